// expect: SparseCategoricalCrossentropy{}: cannot ignore class 10 of 10; set .ignore_class to a number below that, or to -1 for none
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{4}, Dense{.units = 10}>;

int main() {
#ifndef FIXED
  explain<Net, SparseCategoricalCrossentropy{.from_logits = true, .ignore_class = 10}>();
#else
  explain<Net, SparseCategoricalCrossentropy{.from_logits = true, .ignore_class = 9}>();
#endif
}
