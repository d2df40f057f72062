// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/argmax.hpp>

#include <weft/passes/differentiate.hpp>

#include <gtest/gtest.h>

#include <limits>

#include "support/trace.hpp"

namespace {

using namespace weft;

weft_test::Numbers argmax_of(const Shape& shape, weft_test::Numbers values, int batch = 1) {
  weft_test::Trace t;
  return t.value(argmax(t.given(shape, std::move(values))), batch);
}

TEST(Argmax, IsThePlaceOfTheLargest) {
  EXPECT_EQ(argmax_of({4}, {1, 3, 2, -7}), (weft_test::Numbers{1}));
  EXPECT_EQ(argmax_of({4}, {-4, -3, -2, -1, 9, 8, 7, 6}, 2), (weft_test::Numbers{3, 0}));
  EXPECT_EQ(argmax_of({2, 2}, {0, 1, 1, 0}), (weft_test::Numbers{1, 0}));
  EXPECT_EQ(argmax_of({1}, {5}), (weft_test::Numbers{0}));
}

TEST(Argmax, IsTheFirstOfEqualOnes) { EXPECT_EQ(argmax_of({4}, {0, 2, 2, 2}), (weft_test::Numbers{1})); }

TEST(Argmax, KnowsInfinityAndWhatIsNoNumber) {
  const double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(argmax_of({2}, {-infinity, -infinity}), (weft_test::Numbers{0}));
  EXPECT_EQ(argmax_of({3}, {0, infinity, infinity}), (weft_test::Numbers{1}));
  EXPECT_EQ(argmax_of({2}, {nan, nan}), (weft_test::Numbers{2}));
}

TEST(Argmax, PassesNoGradient) {
  weft_test::Trace t;
  const Tensor x = t.given({3}, {1, 3, 2}), y = detail::record_reduction(sum_operation, argmax(x), 0, true);
  List<int> by;
  by.push_back(x.id);
  EXPECT_EQ(t.value({&t.graph, differentiate(t.graph, y.id, by)[0]}), (weft_test::Numbers{0, 0, 0}));
}

TEST(Argmax, NeedsAnAxis) {
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { argmax(t.input({})); }),
            "argmax: needs a last axis to run along but receives a single number; give it one score per class");
}

}  // namespace
