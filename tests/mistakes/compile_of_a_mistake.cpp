// expect: layer 2, Dense{.units = 0}: needs at least one unit; set .units to the number of outputs
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include <array>
#include <iostream>
#include <vector>

using namespace weft;

using Net = Sequential<Input{4}, Dense{.units = 3},
#ifndef FIXED
                       Dense{}
#else
                       Dense{.units = 2}
#endif
                       >;

int main() {
  auto model = compile<Net, MeanSquaredError{}>(SGD{}, {.seed = 3});
  for (float output : model(std::array<float, 4>{})) std::cout << output;
  model.fit(std::vector<float>(8), std::vector<float>(4), {.epochs = 2});
}
