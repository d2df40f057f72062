// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a program costs to compile that only reads the parameters of a trained network and predicts.
#include <weft/weft.hpp>

#include <array>
#include <iostream>

using namespace weft;

using Perceptron = Sequential<
    Input{784}, Dense{.units = 128, .activation = relu}, Dense{.units = 64, .activation = relu}, Dense{.units = 10}>;

int main(int argc, char** argv) {
  auto model = compile<Perceptron, SparseCategoricalCrossentropy{.from_logits = true}>(Adam{});
  if (argc > 1) model.load(argv[1]);
  static constexpr std::array<float, 784> blank{};
  for (const float logit : model(blank)) std::cout << logit << "\n";
}
