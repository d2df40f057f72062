// expect: Accuracy{}: cannot ignore class 0 of targets of shape [2] for the network's output of shape [2]; give targets that are one class number each, or leave out .ignore_class
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
  explain<Net, CategoricalCrossentropy{.from_logits = true}, Accuracy{.ignore_class = 0}>();
#else
  explain<Net, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{.ignore_class = 0}>();
#endif
}
