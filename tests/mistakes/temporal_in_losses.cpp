// expect: Temporal{}: wants one weight for each step, but of a network with Losses a sample has one weight; leave out Temporal, or take the loss alone for a network of one output
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/losses/losses.hpp>
#include <weft/topology/network.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{6, 4};

  constexpr auto operator()(Tensor x) const { return hana::make_tuple(Dense{.units = 3}(x), Dense{.units = 1}(x)); }
};

int main() {
#ifndef FIXED
  explain<Net, Losses<Temporal<MeanSquaredError{}>{}, MeanSquaredError{}>{}>();
#else
  explain<Net, Losses<MeanSquaredError{}, MeanSquaredError{}>{}>();
#endif
}
