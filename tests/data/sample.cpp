// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/sample.hpp>

#include <gtest/gtest.h>
#include <array>

using namespace weft;

namespace {
const std::array<float, 2> numbers{1, 2};
const data::Row row{std::span<const float>(numbers)};
}  // namespace

TEST(Sample, OfOneArrayIsItsValues) {
  std::span<const float> values = data::Sample(row);
  EXPECT_EQ(values.data(), numbers.data());
  EXPECT_THROW((void)static_cast<std::span<const std::int32_t>>(data::Sample(row)), data_error);
}

TEST(Sample, OfSeveralArraysAsksWhich) {
  data::Sample sample(row);
  sample.add(row);
  EXPECT_EQ(sample.size(), 2u);
  EXPECT_EQ(sample[1].values(), 2u);
  EXPECT_THROW((void)static_cast<std::span<const float>>(sample), data_error);
}

TEST(Sample, HasACapacity) {
  data::Sample sample;
  for (std::size_t i = 0; i < data::Sample::capacity; ++i) sample.add(row);
  EXPECT_THROW(sample.add(row), data_error);
  EXPECT_EQ(sample.size(), data::Sample::capacity);
}
