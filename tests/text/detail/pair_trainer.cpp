// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/detail/pair_trainer.hpp>

#include <gtest/gtest.h>
#include <map>

#include <weft/scalar/random.hpp>

using namespace weft;
using detail::TokenPair;

namespace {

// The same by counting everything anew.
class PlainTrainer {
 public:
  explicit PlainTrainer(std::vector<detail::TokenWord> words) : words_(std::move(words)) {}

  std::optional<TokenPair> best(bool by_likelihood) const {
    std::map<TokenPair, std::int64_t> pairs;
    std::map<std::int32_t, std::int64_t> singles;
    for (const auto& [tokens, count] : words_)
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        singles[tokens[i]] += count;
        if (i > 0) pairs[{tokens[i - 1], tokens[i]}] += count;
      }
    std::optional<TokenPair> found;
    double most = 0;
    for (const auto& [pair, count] : pairs) {
      const double parts = static_cast<double>(singles[pair.left]) * static_cast<double>(singles[pair.right]);
      const double score = by_likelihood ? static_cast<double>(count) / parts : static_cast<double>(count);
      if (score > most) most = score, found = pair;
    }
    return found;
  }

  void merge(TokenPair pair, std::int32_t result) {
    for (auto& [tokens, count] : words_)
      for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (tokens[i] == pair.left && tokens[i + 1] == pair.right) {
          tokens[i] = result;
          tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
  }

 private:
  std::vector<detail::TokenWord> words_;
};

std::vector<detail::TokenWord> random_words(std::uint64_t seed) {
  Random random(seed);
  std::vector<detail::TokenWord> words(20);
  for (auto& word : words) {
    word.count = 1 + random.below(4);
    for (std::uint32_t i = random.below(12); i > 0; --i)
      word.tokens.push_back(static_cast<std::int32_t>(random.below(3)));
  }
  return words;
}

// New tokens, and now and then one that was made before, as when two merges spell the same.
void expect_plain(bool by_likelihood) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    detail::PairTrainer trainer(random_words(seed));
    PlainTrainer plain(random_words(seed));
    for (std::int32_t next = 3; next < 60; ++next) {
      const auto expected = plain.best(by_likelihood);
      const auto found = by_likelihood ? trainer.most_likely(1) : trainer.most_frequent(1);
      ASSERT_EQ(found, expected) << "seed " << seed << ", token " << next;
      if (!expected) break;
      const std::int32_t before = next - 2;
      const bool again = next % 7 == 0 && before > 3 && before != expected->left && before != expected->right;
      trainer.merge(*expected, again ? before : next);
      plain.merge(*expected, again ? before : next);
    }
  }
}

}  // namespace

TEST(PairTrainer, ChoosesWhatCountingAnewChooses) { expect_plain(false); }

TEST(PairTrainer, ChoosesTheLikeliestThatCountingAnewChooses) { expect_plain(true); }

TEST(PairTrainer, LeavesOutWhatIsRare) {
  detail::PairTrainer trainer({{{1, 2}, 2}, {{2, 3}, 3}});
  EXPECT_EQ(trainer.most_frequent(3), (TokenPair{2, 3}));
  EXPECT_EQ(trainer.most_likely(4), std::nullopt);
  EXPECT_EQ(detail::PairTrainer({{{1, 2}, 2}}).most_frequent(3), std::nullopt);
}
