// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/shuffle.hpp>

#include <gtest/gtest.h>
#include <algorithm>
#include <array>

using namespace weft;

TEST(Shuffle, HoldsEveryIndexOnce) {
  auto order = data::shuffled_indices(1000, 1);
  EXPECT_FALSE(std::ranges::is_sorted(order));
  std::ranges::sort(order);
  for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], i);
}

TEST(Shuffle, IsDecidedByItsSeed) {
  EXPECT_EQ(data::shuffled_indices(100, 7), data::shuffled_indices(100, 7));
  EXPECT_NE(data::shuffled_indices(100, 7), data::shuffled_indices(100, 8));
  EXPECT_TRUE(data::shuffled_indices(0, 7).empty());
}

TEST(Shuffle, DrawsThePublishedNumbers) {
  static_assert(detail::split_mix(1234567, 0) == 6457827717110365317u);
  static_assert(detail::split_mix(1234567, 1) == 3203168211198807973u);
}

TEST(Shuffle, FavoursNoOrder) {
  std::array<int, 6> count{};
  for (std::uint64_t seed = 0; seed < 6000; ++seed) {
    const auto order = data::shuffled_indices(3, seed);
    ++count.at(order[0] * 2 + (order[1] > order[2] ? 1 : 0));
  }
  for (int n : count) EXPECT_NEAR(n, 1000, 150);  // five standard deviations
}
