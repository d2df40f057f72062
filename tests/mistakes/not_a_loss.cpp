// expect: int is no loss or metric; compile<Net, a loss, metrics...> takes objects such as MeanSquaredError{} and Accuracy{}
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
  explain<Net, 3>();
#else
  explain<Net, MeanSquaredError{}>();
#endif
}
