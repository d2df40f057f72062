// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/timeseries.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>

#include <weft/data/csv.hpp>
#include <weft/data/find.hpp>

using namespace weft;

namespace {

std::vector<float> values(const data::Array& array) {
  const auto all = array.as<float>();
  return {all.begin(), all.end()};
}

data::Array counted(std::size_t steps, std::size_t each) {
  std::vector<float> numbers(steps * each);
  std::iota(numbers.begin(), numbers.end(), 0.f);
  return {std::move(numbers), each == 0 ? data::Shape{} : data::Shape{steps, each}};
}

}  // namespace

TEST(Timeseries, HasSamplesAndWhatComesAfterThem) {
  const data::Dataset set = data::timeseries(counted(6, 1), {.sequence_length = 3});
  EXPECT_EQ(set.features.array(0).shape(), (data::Shape{3, 3, 1}));
  EXPECT_EQ(set.targets.array(0).shape(), (data::Shape{3, 1}));
  EXPECT_EQ(values(set.features.array(0)), (std::vector<float>{0, 1, 2, 1, 2, 3, 2, 3, 4}));
  EXPECT_EQ(values(set.targets.array(0)), (std::vector<float>{3, 4, 5}));
}

TEST(Timeseries, StepsAndLooksAhead) {
  const data::Dataset set = data::timeseries(counted(9, 2), {.sequence_length = 2, .sequence_stride = 3, .ahead = 2});
  EXPECT_EQ(set.features.array(0).shape(), (data::Shape{2, 2, 2}));
  EXPECT_EQ(values(set.features.array(0)), (std::vector<float>{0, 1, 2, 3, 6, 7, 8, 9}));
  EXPECT_EQ(values(set.targets.array(0)), (std::vector<float>{6, 7, 12, 13}));
}

TEST(Timeseries, TakesAFlatSeries) {
  const std::vector<float> flat{5, 6, 7};
  const data::Dataset set = data::timeseries(flat, {.sequence_length = 2});
  EXPECT_EQ(set.features.array(0).shape(), (data::Shape{1, 2, 1}));
  EXPECT_EQ(values(set.targets.array(0)), std::vector<float>{7});
}

TEST(Timeseries, RefusesWhatHasNoSamples) {
  EXPECT_THROW(data::timeseries(counted(3, 1), {.sequence_length = 0}), data_error);
  EXPECT_THROW(data::timeseries(counted(3, 1), {.sequence_length = 2, .sequence_stride = 0}), data_error);
  EXPECT_THROW(data::timeseries(counted(3, 1), {.sequence_length = 3}), data_error);
  EXPECT_THROW(data::timeseries(counted(3, 1), {.sequence_length = 1, .ahead = static_cast<std::size_t>(-1)}), data_error);
  EXPECT_EQ(data::timeseries(counted(3, 1), {.sequence_length = 3, .ahead = 0}).size(), 1u);
  EXPECT_THROW(data::timeseries({std::vector<std::int32_t>(9), {9, 1}}, {.sequence_length = 2}), data_error);
}

TEST(Timeseries, HasAYearOfHours) {
  const auto path = data::find("seattle-temps.csv");
  if (!path) GTEST_SKIP() << "seattle-temps.csv is not here; get it with tools/fetch_data.sh temperatures";
  const data::Dataset hours = data::timeseries(data::read_csv(*path).features({"temp"}), {.sequence_length = 48, .ahead = 24});
  EXPECT_EQ(hours.size(), 8759u - 48 - 24 + 1);
  EXPECT_EQ(hours.features[0][0].as<float>()[0], 39.4f);
}
