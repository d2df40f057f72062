// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/mix_up.hpp>

#include <weft/data/augmentations/concept.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace weft;
using data::Blend;
using data::MixUp;

static_assert(data::MixingStep<MixUp> && !data::PictureStep<MixUp>);

// Of Beta(a, a) the mean is 1/2 and the variance 1 / (4 (2a + 1)); of a = 1 it is uniform, so a quarter lies below 1/4.
TEST(MixUp, DrawsSharesOfABetaDistribution) {
  for (double alpha : {0.05, 0.2, 0.5, 1.0, 2.0, 30.0}) {
    constexpr int draws = 20000;
    double sum = 0, squares = 0, low = 0;
    for (int i = 0; i < draws; ++i) {
      Random random(5, static_cast<std::uint64_t>(i));
      const auto share = static_cast<double>(MixUp{alpha}.blend(random, 10).share);
      ASSERT_TRUE(share >= 0 && share <= 1) << share;
      sum += share;
      squares += (share - 0.5) * (share - 0.5);
      low += share < 0.25;
    }
    const double variance = 1 / (4 * (2 * alpha + 1));
    EXPECT_NEAR(sum / draws, 0.5, 4 * std::sqrt(variance / draws)) << alpha;
    EXPECT_NEAR(squares / draws, variance, 0.05 * variance) << alpha;
    if (alpha == 1) {
      EXPECT_NEAR(low / draws, 0.25, 0.013);
    }
  }
}

TEST(MixUp, DrawsPartnersFromAllSamples) {
  std::vector<int> found(7);
  for (int i = 0; i < 7000; ++i) {
    Random random(1, static_cast<std::uint64_t>(i));
    ++found.at(static_cast<std::size_t>(MixUp{}.blend(random, 7).partner));
  }
  for (int count : found) EXPECT_NEAR(count, 1000, 120);
}

TEST(MixUp, KeepsToItselfWhenAlphaIsTiny) {
  for (int i = 0; i < 100; ++i) {
    Random random(1, static_cast<std::uint64_t>(i));
    const float share = MixUp{1e-4}.blend(random, 2).share;
    EXPECT_TRUE(share < 1e-3f || share > 0.999f) << share;
  }
}

TEST(MixUp, RefusesAnAlphaThatIsNone) {
  for (double alpha : {0.0, -1.0, std::nan(""), 1e9}) EXPECT_THROW(MixUp{alpha}.check({}), data_error) << alpha;
}
