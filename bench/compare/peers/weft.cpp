// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace weft;

using Perceptron = Sequential<
    Input{784}, Dense{.units = 128, .activation = relu}, Dense{.units = 64, .activation = relu}, Dense{.units = 10}>;
constexpr int batch = 64, batches = 20;

data::Dataset noise(std::size_t samples) {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> pixel;
  std::uniform_int_distribution<std::int32_t> label(0, 9);
  std::vector<float> pixels(samples * 784);
  std::vector<std::int32_t> labels(samples);
  for (float& x : pixels) x = pixel(random);
  for (std::int32_t& y : labels) y = label(random);
  return {data::Array(std::move(pixels), {samples, 784}), data::Array(std::move(labels), {samples})};
}

}  // namespace

// Answers `step N` by microseconds a step, and `epoch N` by milliseconds an epoch of 60,000 samples.
int main() {
  using Clock = std::chrono::steady_clock;
  const data::Dataset few = noise(batch * batches), many = noise(60'000);
  auto model = compile<Perceptron, SparseCategoricalCrossentropy{.from_logits = true}>(Adam{});
  const auto run = [&](const data::Dataset& data, int epochs, bool shuffle) {
    const auto begin = Clock::now();
    model.fit(data, {.epochs = epochs, .batch_size = batch, .verbose = 0, .shuffle = shuffle});
    return std::chrono::duration<double, std::micro>(Clock::now() - begin).count();
  };
  std::cout << "weft " << WEFT_VERSION_MAJOR << "." << WEFT_VERSION_MINOR << std::endl;
  std::string workload;
  for (int count = 0; std::cin >> workload >> count;) {
    const int epochs = std::max(1, workload == "step" ? count / batches : count);
    if (workload == "step") std::cout << run(few, epochs, false) / (epochs * batches) << std::endl;
    else std::cout << run(many, epochs, true) / (1000 * epochs) << std::endl;
  }
}
