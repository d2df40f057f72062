// expect: Net: scan: state 0 has shape [2] before a step and [3] after it; let the cell return what it takes
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
    return scan([](One in, One) { return in; }, std::array{x}, std::array{x.parameter("s", {2})}).all[0];
#else
    return scan([](One in, One) { return in; }, std::array{x}, std::array{x.parameter("s", {3})}).all[0];
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
