// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What it costs to compute a block's values a second time, and what memory it saves: a training step of the GPT of
// bench/compare, with batches of 12 and AdamW.
#include <weft/weft.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <vector>

namespace {

using namespace weft;

constexpr int vocabulary = 65, context = 64, width = 128, batch = 12;

template <auto block>
using Gpt = Sequential<Tokens{vocabulary, context}, Embedding{.units = width, .name = "wte"}, PositionEmbedding{.name = "wpe"},
                       named("h", Repeat<4, block>{}), LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;

constexpr TransformerDecoder decoder{.intermediate_dim = 4 * width, .num_heads = 4, .norm_first = true, .activation = gelu_tanh};

data::Array letters(std::size_t samples) {
  std::mt19937 random(1);
  std::vector<std::int32_t> values(samples * context);
  for (std::int32_t& v : values) v = static_cast<std::int32_t>(random() % vocabulary);
  return data::Array(std::move(values), {samples, context});
}

// MB: values between the layers, without parameters and their gradients.
template <class Net>
void step(benchmark::State& state) {
  constexpr int batches = 20;
  const data::Array x = letters(batches * batch), y = letters(batches * batch);
  constexpr SparseCategoricalCrossentropy loss{.from_logits = true};
  auto model = compile<Net, loss>(AdamW{.learning_rate = 1e-3});
  for (auto _ : state) model.fit(x, y, {.batch_size = batch, .verbose = 0});
  constexpr Footprint f = Program<Training<Net, loss>>::plan.footprint;
  state.counters["MB"] = 4e-6 * static_cast<double>(f.fixed + f.per_sample * batch);
  state.counters["step"] = benchmark::Counter(static_cast<double>(state.iterations()) * batches,
                                              benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

BENCHMARK(step<Gpt<decoder>>)->Name("kept")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(step<Gpt<remat(decoder)>>)->Name("computed_again")->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
