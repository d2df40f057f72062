// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A training step of a perceptron, 784-128-64-10 with batches of 64 and Adam, and an epoch of 60,000 samples.
#include <weft/weft.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <vector>

namespace {

using namespace weft;

using Perceptron = Sequential<
    Input{784}, Dense{.units = 128, .activation = relu}, Dense{.units = 64, .activation = relu}, Dense{.units = 10}>;

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

auto new_model() { return compile<Perceptron, SparseCategoricalCrossentropy{.from_logits = true}>(Adam{}); }

void step(benchmark::State& state) {
  constexpr int batches = 20, epochs = 10;  // so many that what fit does once does not count
  const data::Dataset data = noise(batches * 64);
  auto model = new_model();
  for (auto _ : state) model.fit(data, {.epochs = epochs, .batch_size = 64, .verbose = 0});
  using benchmark::Counter;
  state.counters["step"] = Counter(static_cast<double>(state.iterations()) * epochs * batches,
                                   Counter::kIsRate | Counter::kInvert);
}

void epoch(benchmark::State& state) {
  const data::Dataset data = noise(60'000);
  auto model = new_model();
  for (auto _ : state) model.fit(data, {.batch_size = 64, .verbose = 0});
}

void one_sample(benchmark::State& state) {
  const data::Dataset data = noise(100);
  auto model = new_model();
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(model(data.features[i++ % 100]));
}

BENCHMARK(step)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(epoch)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(one_sample)->Unit(benchmark::kMicrosecond);

}  // namespace
