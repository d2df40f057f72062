// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/detail/text.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

namespace {

using namespace weft::detail;

TEST(Text, PrintsNumbersAsPrintfDoes) {
  for (const double value : {0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.00005, 0.99995, 123456.789, 1e300, 5e-324}) {
    char expected[400];
    std::snprintf(expected, sizeof expected, "%.4f", value);
    EXPECT_EQ(fixed_text(value, 4), expected);
    std::snprintf(expected, sizeof expected, "%.0f", value);
    EXPECT_EQ(fixed_text(value, 0), expected);
    std::snprintf(expected, sizeof expected, "%.4e", value);
    EXPECT_EQ(number_text(value, std::chars_format::scientific, 4), expected);
  }
}

TEST(Text, PrintsWhatIsNoNumber) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(fixed_text(nan, 4), "nan");
  EXPECT_EQ(fixed_text(std::copysign(nan, -1.0), 4), "nan");
  EXPECT_EQ(fixed_text(-std::numeric_limits<double>::infinity(), 4), "-inf");
}

TEST(Text, SeparatesThousands) {
  EXPECT_EQ(with_separators(0), "0");
  EXPECT_EQ(with_separators(999), "999");
  EXPECT_EQ(with_separators(1000), "1,000");
  EXPECT_EQ(with_separators(123456789), "123,456,789");
  EXPECT_EQ(with_separators(-123), "-123");
  EXPECT_EQ(with_separators(-1234), "-1,234");
}

TEST(Text, CountsCharactersWithoutColours) {
  EXPECT_EQ(visible_width(""), 0);
  EXPECT_EQ(visible_width("comma"), 5);
  EXPECT_EQ(visible_width("\x1b[32m\u2501\u2501\x1b[0m m"), 4);
}

TEST(Text, RepeatsNothingLessThanOnce) {
  EXPECT_EQ(repeated("ab", 3), "ababab");
  EXPECT_EQ(repeated("ab", 0), "");
  EXPECT_EQ(repeated("ab", -2), "");
}

}  // namespace
