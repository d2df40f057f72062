// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a program costs to compile that only reads the parameters of a trained network and predicts.
#include <weft/inference.hpp>

#include <array>
#include <cstdio>

using namespace weft;

using Perceptron = Sequential<
    Input{784}, Dense{.units = 128, .activation = relu}, Dense{.units = 64, .activation = relu}, Dense{.units = 10}>;

int main(int argc, char** argv) {
  Predictor<Perceptron> net;
  if (argc > 1) net.load(argv[1]);
  static constexpr std::array<float, 784> blank{};
  for (const float logit : net(blank)) std::printf("%g\n", static_cast<double>(logit));
}
