// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/cost.hpp>

#include <gtest/gtest.h>

namespace {

using weft::machine;
using weft::sharing_cost;

TEST(SharingCost, LargeWeightsThatChangeStayWithTheirThread) {
  EXPECT_TRUE(sharing_cost(128, 784, false, true).prefers_result());
  EXPECT_TRUE(sharing_cost(1024, 1024, false, true).prefers_result());
  EXPECT_FALSE(sharing_cost(64, 64, false, true).prefers_result()) << "a barrier costs more than 16 kB";
}

TEST(SharingCost, WeightsThatStayAreReadByAll) {
  EXPECT_FALSE(sharing_cost(128, 784, false, false).prefers_result());
  EXPECT_TRUE(sharing_cost(4096, 4096, false, false).prefers_result()) << "no second cache holds 64 MB";
}

TEST(Machine, ABatchHasFewLongSequences) {
  EXPECT_EQ(machine.batch_of(1), machine.batch);
  EXPECT_EQ(machine.batch_of(4), machine.batch);
  EXPECT_EQ(machine.batch_of(64), machine.steps / 64);
  EXPECT_EQ(machine.batch_of(100'000), 1);
}

TEST(SharingCost, RowsOfASampleCountAsSamplesDo) {
  EXPECT_TRUE(sharing_cost(3072, 768, false, true).prefers_result());
  EXPECT_TRUE(sharing_cost(3072, 768, false, true, 8).prefers_result()) << "9 MB of weights, and 4 MB of a batch's values";
  EXPECT_TRUE(sharing_cost(3072, 768, false, true, 64).prefers_result()) << "9 MB of weights, and 4 MB of a batch's values";
  EXPECT_FALSE(sharing_cost(512, 128, false, true, 64).prefers_result()) << "a quarter of a megabyte of weights";
  EXPECT_FALSE(sharing_cost(768, 768, false, true, 4096).prefers_result()) << "of a batch's values there are 13 MB";
}

TEST(SharingCost, CountsTheWork) {
  const weft::SharingCost small = sharing_cost(64, 64, false, false), large = sharing_cost(64, 640, false, false);
  EXPECT_EQ(small.samples, 2 * machine.batch * 64 * 64 / machine.threads / machine.flops_per_cycle);
  EXPECT_EQ(large.samples, 10 * small.samples);
  EXPECT_GT(sharing_cost(64, 64, true, false).samples, small.samples) << "a copy is no work";
}

}  // namespace
