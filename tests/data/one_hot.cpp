// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/one_hot.hpp>

#include <weft/mistake/exception.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

using namespace weft;

TEST(OneHot, HasAOneAtTheClass) {
  const data::Array labels(std::vector<std::int32_t>{2, 0}, {2, 1});
  const data::Array hot = data::one_hot(labels, 3);
  EXPECT_EQ(hot.shape(), (data::Shape{2, 3}));
  const auto values = hot.as<float>();
  EXPECT_EQ((std::vector<float>{values.begin(), values.end()}), (std::vector<float>{0, 0, 1, 1, 0, 0}));
  EXPECT_EQ(data::one_hot(data::Array(std::vector<float>{1}), 2).as<float>()[1], 1);
}

TEST(OneHot, RefusesLabelsOfOtherClasses) {
  EXPECT_THROW(data::one_hot(data::Array(std::vector<std::int32_t>{3}), 3), data_error);
  EXPECT_THROW(data::one_hot(data::Array(std::vector<std::int32_t>{-1}), 3), data_error);
  EXPECT_THROW(data::one_hot(data::Array(std::vector<float>{0.5f}), 3), data_error);
}
