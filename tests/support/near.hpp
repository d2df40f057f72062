// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace weft_test {

/// As many numbers, alike but for the rounding of doubles.
inline void expect_numbers(const std::vector<double>& found, const std::vector<double>& expected, const std::string& what = "") {
  ASSERT_EQ(found.size(), expected.size()) << what;
  for (std::size_t k = 0; k < found.size(); ++k) EXPECT_NEAR(found[k], expected[k], 1e-12) << what << " element " << k;
}

}  // namespace weft_test
