// expect: SparseCategoricalCrossentropy{}: has one number per sample for the network's output of shape [2], and no steps to weigh; leave out Temporal
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{4}, Dense{.units = 2}>;

int main() {
#ifndef FIXED
  explain<Net, Temporal<SparseCategoricalCrossentropy{.from_logits = true}>{}>();
#else
  explain<Net, SparseCategoricalCrossentropy{.from_logits = true}>();
#endif
}
