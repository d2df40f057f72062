// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/arrays.hpp>

#include <gtest/gtest.h>

using namespace weft;
using data::Array;
using data::Arrays;

namespace {
std::size_t count_of(const Arrays& arrays) { return arrays.count(); }
}  // namespace

TEST(Arrays, AreMadeFromWhateverAnArrayIsMadeFrom) {
  std::vector<float> numbers(6);
  std::vector<std::int32_t> labels(3);
  EXPECT_EQ(count_of(numbers), 1u);
  EXPECT_EQ(count_of(Array(numbers)), 1u);
  EXPECT_EQ(count_of(std::vector<float>(4)), 1u);
  EXPECT_EQ(count_of({Array(numbers, {3, 2}), labels}), 2u);
  const Arrays shaped = {numbers, {3, 2}};
  EXPECT_EQ(shaped.count(), 1u);
  EXPECT_EQ(shaped.size(), 3u);
}

TEST(Arrays, GiveOneSampleOfEach) {
  const std::vector<float> numbers{1, 2, 3, 4, 5, 6};
  const std::vector<std::int32_t> labels{7, 8, 9};
  const Arrays arrays{Array(numbers, {3, 2}), Array(labels, {3})};
  const data::Sample sample = arrays[2];
  EXPECT_EQ(sample[0].as<float>()[1], 6.0f);
  EXPECT_EQ(sample[1].as<std::int32_t>()[0], 9);
  EXPECT_EQ(arrays.subset(1, 2)[0][1].as<std::int32_t>()[0], 8);
}

TEST(Arrays, CountSamplesByTheFirstShape) {
  const std::vector<float> numbers(6);
  EXPECT_EQ(Arrays(numbers).size(), 6u);
  EXPECT_TRUE(Arrays(numbers).flat());
  EXPECT_EQ((Arrays{Array(numbers), Array(numbers, {2, 3})}).size(), 2u);
  EXPECT_EQ(Arrays().size(), 0u);
}

TEST(Arrays, RefuseDifferentNumbersOfSamples) {
  const std::vector<float> numbers(6);
  try {
    Arrays{Array(numbers, {3, 2}), Array(numbers, {2, 3})};
    FAIL();
  } catch (const data_error& caught) {
    EXPECT_STREQ(caught.what(),
                 "array 1 has 2 samples where the others have 3; every array must have the same number "
                 "of samples");
  }
}

TEST(Arrays, RefuseMoreThanASampleHolds) {
  const std::vector<float> numbers(6);
  EXPECT_THROW(Arrays(std::vector<Array>(9, Array(numbers))), data_error);
  EXPECT_EQ(Arrays(std::vector<Array>(8, Array(numbers))).count(), 8u);
}
