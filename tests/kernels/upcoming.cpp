// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/upcoming.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace {

using weft::Stretches;
using weft::Upcoming;

// Where what is asked for begins, in floats from `memory` on, call by call.
std::vector<std::vector<long>> asked(Upcoming upcoming, const float* memory, long calls) {
  std::vector<std::vector<long>> all(static_cast<std::size_t>(calls));
  for (auto& one : all) upcoming.some([&](const float* p) { one.push_back(p - memory); });
  return all;
}

std::vector<long> joined(const std::vector<std::vector<long>>& calls) {
  std::vector<long> all;
  for (const auto& one : calls) all.insert(all.end(), one.begin(), one.end());
  return all;
}

TEST(Upcoming, AsksOnceForEachLineOfEachStretch) {
  const std::vector<float> memory(1000);
  const Stretches three{memory.data(), 40, 3, 100};
  const std::vector<long> lines{0, 16, 32, 100, 116, 132, 200, 216, 232};
  for (const long times : {1L, 2L, 4L, 9L, 20L}) EXPECT_EQ(joined(asked(Upcoming(three, times), memory.data(), times)), lines) << times;
}

TEST(Upcoming, AsksForALittleAtATime) {
  const std::vector<float> memory(1000);
  for (const auto& one : asked(Upcoming({memory.data(), 160}, 4), memory.data(), 4)) EXPECT_LE(one.size(), 3u);
  for (const auto& one : asked(Upcoming({memory.data(), 160}, 10), memory.data(), 10)) EXPECT_EQ(one.size(), 1u);
}

TEST(Upcoming, GoesOnWhereOthersEnded) {
  const std::vector<float> memory(1000);
  const Stretches two{memory.data(), 64, 2, 500};
  for (const long times : {2L, 3L, 8L, 30L}) {
    const auto all = asked(Upcoming(two, times), memory.data(), times);
    for (long before = 0; before < times; ++before)
      EXPECT_EQ(asked(Upcoming(two, times, before), memory.data(), 1)[0], all[static_cast<std::size_t>(before)]) << before << " of " << times;
  }
}

TEST(Upcoming, OfNothingAsksForNothing) {
  EXPECT_TRUE(joined(asked(Upcoming(), nullptr, 3)).empty());
  EXPECT_TRUE(joined(asked(Upcoming({nullptr, 0, 0, 0}, 2), nullptr, 3)).empty());
  const float one = 0;
  EXPECT_TRUE(joined(asked(Upcoming({&one, 0}, 2, 1), &one, 3)).empty());
}

}  // namespace
