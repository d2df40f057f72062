// expect: the network has 1 output but compile names 2 losses; give Losses<...>{} with one for each output
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/losses/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{4}, Dense{.units = 1}>;

int main() {
#ifndef FIXED
  explain<Net, Losses<MeanSquaredError{}, MeanAbsoluteError{}>{}>();
#else
  explain<Net, MeanSquaredError{}>();
#endif
}
