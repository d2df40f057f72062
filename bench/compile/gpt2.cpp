// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a training step of GPT-2 with 124 million parameters costs to compile; Radford et al. 2019, table 2.
#include <weft/weft.hpp>

#include <cstdint>
#include <vector>

using namespace weft;

constexpr int vocabulary = 50257, context = 1024, width = 768, layers = 12, heads = 12;

using Gpt = Sequential<
    Tokens{vocabulary, context}, Embedding{.units = width, .name = "wte"}, PositionEmbedding{.name = "wpe"}, Dropout{.rate = 0.1},
    named("h", Repeat<layers, TransformerDecoder{.intermediate_dim = 4 * width, .num_heads = heads, .norm_first = true,
                                                 .activation = gelu_tanh, .dropout = 0.1}>{}),
    LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;

int main() {
  constexpr std::size_t samples = 4;
  const data::Array text(std::vector<std::int32_t>(samples * context), {samples, context});
  auto model = compile<Gpt, SparseCategoricalCrossentropy{.from_logits = true}>(AdamW{.learning_rate = 3e-4});
  model.fit(text, text, {.epochs = 1, .batch_size = samples});
}
