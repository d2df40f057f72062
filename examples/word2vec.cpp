// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Words become vectors: those that stand in the same company in a dictionary come to lie near each other.
// Data: the Collaborative International Dictionary of English to learn from, the synonyms of WordNet to judge by.
// Shows: skip-grams with negative samples, a corpus that is learned part by part, what an embedding holds.
#include <weft/text.hpp>
#include <weft/weft.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iostream>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace weft;

constexpr int words = 10'000, width = 64;

// Whether a word stands near another: the product of the one's vector and the other's.
struct SkipGram {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = words}, Tokens{.vocabulary = words});

  constexpr Tensor operator()(Tensor word, Tensor other) const {
    const Tensor vector = Embedding{.units = width, .name = "vectors"}(word);
    return sum(vector * Embedding{.units = width, .name = "company"}(other), {-1}, true);
  }
};

// Rows of length one, so that their products are cosines.
std::vector<float> unit_rows(std::vector<float> rows) {
  for (std::size_t first = 0; first < rows.size(); first += width) {
    double squares = 1e-12;
    for (std::size_t k = first; k < first + width; ++k) squares += static_cast<double>(rows[k]) * rows[k];
    for (std::size_t k = first; k < first + width; ++k) rows[k] /= static_cast<float>(std::sqrt(squares));
  }
  return rows;
}

float cosine(std::span<const float> rows, std::int32_t a, std::int32_t b) {
  const auto row = [&](std::int32_t token) { return rows.subspan(static_cast<std::size_t>(token) * width, width); };
  return std::inner_product(row(a).begin(), row(a).end(), row(b).begin(), 0.f);
}

// The words that WordNet names together with another one, both of which have a vector.
std::vector<std::pair<std::int32_t, std::int32_t>> synonyms(const text::Vocabulary& vocabulary) {
  std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
  for (const text::Synset& synset : text::wordnet())
    for (std::size_t i = 1; i < synset.words.size(); ++i) {
      const auto one = vocabulary.find(synset.words[i - 1]), other = vocabulary.find(synset.words[i]);
      if (one && other && *one != *other) pairs.emplace_back(*one, *other);
    }
  return pairs;
}

void show_neighbours(std::span<const float> rows, const text::Vocabulary& vocabulary, std::string_view word) {
  const std::int32_t token = vocabulary.find(word).value();
  std::vector<std::int32_t> near(words - 2);
  std::iota(near.begin(), near.end(), 2);  // behind padding and unknown
  std::ranges::partial_sort(near, near.begin() + 6, std::greater{}, [&](std::int32_t other) { return cosine(rows, token, other); });
  std::cout << "  " << word << ":";
  for (const std::int32_t other : std::span(near).subspan(1, 5)) std::cout << " " << vocabulary[other];
  std::cout << "\n";
}

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  if (!data::find("dictionary.txt") || !data::find("wordnet")) {
    std::cerr << "The dictionary or WordNet is not on this machine. Fetch them with: tools/fetch_data.sh dictionary wordnet\n";
    return 77;
  }
  const std::vector<std::string> entries = text::dictionary();
  const auto tokenizer = text::WordTokenizer::fit(entries, {.max_tokens = words, .filter_splits = true});
  std::vector<std::int32_t> corpus;
  for (const std::string& entry : entries) {
    const auto tokens = tokenizer.encode(entry);
    corpus.insert(corpus.end(), tokens.begin(), tokens.end());
  }
  const auto counts = text::count_tokens(corpus, words);
  std::cout << corpus.size() << " words\n";

  auto model = compile<SkipGram, BinaryCrossentropy{.from_logits = true}>(Adam{.learning_rate = 2e-3});
  const std::size_t part = 200'000, parts = quick ? 5 : corpus.size() / part;
  for (std::size_t k = 0; k < parts; ++k) {
    const auto pairs = text::skip_gram_pairs(std::span(corpus).subspan(k * part, part), counts,
                                             {.window_size = 5, .subsample = 1e-4, .negative_samples = 5, .seed = k});
    model.fit(pairs, {.epochs = 1, .batch_size = 4096, .verbose = quick ? 0 : 2});
  }

  const auto table = model.parameters()[0];
  const std::vector<float> rows = unit_rows({table.begin(), table.end()});
  for (const char* word : {"water", "king", "red", "ship", "angry", "music"}) show_neighbours(rows, tokenizer.vocabulary(), word);

  // Beside each pair stands another, whose second word is one of the same kind.
  const auto pairs = synonyms(tokenizer.vocabulary());
  double together = 0, apart = 0, nearer = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const float own = cosine(rows, pairs[i].first, pairs[i].second);
    const float others = cosine(rows, pairs[i].first, pairs[(i + pairs.size() / 2) % pairs.size()].second);
    together += own, apart += others, nearer += own > others ? 1 : 0;
  }
  const auto count = static_cast<double>(pairs.size());
  std::cout << count << " pairs of synonyms: mean cosine " << together / count << ", of words at random " << apart / count << "; in "
            << nearer / count << " of all the synonym is the nearer one\n";

  if (nearer / count > (quick ? 0.68 : 0.8)) return 0;
  std::cerr << "Synonyms should be the nearer ones in 0.8 of all, of vectors that know nothing in 0.5\n";
  return 1;
}
