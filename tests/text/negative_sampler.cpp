// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/negative_sampler.hpp>

#include <gtest/gtest.h>
#include <array>
#include <cmath>

using namespace weft;

TEST(NegativeSampler, CountsTokens) {
  EXPECT_EQ(text::count_tokens(std::array<std::int32_t, 4>{2, 0, 2, 2}, 4), (std::vector<std::int64_t>{1, 0, 3, 0}));
  EXPECT_THROW(text::count_tokens(std::array<std::int32_t, 1>{4}, 4), data_error);
  EXPECT_THROW(text::count_tokens(std::array<std::int32_t, 1>{-1}, 4), data_error);
}

TEST(NegativeSampler, DrawsByThePowerOfCounts) {
  const std::vector<std::int64_t> counts{0, 1, 16, 81, 256};
  const text::NegativeSampler sampler(counts);
  const std::array<double, 5> weights{0, 1, 8, 27, 64};
  std::array<double, 5> drawn{};
  Random random(3);
  constexpr int draws = 200'000;
  for (int i = 0; i < draws; ++i) ++drawn.at(static_cast<std::size_t>(sampler(random)));
  for (std::size_t i = 0; i < 5; ++i) {
    const double chance = weights[i] / 100;
    EXPECT_NEAR(drawn[i] / draws, chance, 4 * std::sqrt(chance * (1 - chance) / draws)) << i;
  }
  EXPECT_THROW(text::NegativeSampler(std::vector<std::int64_t>{0, 0}), data_error);
}
