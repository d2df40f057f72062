// expect: CTC{.labels = 0}: needs room for a label; set .labels to the most that a sample has
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{5, 8}, Dense{.units = 3}>;

int main() {
#ifndef FIXED
  explain<Net, CTC{}>();
#else
  explain<Net, CTC{.labels = 2}>();
#endif
}
