// expect: metrics need a network with one output but this one has 2; leave them out, and judge what predict gives
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/losses/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{4};

  constexpr auto operator()(Tensor x) const { return hana::make_tuple(Dense{.units = 1}(x), Dense{.units = 3}(x)); }
};

int main() {
#ifndef FIXED
  explain<Net, Losses<MeanSquaredError{}, MeanSquaredError{}>{}, MeanAbsoluteError{}>();
#else
  explain<Net, Losses<MeanSquaredError{}, MeanSquaredError{}>{}>();
#endif
}
