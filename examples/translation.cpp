// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A transformer reads German words letter by letter and writes English ones, also for words that it has never seen.
// Data: the Ding dictionary of TU Chemnitz, its pairs of single words; 300 German words are kept for the test.
// Shows: an encoder and a decoder, padding that is neither seen nor learned, beam search, BLEU.
#include <weft/text.hpp>
#include <weft/weft.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace weft;
using Tokenized = std::vector<std::vector<std::int32_t>>;

constexpr int letters = 34, length = 16, width = 64;
constexpr std::string_view alphabet = "\nabcdefghijklmnopqrstuvwxyzäöüß";  // a new line begins and ends a word
static_assert(text::CharacterTokenizer::padding == 0);

struct Translator {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = letters, .length = length}, Tokens{.vocabulary = letters, .length = length});

  constexpr Tensor operator()(Tensor german, Tensor english) const {
    const Tensor hidden = key_padding_mask(german);
    const Tensor read = PositionEmbedding{.name = "german_places"}(Embedding{.units = width, .name = "german"}(german));
    const Tensor memory = TransformerEncoder{.intermediate_dim = 4 * width, .num_heads = 4, .norm_first = true}(read, hidden);
    const Tensor written = PositionEmbedding{.name = "english_places"}(Embedding{.units = width, .name = "english"}(english));
    const Tensor y = TransformerDecoder{.intermediate_dim = 4 * width, .num_heads = 4, .norm_first = true}(written, memory, hidden);
    return Dense{.units = letters}(y);
  }
};

// Pairs of single words in small letters, each German word once.
struct Words {
  Tokenized german{}, english{};
};

Words words_of(const text::CharacterTokenizer& tokenizer) {
  std::map<std::string, std::string> meanings;
  const auto small = [](std::string word) {
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return word;
  };
  for (const text::PhrasePair& pair : text::phrase_pairs()) meanings.emplace(small(pair.source), small(pair.target));
  Words words;
  const auto fits = [](const std::vector<std::int32_t>& word) {
    return word.size() < length && std::ranges::find(word, text::CharacterTokenizer::unknown) == word.end();
  };
  for (const auto& [german, english] : meanings) {
    const auto from = tokenizer.encode(german), to = tokenizer.encode(english);
    if (fits(from) && fits(to)) words.german.push_back(from), words.english.push_back(to);
  }
  return words;
}

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  if (!data::find("de-en.txt")) {
    std::cerr << "The dictionary is not on this machine. Fetch it with: tools/fetch_data.sh de-en\n";
    return 77;
  }
  const auto tokenizer = text::CharacterTokenizer::fit(alphabet);
  const std::int32_t mark = tokenizer.encode("\n")[0];
  const Words words = words_of(tokenizer);
  const std::size_t asked = 300, most = words.german.size() - asked, known = quick ? std::min<std::size_t>(most, 12'000) : most;
  const auto order = data::shuffled_indices(words.german.size(), 0);

  Tokenized german, begun, ended;
  for (const std::size_t i : std::span(order).subspan(asked, known)) {
    german.push_back(words.german[i]);
    begun.push_back(words.english[i]), ended.push_back(words.english[i]);
    begun.back().insert(begun.back().begin(), mark), ended.back().push_back(mark);
  }
  const auto padded = [](const Tokenized& t) { return text::pad_sequences(t, {.maxlen = length, .padding = text::Side::post}); };

  auto model = compile<Translator, SparseCategoricalCrossentropy{.from_logits = true, .ignore_class = 0}>(Adam{.learning_rate = 2e-3});
  model.fit(data::Dataset{data::Arrays{padded(german), padded(begun)}, padded(ended)}, {.epochs = quick ? 2 : 6, .batch_size = 32, .verbose = 2});

  Tokenized translations, copies;
  std::vector<Tokenized> references;
  for (const std::size_t i : std::span(order).first(asked)) {
    std::array<std::int32_t, length> source{};
    std::ranges::copy(words.german[i], source.begin());
    const auto next = [&](std::span<const std::int32_t> so_far) {
      std::array<std::int32_t, length> target{};
      std::ranges::copy(so_far, target.begin());
      const auto all = model(source, target);
      const auto from = all.begin() + static_cast<std::ptrdiff_t>((so_far.size() - 1) * letters);
      return std::vector<float>(from, from + letters);
    };
    auto best = text::beam_search(next, std::array{mark}, {.beams = 3, .max_new_tokens = length, .stop_tokens = {mark}})[0].tokens;
    std::erase(best, mark);
    if (translations.size() < 15)
      std::cout << "  " << tokenizer.decode(words.german[i]) << ": " << tokenizer.decode(best) << " (" << tokenizer.decode(words.english[i]) << ")\n";
    translations.push_back(best), copies.push_back(words.german[i]), references.push_back({words.english[i]});
  }
  std::size_t right = 0, same = 0;
  for (std::size_t i = 0; i < asked; ++i) right += translations[i] == references[i][0], same += copies[i] == references[i][0];
  const double score = text::bleu(translations, references).score, copied = text::bleu(copies, references).score;
  std::cout << "Of " << asked << " words " << right << " are right, as they stand " << same << "; BLEU of letters " << score
            << ", as they stand " << copied << "; learned from " << known << "\n";
  const double expected = copied * (quick ? 0.8 : 1.2);
  if (score > expected) return 0;
  std::cerr << "The BLEU should be above " << expected << "\n";
  return 1;
}
