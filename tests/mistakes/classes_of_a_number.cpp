// expect: SparseCategoricalCrossentropy{}: expects one score per class along the last axis but the network's output has shape []; end the network with Dense{.units = <classes>}
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{1}, Dense{.units = 1}, Reshape{}>;

int main() {
#ifndef FIXED
  explain<Net, SparseCategoricalCrossentropy{.from_logits = true}>();
#else
  explain<Net, MeanSquaredError{}>();
#endif
}
