// expect: SparseCategoricalAccuracy{}: expects a target of shape [] for the network's output of shape [3] but receives one of shape [3]; give both one shape, or choose a loss and metrics for the same targets
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{4}, Dense{.units = 3}>;

int main() {
#ifndef FIXED
  explain<Net, MeanSquaredError{}, SparseCategoricalAccuracy{}>();
#else
  explain<Net, SparseCategoricalCrossentropy{.from_logits = true}, SparseCategoricalAccuracy{}>();
#endif
}
