// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/next_sentence_pairs.hpp>

#include <gtest/gtest.h>
#include <cmath>

using namespace weft;

namespace {

// Documents of five sentences of one token, which says where it stands: document * 10 + sentence.
std::vector<text::Document> documents(std::int32_t count) {
  std::vector<text::Document> all;
  for (std::int32_t d = 1; d <= count; ++d) {
    all.emplace_back();
    for (std::int32_t s = 0; s < 5; ++s) all.back().push_back({d * 10 + s});
  }
  return all;
}

text::NextSentenceOptions options(double random = 0.5) {
  return {.pair = {.length = 5, .pad = 0, .cls = 1, .sep = 2}, .random = random};
}

}  // namespace

TEST(NextSentencePairs, AreNeighboursOrOfAnotherDocument) {
  const auto all = text::next_sentence_pairs(documents(1000), options());
  ASSERT_EQ(all.size(), 4000u);
  const auto labels = all.targets.array(0).as<std::int32_t>();
  double random = 0;
  for (std::size_t i = 0; i < 4000; ++i) {
    const auto row = all.features.array(0)[i].as<std::int32_t>();
    ASSERT_EQ(row[1], static_cast<std::int32_t>(10 * (i / 4 + 1) + i % 4));
    if (labels[i] == 0)
      ASSERT_EQ(row[3], row[1] + 1);
    else
      ASSERT_NE(row[3] / 10, row[1] / 10);
    random += labels[i];
  }
  EXPECT_NEAR(random / 4000, 0.5, 4 * 0.5 / std::sqrt(4000));
  EXPECT_EQ(all.features.count(), 2u);
}

TEST(NextSentencePairs, AreTheSameAgain) {
  const auto rows = [](std::uint64_t seed) {
    auto changed = options();
    changed.seed = seed;
    const auto made = text::next_sentence_pairs(documents(50), changed);
    const auto tokens = made.features.array(0).as<std::int32_t>();
    return std::vector(tokens.begin(), tokens.end());
  };
  EXPECT_EQ(rows(0), rows(0));
  EXPECT_NE(rows(0), rows(1));
}

TEST(NextSentencePairs, NeedNeighboursAndOthers) {
  EXPECT_THROW(text::next_sentence_pairs(documents(1), options()), data_error);
  EXPECT_EQ(text::next_sentence_pairs(documents(1), options(0)).size(), 4u);
  EXPECT_THROW(text::next_sentence_pairs({}, options(0)), data_error);
  EXPECT_THROW(text::next_sentence_pairs(std::vector<text::Document>{{{1}}, {{2}}}, options()), data_error);
  auto empty = documents(2);
  empty.insert(empty.begin() + 1, text::Document{});
  EXPECT_EQ(text::next_sentence_pairs(empty, options(1)).size(), 8u);
}
