// expect: SparseCategoricalCrossentropy{}: expects integers to compare with but receives numbers; for one number per class use CategoricalCrossentropy{}
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{4}, Dense{.units = 3}>;

/// Compares the largest score with a number.
struct Peak {
  static constexpr std::string_view name = "peak";

  constexpr Target target(const Shape&) const { return {}; }
  constexpr Tensor operator()(Tensor target, Tensor prediction) const { return square(target - max(prediction, -1)); }
};

int main() {
#ifndef FIXED
  explain<Net, Peak{}, SparseCategoricalCrossentropy{.from_logits = true}>();
#else
  explain<Net, Peak{}>();
#endif
}
