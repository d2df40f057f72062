// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/meta/text.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace {

using weft::BasicText;
using weft::Text;

constexpr bool writes(double value, std::string_view expected) { return (Text{} << value).view() == expected; }

static_assert((Text{} << "axis " << 3 << " of " << -41L).view() == "axis 3 of -41");
static_assert((Text{} << 0).view() == "0");
static_assert((Text{} << 1234567890123L).view() == "1234567890123");
static_assert(writes(0.5, "0.5") && writes(2, "2") && writes(-0.25, "-0.25") && writes(0.05, "0.05"));
static_assert(writes(0.0001, "0.0001") && writes(3.14159, "3.1416") && writes(0.99999, "1") && writes(10.01, "10.01"));

TEST(Text, CutsWhatDoesNotFit) {
  BasicText<5> text;
  text << "abc" << "defg" << 1;
  EXPECT_EQ(text.view(), "abcde");
}

TEST(Text, TakesAnotherText) {
  const BasicText<3> inner("xyz");
  EXPECT_EQ((Text{} << "<" << inner << ">").view(), "<xyz>");
  EXPECT_TRUE(Text{}.empty());
  EXPECT_FALSE(inner.empty());
}

TEST(Text, WritesTheSmallestNumber) {
  EXPECT_EQ((Text{} << std::numeric_limits<long>::min()).view(), "-9223372036854775808");
}

}  // namespace
