// expect: Huber{.delta = 0}: expects a positive delta; it is the difference above which the loss grows linearly
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
  explain<Net, Huber{.delta = 0}>();
#else
  explain<Net, Huber{.delta = 0.5}>();
#endif
}
