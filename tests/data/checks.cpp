// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/checks.hpp>

#include <gtest/gtest.h>
#include <cmath>
#include <limits>

using namespace weft;
using data::Array;

namespace {

template <class Error, class Check>
std::string refusal(Check check) {
  try {
    check();
  } catch (const Error& caught) {
    return caught.what();
  }
  return "";
}

std::string finite(const Array& array) {
  return refusal<data_error>([&] { data::check_finite(array, "features"); });
}

std::string labels(const Array& array) {
  return refusal<data_error>([&] { data::check_labels(array, 10, "targets"); });
}

std::string shape(const Array& array, const data::Shape& expected) {
  return refusal<shape_error>([&] { data::check_sample_shape(array, expected, "features"); });
}

}  // namespace

TEST(CheckFinite, NamesTheFirstBadSampleAndColumn) {
  std::vector<float> values(30'000, 1.0f);
  const Array array(values, {10'000, 3});
  EXPECT_EQ(finite(array), "");
  values[25'001] = std::numeric_limits<float>::infinity();
  values[20'001] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(finite(array),
            "features: found nan in sample 6667, column 0 where a finite number is expected; remove or "
            "replace such samples");
}

TEST(CheckFinite, FindsEachKindAtEachPlace) {
  for (float bad : {std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(), -std::nanf("1")})
    for (std::size_t at : {0u, 4095u, 4096u, 9999u}) {
      std::vector<float> values(10'000, std::numeric_limits<float>::max());
      values[at] = bad;
      EXPECT_NE(finite(values).find("value " + std::to_string(at) + " "), std::string::npos);
    }
}

TEST(CheckFinite, IsKeptInMindByAnOwnerAndItsParts) {
  const Array owner(std::vector<float>(100, 1.0f), {50, 2});
  EXPECT_FALSE(owner.known_finite());
  EXPECT_EQ(finite(owner), "");
  EXPECT_TRUE(owner.known_finite());
  EXPECT_TRUE(owner.subset(3, 7).known_finite());
  EXPECT_TRUE(owner.reshaped({100}).known_finite());
}

TEST(CheckFinite, OfAPartSaysNothingAboutTheWhole) {
  std::vector<float> values(100, 1.0f);
  values[99] = std::numeric_limits<float>::infinity();
  const Array owner(std::move(values), {50, 2});
  EXPECT_EQ(finite(owner.subset(0, 49)), "");
  EXPECT_NE(finite(owner), "");
  EXPECT_NE(finite(owner), "") << "a second time";
}

TEST(CheckFinite, LooksAtAViewEveryTime) {
  std::vector<float> values(10'000, 1.0f);
  const Array view(values);
  EXPECT_EQ(finite(view), "");
  values[5000] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_NE(finite(view), "");
}

TEST(CheckFinite, LetsExtremesPass) {
  const std::vector<float> values{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest(),
                                  std::numeric_limits<float>::denorm_min(), -0.0f};
  EXPECT_EQ(finite(values), "");
  EXPECT_EQ(finite(std::vector<std::int32_t>{0x7f800000}), "");
}

TEST(CheckLabels, NamesTheFirstBadLabel) {
  EXPECT_EQ(labels(Array(std::vector<std::int32_t>{0, 9, 10, 11}, {4})),
            "targets: received a label value of 10 in sample 2, outside [0, 10); classes are counted from 0");
  EXPECT_EQ(labels(Array(std::vector<std::int32_t>{0, -1, 3, 4}, {2, 2})),
            "targets: received a label value of -1 in sample 0, column 1, outside [0, 10); classes are counted from 0");
  EXPECT_EQ(labels(std::vector<std::int32_t>{0, 9}), "");
}

TEST(CheckLabels, TakesWholeNumbersStoredAsFloats) {
  EXPECT_EQ(labels(std::vector<float>{0, 9, 3}), "");
  EXPECT_EQ(
      labels(std::vector<float>{0, 2.5f}),
      "targets: received a label value of 2.5 in value 1, which is no whole number in [0, 10); classes are counted "
      "from 0");
  EXPECT_NE(labels(std::vector<float>{std::nanf("")}), "");
  EXPECT_NE(labels(std::vector<float>{10}), "");
}

TEST(CheckSampleShape, TakesEqualShapesAndAxesOfExtentOne) {
  const std::vector<float> values(24);
  EXPECT_EQ(shape({values, {2, 3, 4}}, {3, 4}), "");
  EXPECT_EQ(shape({values, {2, 3, 4}}, {3, 4, 1}), "");
  EXPECT_EQ(shape({values, {24}}, {1}), "");
  EXPECT_EQ(data::check_sample_shape({values, {2, 3, 4}}, data::Shape{3, 4, 1}, "x").shape(),
            (data::Shape{2, 3, 4, 1}));
}

TEST(CheckSampleShape, CutsFlatArrays) {
  const std::vector<float> values(24);
  EXPECT_EQ(data::check_sample_shape(values, data::Shape{3, 4}, "x").size(), 2u);
  EXPECT_EQ(shape(values, {5}),
            "features: samples of shape [5] are expected but a flat array of 24 values is no "
            "multiple of 5; check that no value is missing");
}

TEST(CheckSampleShape, NamesBothShapesAndTheRemedy) {
  const std::vector<float> values(24);
  EXPECT_EQ(
      shape({values, {2, 3, 4}}, {12}),
      "features: samples of shape [12] are expected but the array has samples of shape [3, 4]; if their values are "
      "in the right order, use reshaped({samples, ...})");
  EXPECT_EQ(shape({values, {4, 6}}, {5}),
            "features: samples of shape [5] are expected but the array has samples of "
            "shape [6]; change the network's Input or the array");
}
