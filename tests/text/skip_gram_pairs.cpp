// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/skip_gram_pairs.hpp>

#include <gtest/gtest.h>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

using namespace weft;

namespace {

using Pair = std::tuple<std::int32_t, std::int32_t, float>;

std::vector<Pair> pairs(const data::Dataset& all) {
  std::vector<Pair> found;
  for (std::size_t i = 0; i < all.size(); ++i)
    found.emplace_back(all.features.array(0).as<std::int32_t>()[i], all.features.array(1).as<std::int32_t>()[i],
                       all.targets.array(0).as<float>()[i]);
  return found;
}

std::vector<std::int32_t> words(std::size_t count) {
  std::vector<std::int32_t> tokens(count);
  Random random(5);
  for (std::int32_t& token : tokens) token = static_cast<std::int32_t>(2 + random.below(1 + random.below(200)));
  return tokens;
}

}  // namespace

TEST(SkipGramPairs, AreAllWordsOfTheWindow) {
  const std::vector<std::int32_t> tokens{2, 3, 4, 5};
  const auto all = text::skip_gram_pairs(tokens, text::count_tokens(tokens, 6),
                                         {.window_size = 2, .shrink_windows = false, .negative_samples = 0});
  const std::vector<Pair> expected{{2, 3, 1}, {2, 4, 1}, {3, 2, 1}, {3, 4, 1}, {3, 5, 1},
                                   {4, 2, 1}, {4, 3, 1}, {4, 5, 1}, {5, 3, 1}, {5, 4, 1}};
  EXPECT_EQ(pairs(all), expected);
}

TEST(SkipGramPairs, LeaveOutWhatIsNoWord) {
  const std::vector<std::int32_t> tokens{2, 0, 1, 3, 1};
  const auto all =
      text::skip_gram_pairs(tokens, text::count_tokens(tokens, 4), {.window_size = 1, .negative_samples = 0});
  EXPECT_EQ(pairs(all), (std::vector<Pair>{{2, 3, 1}, {3, 2, 1}}));
}

TEST(SkipGramPairs, HaveOtherWordsForEachThatIsNear) {
  const auto tokens = words(20'000);
  const auto counts = text::count_tokens(tokens, 202);
  const auto all = pairs(text::skip_gram_pairs(tokens, counts, {.window_size = 1, .negative_samples = 3}));
  ASSERT_EQ(all.size(), 4 * 2 * (tokens.size() - 1));
  std::map<std::int32_t, double> drawn;
  double total = 0, negatives = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto [center, other, label] = all[i];
    ASSERT_EQ(label, i % 4 == 0 ? 1 : 0);
    ASSERT_EQ(center, std::get<0>(all[i - i % 4]));
    if (label == 1) continue;
    ASSERT_NE(other, std::get<1>(all[i - i % 4]));
    drawn[other] += 1;
    negatives += 1;
  }
  for (std::int64_t count : counts) total += std::pow(static_cast<double>(count), 0.75);
  const double frequent = std::pow(static_cast<double>(counts[2]), 0.75) / total;
  // A word is not drawn beside itself, which makes frequent ones a little rarer.
  EXPECT_NEAR(drawn[2] / negatives, frequent, 0.1 * frequent);
}

TEST(SkipGramPairs, ShrinkTheirWindows) {
  std::vector<std::int32_t> tokens(9000);
  for (std::size_t i = 0; i < tokens.size(); ++i) tokens[i] = static_cast<std::int32_t>(2 + i);
  const auto all =
      pairs(text::skip_gram_pairs(tokens, text::count_tokens(tokens, 9002), {.window_size = 3, .negative_samples = 0}));
  std::array<double, 4> apart{};
  for (const auto& [center, other, label] : all) ++apart.at(static_cast<std::size_t>(std::abs(center - other)));
  // Two apart in two of three windows, three apart in one of three.
  EXPECT_NEAR(apart[2] / apart[1], 2.0 / 3, 4 * std::sqrt(2.0 / 9 / 9000));
  EXPECT_NEAR(apart[3] / apart[1], 1.0 / 3, 4 * std::sqrt(2.0 / 9 / 9000));
}

TEST(SkipGramPairs, MakeFrequentWordsFewer) {
  // Half of all words are 2, the others are all different.
  std::vector<std::int32_t> tokens;
  for (std::int32_t i = 0; i < 40'000; ++i) tokens.insert(tokens.end(), {2, 3 + i});
  const auto counts = text::count_tokens(tokens, 40'003);
  const text::SkipGramOptions options{.window_size = 1, .subsample = 0.01, .negative_samples = 0};
  const auto all = pairs(text::skip_gram_pairs(tokens, counts, options));
  std::map<std::int32_t, double> centers;
  for (const auto& [center, other, label] : all) centers[center] += 0.5;
  const double stay = (std::sqrt(0.5 / 0.01) + 1) * 0.01 / 0.5;
  EXPECT_NEAR(centers[2] / 40'000, stay, 4 * std::sqrt(stay * (1 - stay) / 40'000));
  EXPECT_GE(centers.size(), 39'990u) << "rare words all stay";
}

TEST(SkipGramPairs, AreTheSameAgain) {
  const auto tokens = words(500);
  const auto counts = text::count_tokens(tokens, 202);
  const text::SkipGramOptions options{.subsample = 0.01, .negative_samples = 2};
  EXPECT_EQ(pairs(text::skip_gram_pairs(tokens, counts, options)),
            pairs(text::skip_gram_pairs(tokens, counts, options)));
  text::SkipGramOptions other = options;
  other.seed = 1;
  EXPECT_NE(pairs(text::skip_gram_pairs(tokens, counts, other)), pairs(text::skip_gram_pairs(tokens, counts, options)));
}

TEST(SkipGramPairs, NeedWordsAndCounts) {
  const std::vector<std::int32_t> tokens{2, 3};
  EXPECT_THROW(text::skip_gram_pairs(tokens, std::vector<std::int64_t>{0, 0, 5}, {}), data_error);
  EXPECT_THROW(text::skip_gram_pairs(tokens, std::vector<std::int64_t>{0, 0, 5, 0, 5}, {}), data_error);
  EXPECT_THROW(text::skip_gram_pairs(std::vector<std::int32_t>{2}, std::vector<std::int64_t>{0, 0, 5, 5}, {}),
               data_error);
  EXPECT_THROW(text::skip_gram_pairs(tokens, text::count_tokens(tokens, 4), {.window_size = 0}), data_error);
}
