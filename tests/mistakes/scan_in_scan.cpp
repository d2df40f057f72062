// expect: Net: scan: a cell cannot run a loop of its own; compute it outside of the cell
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;
using One = std::array<Tensor, 1>;

struct Net {
  static constexpr auto inputs = Input{5, 3};

  constexpr Tensor operator()(Tensor x) const {
    const auto add = [](One in, One s) { return std::array{s[0] + in[0]}; };
#ifndef FIXED
    return scan([&](One in, One s) { return std::array{scan(add, in, std::array{in[0].constant(0)}).last[0] + s[0]}; },
                std::array{x}, std::array{x.constant(0)}).all[0];
#else
    return scan(add, std::array{sum(x, -1)}, std::array{x.constant(0)}).all[0];
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
