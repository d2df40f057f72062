// expect: Net: scan: within a cell every value is one per sample, but sum makes one for all of them; compute it outside of the cell
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
#ifndef FIXED
    return scan([](One in, One s) { return std::array{s[0] + in[0] - batch_mean(in[0])}; },
                std::array{x}, std::array{x.parameter("s", {3})}).all[0];
#else
    return scan([](One in, One s) { return std::array{s[0] + in[0]}; },
                std::array{x - batch_mean(x)}, std::array{x.parameter("s", {3})}).all[0];
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
