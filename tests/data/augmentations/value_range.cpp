// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/value_range.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <support/images.hpp>

using namespace weft;

TEST(ValueRange, HasSomethingBetween) {
  data::ValueRange{-1, 1}.check("x");
  EXPECT_EQ(weft_test::refusal<data_error>([] { data::ValueRange{1, 1}.check("RandomContrast"); }),
            "RandomContrast has the value_range {1, 1}; the first must be less than the second");
  EXPECT_THROW((data::ValueRange{0, std::numeric_limits<float>::quiet_NaN()}.check("x")), data_error);
}
