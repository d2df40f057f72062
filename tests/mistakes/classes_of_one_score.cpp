// expect: CategoricalCrossentropy{}: expects two or more classes along the last axis but the network's output has shape [1]; end the network with Dense{.units = <classes>}, or compare a single score by BinaryCrossentropy{}
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{4}, Dense{.units = 1}>;

int main() {
#ifndef FIXED
  explain<Net, CategoricalCrossentropy{.from_logits = true}>();
#else
  explain<Net, BinaryCrossentropy{.from_logits = true}>();
#endif
}
