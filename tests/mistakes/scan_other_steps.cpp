// expect: Net: scan: needs sequences [steps, ...] of equally many steps but receives shapes [5, 3] and [4, 3]; reshape one of them
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;
using One = std::array<Tensor, 1>;
using Two = std::array<Tensor, 2>;

struct Net {
  static constexpr auto inputs = Input{5, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return scan([](Two in, One s) { return std::array{s[0] + in[0] * in[1]}; },
                std::array{x, slice(x, 0, 0, 4)}, std::array{x.parameter("s", {3})}).all[0];
#else
    return scan([](Two in, One s) { return std::array{s[0] + in[0] * in[1]}; },
                std::array{x, x}, std::array{x.parameter("s", {3})}).all[0];
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
