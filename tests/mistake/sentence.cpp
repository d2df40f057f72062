// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/mistake/sentence.hpp>

#include <gtest/gtest.h>
#include <cstddef>
#include <limits>
#include <string>

using weft::detail::sentence;

TEST(Sentence, JoinsTextsAndNumbers) {
  EXPECT_EQ(sentence("found ", std::size_t{7}, " of ", -3, std::string(" at "), 0.1f), "found 7 of -3 at 0.1");
}

TEST(Sentence, WritesNumbersThatAreNotFinite) {
  EXPECT_EQ(sentence(std::numeric_limits<float>::quiet_NaN()), "nan");
  EXPECT_EQ(sentence(-std::numeric_limits<double>::infinity()), "-inf");
}
