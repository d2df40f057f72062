// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/array.hpp>

#include <gtest/gtest.h>
#include <array>
#include <concepts>

using namespace weft;
using data::Array;

static_assert(std::constructible_from<Array, std::vector<float>&>);
static_assert(std::constructible_from<Array, std::vector<float>>);
static_assert(std::constructible_from<Array, std::span<const std::int32_t>>);
static_assert(std::constructible_from<Array, const std::array<float, 3>&>);
static_assert(std::constructible_from<Array, float (&)[4]>);
static_assert(!std::constructible_from<Array, std::array<float, 3>>, "a view of a temporary would dangle");
static_assert(!std::constructible_from<Array, std::vector<double>&>);
static_assert(!std::constructible_from<Array, const std::vector<float>>);

TEST(Array, ViewsAnLvalueWithoutCopying) {
  std::vector<float> values{1, 2, 3, 4, 5, 6};
  const Array array = values;
  EXPECT_EQ(array.as<float>().data(), values.data());
  EXPECT_TRUE(array.flat());
  EXPECT_EQ(array.size(), 6u);
  EXPECT_EQ(array.sample_values(), 1u);
  const float plain[] = {1, 2};
  EXPECT_EQ(Array(plain).as<float>().data(), plain);
}

TEST(Array, OwnsAMovedVectorAndSharesItWithCopies) {
  std::vector<std::int32_t> values{1, 2, 3, 4, 5, 6};
  const auto* memory = values.data();
  Array copy;
  {
    const Array array(std::move(values), {3, 2});
    copy = array;
  }
  EXPECT_EQ(copy.as<std::int32_t>().data(), memory);
  EXPECT_EQ(copy.as<std::int32_t>()[5], 6);
}

TEST(Array, CutsItsValuesIntoSamples) {
  const std::vector<float> values{1, 2, 3, 4, 5, 6};
  const Array array(values, {3, 2, 1});
  EXPECT_EQ(array.size(), 3u);
  EXPECT_EQ(array.values(), 6u);
  EXPECT_EQ(array.sample_values(), 2u);
  EXPECT_EQ(data::to_text(array.sample_shape()), "[2, 1]");
  std::span<const float> row = array[1];
  EXPECT_EQ(row.data(), values.data() + 2);
  EXPECT_EQ(row.size(), 2u);
}

TEST(Array, TakesSubsetsWithoutCopying) {
  const std::vector<float> values{1, 2, 3, 4, 5, 6};
  const Array part = Array(values, {3, 2}).subset(1, 2);
  EXPECT_EQ(part.shape(), (data::Shape{2, 2}));
  EXPECT_EQ(part.as<float>().data(), values.data() + 2);
  EXPECT_EQ(part.subset(2, 0).size(), 0u);
  EXPECT_THROW(part.subset(1, 2), data_error);
  EXPECT_THROW(part.subset(static_cast<std::size_t>(-1), 2), data_error);
}

TEST(Array, KeepsSubsetsAliveByThemselves) {
  const Array part = Array(std::vector<float>{1, 2, 3, 4}, {2, 2}).subset(1, 1);
  EXPECT_EQ(part.as<float>()[1], 4.0f);
}

TEST(Array, ChangesShapeWithoutCopying) {
  const std::vector<float> values(12);
  const Array array(values);
  EXPECT_EQ(array.reshaped({3, 4}).sample_values(), 4u);
  EXPECT_EQ(array.reshaped({3, 4}).as<float>().data(), values.data());
}

TEST(Array, RefusesAShapeOfAnotherNumberOfValues) {
  const std::vector<float> values(6);
  try {
    Array(values, {4, 2});
    FAIL();
  } catch (const shape_error& caught) {
    EXPECT_STREQ(caught.what(),
                 "an array of 6 values cannot have the shape [4, 2]; the extents, samples first, must "
                 "multiply to the number of values");
  }
  EXPECT_THROW(Array(values).reshaped({static_cast<std::size_t>(-1), 6}), shape_error);
}

TEST(Array, HasNoSamplesWhileFlat) {
  const std::vector<float> values(6);
  const Array flat = values;
  EXPECT_THROW(flat[0], data_error);
  EXPECT_THROW(flat.subset(0, 1), data_error);
  EXPECT_THROW(Array(values, {3, 2})[3], data_error);
}

TEST(Array, IsEmptyByDefault) {
  EXPECT_EQ(Array().values(), 0u);
  EXPECT_EQ(Array().size(), 0u);
}
