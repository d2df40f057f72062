// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/unit_normalization.hpp>

#include <gtest/gtest.h>

#include "support/normalizations.hpp"

namespace {

using namespace weft;
using weft_test::expect_golden;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::parameter_names;
using weft_test::Trace;

TEST(UnitNormalization, IsPyTorchs) {
  expect_golden("unit_row", UnitNormalization{});
  expect_golden("unit_axes", UnitNormalization{.axes = 2});
}

TEST(UnitNormalization, HasTheGradientOfItsForwardPass) {
  expect_gradients([](Trace& t) { return square(UnitNormalization{}(t.input({2, 5}, 0.1, 1))); });
}

TEST(UnitNormalization, LeavesZerosAndTheirGradientsFinite) {
  Trace t;
  const Tensor x = t.given({2}, {0, 0}), y = UnitNormalization{}(x);
  EXPECT_EQ(t.value(y), (Numbers{0, 0}));
  List<int> by;
  by.push_back(x.id);
  const int loss = weft::detail::record_reduction(sum_operation, sum(y), 0, true).id;
  weft_test::expect_numbers(t.value(Tensor{&t.graph, differentiate(t.graph, loss, by)[0]} * 1e-12), {1, 1});
}

TEST(UnitNormalization, RefusesWhatItCannotNormalize) {
  EXPECT_EQ(mistake([](Trace& t) { UnitNormalization{.axes = 0}(t.input({3})); }),
            "UnitNormalization{.axes = 0}: cannot normalize the last 0 axes of a tensor of shape [3]; set .axes to a number from 1 to 1");
}

}  // namespace
