// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a first network that sees costs to compile: LeNet-5.
#include <weft/weft.hpp>

using namespace weft;

using LeNet = Sequential<Input{28, 28, 1}, Conv2D{.filters = 6, .kernel = 5, .padding = same, .activation = relu}, MaxPool2D{2},
                         Conv2D{.filters = 16, .kernel = 5, .activation = relu}, MaxPool2D{2}, Flatten{},
                         Dense{.units = 120, .activation = relu}, Dense{.units = 84, .activation = relu}, Dense{.units = 10}>;

int main() {
  const data::Dataset train = data::fashion_mnist().train;
  auto model = compile<LeNet, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(Adam{});
  model.fit(train, {.epochs = 1, .batch_size = 64});
}
