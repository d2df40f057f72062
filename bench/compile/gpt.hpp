// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A training of a GPT, for the programs that measure what it costs to compile.
#pragma once
#include <weft/weft.hpp>

#include <cstdint>
#include <vector>

struct Sizes {
  int vocabulary, context, width, layers, heads;
};

template <Sizes s>
void train_gpt() {
  using namespace weft;
  using Gpt = Sequential<
      Tokens{s.vocabulary, s.context}, Embedding{.units = s.width, .name = "wte"}, PositionEmbedding{.name = "wpe"}, Dropout{.rate = 0.1},
      named("h", Repeat<s.layers, TransformerDecoder{.intermediate_dim = 4 * s.width, .num_heads = s.heads, .norm_first = true,
                                                     .activation = gelu_tanh, .dropout = 0.1}>{}),
      LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;
  constexpr std::size_t samples = 4;
  const data::Array text(std::vector<std::int32_t>(samples * s.context), {samples, s.context});
  auto model = compile<Gpt, SparseCategoricalCrossentropy{.from_logits = true}>(AdamW{.learning_rate = 3e-4});
  model.fit(text, text, {.epochs = 1, .batch_size = samples});
}
