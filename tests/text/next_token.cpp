// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/next_token.hpp>

#include <gtest/gtest.h>
#include <array>
#include <span>
#include <vector>

using namespace weft;

namespace {

using Tokens = std::span<const std::int32_t>;

}  // namespace

static_assert(text::NextToken<std::vector<float> (*)(Tokens)> && text::NextToken<std::array<float, 3> (*)(Tokens)>);
static_assert(text::NextToken<std::span<const float> (*)(Tokens)> &&
              text::NextToken<const std::vector<float>& (*)(Tokens)>);
static_assert(!text::NextToken<std::vector<double> (*)(Tokens)> && !text::NextToken<float (*)(Tokens)>);
static_assert(!text::NextToken<std::vector<float> (*)(int)>);

TEST(NextToken, TakesTheEndOfATextThroughAWindow) {
  const std::vector<std::int32_t> tokens{1, 2, 3};
  const auto window = [&](std::size_t length) {
    std::vector<std::int32_t> filled(length, 77);
    text::fill_window(tokens, filled, 9);
    return filled;
  };
  EXPECT_EQ(window(2), (std::vector<std::int32_t>{2, 3}));
  EXPECT_EQ(window(3), tokens);
  EXPECT_EQ(window(5), (std::vector<std::int32_t>{9, 9, 1, 2, 3}));
}
