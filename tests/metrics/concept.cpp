// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses.hpp>
#include <weft/metrics.hpp>

#include <gtest/gtest.h>

namespace {

using namespace weft;

static_assert(Metric<MeanSquaredError> && Metric<MeanAbsoluteError> && Metric<SparseCategoricalCrossentropy>);
static_assert(!Metric<Shape>);

TEST(Metric, HasTheNameThatKerasReportsItUnder) {
  EXPECT_EQ(BinaryAccuracy::name, "binary_accuracy");
  EXPECT_EQ(CategoricalAccuracy::name, "categorical_accuracy");
  EXPECT_EQ(SparseCategoricalAccuracy::name, "sparse_categorical_accuracy");
  EXPECT_EQ(MeanSquaredError::name, "mean_squared_error");
  EXPECT_EQ(MeanAbsoluteError::name, "mean_absolute_error");
}

}  // namespace
