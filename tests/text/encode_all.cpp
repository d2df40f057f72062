// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/encode_all.hpp>

#include <gtest/gtest.h>
#include <string>

#include <weft/text/word_tokenizer.hpp>

using namespace weft;

TEST(EncodeAll, EncodesEachText) {
  const std::vector<std::string> texts{"a b", "", "b b c"};
  const auto tokenizer = text::WordTokenizer::fit(texts);
  const auto all = text::encode_all(tokenizer, texts);
  ASSERT_EQ(all.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(all[i], tokenizer.encode(texts[i]));
}
