// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/windows.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace {

using namespace weft;

constexpr bool equal(const Windows& a, const Windows& b) {
  bool all = a.groups == b.groups;
  for (int k = 0; k < max_spatial; ++k)
    all = all && a.stride[k] == b.stride[k] && a.dilation[k] == b.dilation[k] && a.before[k] == b.before[k] && a.front[k] == b.front[k];
  return all;
}

constexpr Windows kept(const Windows& w) {
  Node n;
  w.write(n);
  return Windows::read(n);
}

constexpr int most = Windows::limit;
constexpr Windows small{.groups = 3, .stride = {1, 2, 3}, .dilation = {4, 5, 6}, .before = {7, 8, 9}, .front = {10, 11, 12}};
constexpr Windows large{
    .groups = 70'000, .stride = {most, most, most}, .dilation = {most, 1, most}, .before = {most, most, 0}, .front = {most, most, most}};
static_assert(equal(kept({}), {}) && equal(kept(small), small) && equal(kept(large), large));
static_assert(!equal(small, large));

constexpr Turning turned_and_kept(const Turning& t) {
  Node n;
  t.write(n);
  return Turning::read(n);
}
static_assert(turned_and_kept({5, {6, 7, 8}}).groups == 5 && turned_and_kept({5, {6, 7, 8}}).step[2] == 8);

static_assert(Windows{.dilation = {1, 3, 1}}.reach(1, 4) == 10 && Windows{}.reach(0, 1) == 1);

// Two taps meet the same place of the input if and only if they are a multiple of the step apart.
TEST(Windows, TapsThatMeetAreAStepApart) {
  for (int stride = 1; stride < 7; ++stride)
    for (int dilation = 1; dilation < 7; ++dilation) {
      const Windows w{.stride = {1, stride, 1}, .dilation = {1, dilation, 1}};
      for (int apart = 1; apart < 13; ++apart)
        EXPECT_EQ(apart * dilation % stride == 0, apart % w.tap_step(1) == 0) << stride << " " << dilation << " " << apart;
      EXPECT_EQ(w.turning().step[1], w.tap_step(1));
      EXPECT_EQ(w.turning().step[0], 1);
    }
}

TEST(Windows, ATurnedKernelHasTapsThatMeetSideBySideTheLastFirst) {
  for (int taps = 1; taps < 9; ++taps)
    for (int step = 1; step < 6; ++step) {
      std::vector<int> at(static_cast<std::size_t>(taps), -1);
      for (int tap = 0; tap < taps; ++tap) {
        const int place = Windows::turned(tap, taps, step);
        ASSERT_TRUE(place >= 0 && place < taps && at[static_cast<std::size_t>(place)] < 0) << "two taps in one place";
        at[static_cast<std::size_t>(place)] = tap;
        EXPECT_TRUE(tap < step || Windows::turned(tap - step, taps, step) == place + 1);
      }
      std::vector<int> phases;
      for (int tap : at)
        if (phases.empty() || phases.back() != tap % step) phases.push_back(tap % step);
      EXPECT_TRUE(std::ranges::is_sorted(phases)) << "phases lie one behind the other";
    }
}

TEST(Position, CountsLikeTheDigitsOfAClock) {
  const Shape s{2, 3, 2, 9};
  Position p;
  for (int n = 0; n < 12; ++n) {
    EXPECT_EQ(p.place(s, 3), n);
    EXPECT_EQ(p.advance(s, 3), n < 11);
  }
  EXPECT_EQ(p.place(s, 3), 0);
}

TEST(Position, LiesOutsideBeforeTheFirstAndBehindTheLast) {
  const Shape s{2, 3, 4};
  EXPECT_EQ((Position{{0, -1, 0}}.place(s, 2)), -1);
  EXPECT_EQ((Position{{2, 0, 0}}.place(s, 2)), -1);
  EXPECT_EQ((Position{{1, 2, 7}}.place(s, 2)), 5) << "only two axes count";
}

TEST(Position, IsTurnedAlongEachAxis) {
  const Position p = Position{{1, 0, 2}}.turned({3, 2, 4}, 2, {1, {1, 2, 2}});
  EXPECT_EQ(p.at[0], 1);
  EXPECT_EQ(p.at[1], 0);
  EXPECT_EQ(p.at[2], 0) << "no axis of the two";
  EXPECT_EQ((Position{{0, 0, 0}}.turned({3, 2, 4}, 3, {1, {1, 2, 2}}).at[2]), 1);
}

}  // namespace
