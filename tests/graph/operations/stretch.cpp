// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/stretch.hpp>

#include "support/numeric_gradient.hpp"
#include "support/pooling.hpp"

namespace {

using weft::PoolWindow;
using weft::stretch;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Stretch, BlendsNeighbours) {
  Trace t;
  const Tensor y = stretch(t.given({2, 1}, {0, 4}), 0, 2);
  EXPECT_EQ(t.value(y), (Numbers{0, 1, 3, 4}));
  EXPECT_EQ(t.value(stretch(t.given({1, 2}, {0, 6}), -1, 3)), (Numbers{0, 0, 2, 4, 6, 6}));
}

TEST(Stretch, IsPyTorchs) {
  weft_test::expect_pooling("linear_", [](Tensor x, const PoolWindow& w) {
    return stretch(stretch(x, 1, w.size[1]), 0, w.size[0]);
  });
}

TEST(Stretch, Gradients) {
  expect_gradients([](Trace& t) { return square(stretch(t.input({2, 3, 2}), 0, 3)); });
  expect_gradients([](Trace& t) { return square(stretch(t.parameter({3, 2}), -1, 2)); });
  expect_gradients([](Trace& t) {
    return square(weft::detail::record_stretch(weft::stretch_gradient_operation, t.input({6, 2}), 0, 3));
  });
}

TEST(Stretch, RefusesWhatLeavesNothing) {
  EXPECT_EQ(mistake([](Trace& t) { stretch(t.input({3, 1}), 0, 0); }),
            "stretch: a factor of 0 leaves nothing; take 1 or more");
  EXPECT_EQ(mistake([](Trace& t) { stretch(t.input({3, 1}), 2, 2); }),
            "stretch: there is no axis 2 in a tensor of shape [3, 1]; its axes are 0 to 1, or -2 to -1 from the end");
}

}  // namespace
