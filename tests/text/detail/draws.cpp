// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/detail/draws.hpp>

#include <gtest/gtest.h>
#include <set>

using namespace weft;
using detail::DrawPurpose;

TEST(Draws, BelongToTheirElement) {
  std::set<std::array<std::uint32_t, 4>> seen;
  for (auto purpose :
       {DrawPurpose::window, DrawPurpose::mask, DrawPurpose::sentence, DrawPurpose::pair, DrawPurpose::sample})
    for (std::uint64_t seed : {0, 1})
      for (std::uint64_t element : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 32})
        for (std::uint32_t count : {0u, 1u}) {
          EXPECT_EQ(detail::draw(purpose, seed, element, count), detail::draw(purpose, seed, element, count));
          seen.insert(detail::draw(purpose, seed, element, count));
        }
  EXPECT_EQ(seen.size(), 60u);
}

TEST(Draws, AreBelowTheirEnd) {
  EXPECT_EQ(detail::uniform(0, 0), 0);
  EXPECT_LT(detail::uniform(0xffffffffu, 0xffffffffu), 1);
  EXPECT_EQ(detail::below(7, 0xffffffffu, 0xffffffffu), 6u);
  EXPECT_EQ(detail::below(7, 0, 0), 0u);
}
