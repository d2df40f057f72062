// expect: CTC{.labels = 2}: has .blank = 3, which is none of the 3 classes of the network's output of shape [5, 3]; set .blank to the class that says nothing
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
  explain<Net, CTC{.labels = 2, .blank = 3}>();
#else
  explain<Net, CTC{.labels = 2}>();
#endif
}
