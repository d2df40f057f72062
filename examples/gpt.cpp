// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A GPT reads Jane Austen letter by letter, says how sure it is of the next one, and writes a few lines of its own.
// Data: the six novels, 4 million characters; the last tenth is kept for the test. --quick reads a small part.
// Shows: a transformer, a table that is the first layer and the last, bits per character, sampling.
#include <weft/text.hpp>
#include <weft/training/stream.hpp>
#include <weft/weft.hpp>

#include <cstdint>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace weft;

constexpr int characters = 256, context = 64, width = 128;  // characters are bytes

using Gpt = Sequential<
    Tokens{.vocabulary = characters, .length = context},
    Embedding{.units = width, .embeddings_initializer = random_normal, .name = "wte"}, PositionEmbedding{.name = "wpe"},
    named("h", Repeat<4, TransformerDecoder{.intermediate_dim = 4 * width, .num_heads = 4, .norm_first = true, .activation = gelu_tanh}>{}),
    LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;

static_assert(parameter_count<Gpt> == characters * width + context * width + 4 * (12 * width * width + 13 * width) + 2 * width);

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  if (!data::find("jane-austen")) {
    std::cout << "the novels are missing; tools/fetch_data.sh jane-austen fetches them\n";
    return 77;
  }
  const auto tokenizer = text::CharacterTokenizer::bytes();
  const std::vector<std::int32_t> novels = tokenizer.encode(text::jane_austen());
  const std::span<const std::int32_t> all(novels), known = all.first(all.size() / 10 * 9), asked = all.subspan(known.size());
  const auto train = text::language_model_windows(known, {.context = context, .samples = quick ? 6'000u : 30'000u});
  const auto test = text::language_model_windows(asked, {.context = context, .samples = 1'000});

  auto model = compile<Gpt, SparseCategoricalCrossentropy{.from_logits = true}>(AdamW{.learning_rate = 1e-3});
  model.fit(train, {.epochs = 1, .batch_size = 12});
  const double bits = text::bits_per_token(model.evaluate(test).loss);

  Stream<Gpt> stream(model);  // remembers keys and values, so a letter costs one step
  const auto written = text::generate(text::NextByStream(stream), tokenizer.encode("It is a truth universally "), {.max_new_tokens = 200, .sampling = {.temperature = 0.7}});
  std::cout << tokenizer.decode(written) << "\n" << bits << " bits per character\n";
  return bits < (quick ? 3.4 : 2.4) ? 0 : 1;
}
