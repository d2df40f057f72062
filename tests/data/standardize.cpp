// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/standardize.hpp>

#include <gtest/gtest.h>
#include <cmath>

using namespace weft;

TEST(Standardizer, GivesColumnsMeanZeroAndVarianceOne) {
  const std::vector<float> values{1, 10, 2, 30, 3, 20, 6, 40};
  const data::Array train(values, {4, 2});
  data::Standardizer scale;
  scale.fit(train);
  EXPECT_EQ(scale.mean, (std::vector<float>{3, 25}));
  EXPECT_FLOAT_EQ(scale.deviation[0], std::sqrt(3.5f));
  EXPECT_FLOAT_EQ(scale.deviation[1], std::sqrt(125.0f));
  const data::Array scaled = scale.transform(train);
  EXPECT_EQ(scaled.shape(), train.shape());
  EXPECT_FLOAT_EQ(scaled.as<float>()[6], 3 / std::sqrt(3.5f));
}

TEST(Standardizer, MeasuresOthersByTheSamplesItWasFitOn) {
  const std::vector<float> train{0, 2}, test{4};
  EXPECT_EQ(data::Standardizer{}.fit({train, {2, 1}}).transform({test, {1, 1}}).as<float>()[0], 3.0f);
}

TEST(Standardizer, OnlyShiftsAConstantColumn) {
  const std::vector<float> train{0.1f, 7, 0.1f, 7, 0.1f, 7}, test{0.1f, 8};
  const auto scaled = data::Standardizer{}.fit({train, {3, 2}}).transform({test, {1, 2}});
  EXPECT_NEAR(scaled.as<float>()[0], 0.0f, 1e-7f);
  EXPECT_EQ(scaled.as<float>()[1], 1.0f);
}

TEST(Standardizer, KeepsAColumnFarFromZeroExact) {
  const std::vector<float> values{16'777'216, 16'777'218, 16'777'220};
  const data::Array array(values, {3, 1});
  EXPECT_NEAR(data::Standardizer{.epsilon = 0}.fit(array).transform(array).as<float>()[2], std::sqrt(1.5f), 1e-6f);
}

TEST(Standardizer, RefusesWhatItCannotMeasure) {
  const std::vector<float> none, bad{1, NAN}, two{1, 2};
  EXPECT_THROW(data::Standardizer{}.fit({none, {0, 2}}), data_error);
  EXPECT_THROW(data::Standardizer{}.fit(bad), data_error);
  EXPECT_THROW(data::Standardizer{}.transform({two, {1, 2}}), shape_error);
  EXPECT_THROW(data::Standardizer{}.fit({two, {2, 1}}).transform({two, {1, 2}}), shape_error);
}
