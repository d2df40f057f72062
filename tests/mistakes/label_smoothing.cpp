// expect: BinaryCrossentropy{}: expects .label_smoothing between 0 and 1 but it is 2; 0 leaves the labels as they are
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
  explain<Net, BinaryCrossentropy{.label_smoothing = 2}>();
#else
  explain<Net, BinaryCrossentropy{.label_smoothing = 0.2}>();
#endif
}
