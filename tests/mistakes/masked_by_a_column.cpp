// expect: Net: masked: a sequence of shape [5, 3] needs a mask of one number, 0 or 1, for each step but receives numbers of shape [5, 1]; the mask's only axis is the sequence's first
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = boost::hana::make_tuple(Input{5, 3}, Input{5, 1});

  constexpr Tensor operator()(Tensor x, Tensor mask) const {
#ifndef FIXED
    return LSTM{.units = 2}(x, mask);
#else
    return LSTM{.units = 2}(x, reshape(mask, {5}));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
