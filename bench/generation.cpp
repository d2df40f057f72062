// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a GPT costs a token, on one thread: 4 layers of GPT-2's size and its whole vocabulary. A token reads every weight once, so
// it is compared with a loop that only reads the same memory.
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/simd/vector.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/repeat.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/stream.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace {

using namespace weft;

constexpr int width = 768, words = 50257, length = 1024;
using Gpt = Sequential<
    Tokens{.vocabulary = words, .length = length}, Embedding{.units = width, .name = "wte"}, PositionEmbedding{.name = "wpe"},
    named("h", Repeat<4, TransformerDecoder{.intermediate_dim = 4 * width, .num_heads = 12, .norm_first = true, .activation = gelu_tanh}>{}),
    LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;
using Weights = ParameterSet<Program<Forward<Gpt>>>;

const Weights& weights() {
  static const Weights all(1);
  return all;
}

// Floats that a token reads: all but the rows of places.
constexpr long read_floats = Weights::floats - static_cast<long>(width) * length;

// The sum of numbers, which reads them once.
float read_all(const float* from, long floats) {
  simd::Vector sum[8];
  for (simd::Vector& s : sum) s = simd::Vector(0.f);
  for (long k = 0; k + 8 * simd::lanes <= floats; k += 8 * simd::lanes)
    for (int i = 0; i < 8; ++i) sum[i] = sum[i] + simd::load(from + k + i * simd::lanes);
  for (int i = 1; i < 8; ++i) sum[0] = sum[0] + sum[i];
  return simd::sum(sum[0]);
}

template <class Body>
double seconds_of(Body body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void reading(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_all(weights().data(), read_floats));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * 4 * read_floats);
}

// range: steps before those that are measured. The share is that of the best reading and the best token, taken in turn.
void token(benchmark::State& state) {
  Stream<Gpt, 16> reader(weights());
  while (reader.steps() < state.range(0)) benchmark::DoNotOptimize(reader(std::array<std::int32_t, 16>{}));
  Stream<Gpt> stream(weights());
  stream.resume(reader);
  const Stream<Gpt> begun = stream;
  double read = 1e9, step = 1e9;
  for (auto _ : state) {
    if (stream.steps() == length) stream = begun;
    read = std::min(read, seconds_of([] { benchmark::DoNotOptimize(read_all(weights().data(), read_floats)); }));
    const double seconds = seconds_of([&] { benchmark::DoNotOptimize(stream(std::int32_t{7})); });
    step = std::min(step, seconds);
    state.SetIterationTime(seconds);
  }
  state.counters["tokens/s"] = 1 / step;
  state.counters["GB/s"] = 4e-9 * static_cast<double>(read_floats) / step;
  state.counters["read GB/s"] = 4e-9 * static_cast<double>(read_floats) / read;
  state.counters["share"] = read / step;
}

BENCHMARK(reading)->Unit(benchmark::kMillisecond);
BENCHMARK(token)->Arg(0)->Arg(896)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
