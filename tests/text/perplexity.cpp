// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/perplexity.hpp>

#include <gtest/gtest.h>
#include <cmath>

using namespace weft;

TEST(Perplexity, IsTheNumberOfEquallyLikelyTokens) {
  EXPECT_DOUBLE_EQ(text::perplexity(std::log(50)), 50);
  EXPECT_EQ(text::perplexity(0), 1);
  EXPECT_DOUBLE_EQ(text::bits_per_token(std::log(8)), 3);
}
