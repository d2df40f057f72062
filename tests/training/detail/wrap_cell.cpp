// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/detail/wrap_cell.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

Lines wrapped(const std::string& text, int width) { return weft::detail::wrap_cell(text, width, "~"); }

TEST(WrapCell, LeavesWhatFitsAlone) {
  EXPECT_EQ(wrapped("dense (Dense)", 13), Lines{"dense (Dense)"});
  EXPECT_EQ(wrapped("", 5), Lines{""});
  EXPECT_EQ(wrapped("   ", 2), Lines{""});
}

TEST(WrapCell, BreaksBetweenWords) {
  EXPECT_EQ(wrapped("dense (Dense)", 12), (Lines{"dense", "(Dense)"}));
  EXPECT_EQ(wrapped("a b  c d", 4), (Lines{"a b", "c d"}));
}

TEST(WrapCell, ShortensAWordThatFitsNowhere) {
  EXPECT_EQ(wrapped("abcdefgh", 5), Lines{"abcd~"});
  EXPECT_EQ(wrapped("a abcdefgh b", 5), (Lines{"a", "abcd~", "b"}));
}

TEST(WrapCell, CountsCharactersNotBytes) {
  EXPECT_EQ(wrapped("éééé", 4), Lines{"éééé"});
  EXPECT_EQ(wrapped("ééééé", 4), Lines{"ééé~"});
}

}  // namespace
