// expect: the network has 2 outputs but compile names 1 loss; give Losses<...>{} with one for each output
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
  explain<Net, MeanSquaredError{}>();
#else
  explain<Net, Losses<MeanSquaredError{}, CategoricalCrossentropy{.from_logits = true}>{}>();
#endif
}
