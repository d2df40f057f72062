// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A recurrent network reads Jane Austen letter by letter, guesses the next one, and goes on writing by itself.
// Data: her six novels; learned from are parts of the first five, judged is by Persuasion.
// Shows: text as tokens, LSTM that says something at every step, and a Stream that remembers what it was given.
#include <weft/text.hpp>
#include <weft/training/stream.hpp>
#include <weft/weft.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace weft;

constexpr int length = 64, letters = 128;

using Reader = Sequential<Tokens{.vocabulary = letters, .length = length}, Embedding{.units = 32}, LSTM{.units = 128, .return_sequences = true},
                          Dense{.units = letters}>;

// What the letter before alone tells of the next, counted in one text and judged in another. In bits for each letter.
double bits_by_pairs(std::span<const std::int32_t> counted, std::span<const std::int32_t> judged) {
  std::vector<double> pairs(letters * letters, 0.1), all(letters, 0.1 * letters);
  const auto at = [](std::int32_t a, std::int32_t b) { return static_cast<std::size_t>(a * letters + b); };
  for (std::size_t k = 1; k < counted.size(); ++k) {
    pairs[at(counted[k - 1], counted[k])] += 1;
    all[static_cast<std::size_t>(counted[k - 1])] += 1;
  }
  double bits = 0;
  for (std::size_t k = 1; k < judged.size(); ++k)
    bits -= std::log2(pairs[at(judged[k - 1], judged[k])] / all[static_cast<std::size_t>(judged[k - 1])]);
  return bits / static_cast<double>(judged.size() - 1);
}

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  if (!data::find("jane-austen")) {
    std::cerr << "The novels are not on this machine. Fetch them with: tools/fetch_data.sh jane-austen\n";
    return 77;
  }
  const std::string novels = text::jane_austen();
  const auto tokenizer = text::CharacterTokenizer::fit(novels);
  if (tokenizer.vocabulary_size() > letters) {
    std::cerr << "There are more than " << letters << " letters\n";
    return 1;
  }
  const std::vector<std::int32_t> tokens = tokenizer.encode(novels);
  const std::span<const std::int32_t> all(tokens), known = all.first(all.size() * 7 / 8), persuasion = all.last(100'000);
  const std::size_t parts = quick ? 20'000 : 100'000;
  const data::Dataset to_learn = text::language_model_windows(known, {.context = length, .samples = parts});
  const data::Dataset to_judge = text::language_model_windows(persuasion, {.context = length, .stride = length});

  auto model = compile<Reader, SparseCategoricalCrossentropy{.from_logits = true}>(Adam{.learning_rate = 3e-3});
  model.fit(to_learn, {.epochs = 1, .batch_size = 20, .verbose = quick ? 0 : 1});
  const double bits = model.evaluate(to_judge, {.verbose = 0}).loss / std::log(2.0), by_pairs = bits_by_pairs(known, persuasion);
  std::cout << bits << " bits for each letter; by the letter before alone " << by_pairs << "\n";

  // It is given what it wrote, letter by letter, and remembers the rest.
  Stream<Reader> stream(model);
  std::string written = "It is a truth universally acknowledged, that ";
  std::array<float, letters> next{};
  for (const std::int32_t letter : tokenizer.encode(written)) next = stream(std::array{letter});
  for (std::uint64_t k = 0; k < 300; ++k) {
    const std::int32_t letter = text::sample(std::span<const float>(next).first(tokenizer.vocabulary_size()), {.temperature = 0.7}, 7, k);
    written += tokenizer.decode(std::array{letter});
    next = stream(std::array{letter});
  }
  std::cout << written << "\n";

  if (bits < by_pairs - (quick ? 0.4 : 0.9)) return 0;
  std::cerr << "The network should need far fewer bits than the letter before alone\n";
  return 1;
}
