// expect: layer 1, Dense{.units = 10}: expects one feature vector per sample but receives a tensor of shape [28, 28, 1]; put Flatten{} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include <array>
#include <iostream>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{28, 28, 1}, Dense{.units = 10}>;
#else
using Net = Sequential<Input{28, 28, 1}, Flatten{}, Dense{.units = 10}>;
#endif

static_assert(parameter_count<Net> == 7850);
static_assert(flops_per_sample<Net> < 20'000);
static_assert(inference_bytes<Net> < 20'000);

int main() {
  const auto [train, test] = data::fashion_mnist("data");
  auto model = compile<Net, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(Adam{.learning_rate = 1e-3});
  model.optimizer.learning_rate = 1e-4;
  std::cout << model.summary();
  const History history = model.fit(train, {.epochs = 5, .batch_size = 64, .validation_data = &test});
  const Scores scores = model.evaluate(test, {.batch_size = 64});
  std::cout << history["loss"][0] << scores["accuracy"];
  const std::array<float, 10> one = model(test.features[0]);
  for (float logit : model(test.features[0])) std::cout << logit;
  const auto logits = model.predict(test.features, {.batch_size = 64});
  std::cout << one[3] << logits[0].as<float>()[3];
  model.save("model.safetensors");
  model.load("model.safetensors");
}
