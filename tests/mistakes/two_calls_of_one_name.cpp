// expect: Net: Dense{.units = 3}: two layers have the name "same", which would mix up their parameters; give one of them another .name
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{2, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return Dense{.units = 3, .name = "same"}(Dense{.units = 3, .name = "same"}(x));
#else
    return Dense{.units = 3, .name = "same"}(Dense{.units = 3, .name = "other"}(x));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
