// expect: Net: LSTM{.units = 8}: expects 2 first states of shape [8] but receives one of shape [4]; they are those of a layer with as many units
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{20, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return LSTM{.units = 8}.with_states(x, LSTM{.units = 4}.with_states(x).states).output;
#else
    return LSTM{.units = 8}.with_states(x, LSTM{.units = 8}.with_states(x).states).output;
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
