// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/detail/mix.hpp>

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

using namespace weft;

TEST(Mix, TakesAShareOfEach) {
  for (long count : {0, 1, 5, 16, 33}) {
    std::vector<float> own(static_cast<std::size_t>(count)), other(own.size(), 8.f), to(own.size() + 1, -1.f);
    std::iota(own.begin(), own.end(), 0.f);
    detail::mix(to.data(), own.data(), other.data(), count, 0.75f);
    for (std::size_t i = 0; i < own.size(); ++i) EXPECT_EQ(to[i], 0.75f * own[i] + 2);
    EXPECT_EQ(to.back(), -1) << "nothing is written behind the end";
    detail::mix(own.data(), own.data(), other.data(), count, 0.75f);
    EXPECT_TRUE(std::equal(own.begin(), own.end(), to.begin())) << "in place";
    detail::mix(to.data(), own.data(), own.data(), count, 1);
    EXPECT_TRUE(std::equal(own.begin(), own.end(), to.begin())) << "all of itself";
  }
}
