// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/detail/merge_table.hpp>

#include <gtest/gtest.h>
#include <vector>

#include <weft/scalar/random.hpp>

using namespace weft;

namespace {

struct Rule {
  detail::TokenPair pair{};
  std::int32_t result = 0;
};

// Merges rule by rule, from the first on, each wherever it can be, from left to right. A rule's result is always new, so no
// later rule makes room for an earlier one.
std::vector<std::int32_t> plain(std::vector<std::int32_t> tokens, const std::vector<Rule>& rules) {
  for (const auto& [pair, result] : rules)
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
      if (tokens[i] == pair.left && tokens[i + 1] == pair.right) {
        tokens[i] = result;
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      }
  return tokens;
}

}  // namespace

TEST(MergeTable, MergesInTheOrderOfItsRules) {
  detail::MergeTable::Scratch scratch;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Random random(seed);
    detail::MergeTable table;
    std::vector<Rule> rules;
    for (std::int32_t next = 3; next < 40; ++next) {
      const auto any = [&] { return static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(next))); };
      const Rule rule{{any(), any()}, next};
      if (table.add(rule.pair, rule.result)) rules.push_back(rule);
    }
    std::vector<std::int32_t> word, found;
    for (std::uint32_t i = random.below(60); i > 0; --i) word.push_back(static_cast<std::int32_t>(random.below(3)));
    table.apply(word, found, scratch);
    ASSERT_EQ(found, plain(word, rules)) << seed;
  }
}

TEST(MergeTable, KnowsEachPairOnce) {
  detail::MergeTable table;
  EXPECT_TRUE(table.add({1, 2}, 3));
  EXPECT_FALSE(table.add({1, 2}, 4));
  std::vector<std::int32_t> tokens{9};
  detail::MergeTable::Scratch scratch;
  table.apply({1, 2}, tokens, scratch);
  EXPECT_EQ(tokens, (std::vector<std::int32_t>{9, 3}));
}
