// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/broadcast_to.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(BroadcastTo, RepeatsAlongAxesOfOneAndNewOnes) {
  Trace t;
  EXPECT_EQ(t.value(broadcast_to(t.given({2, 1}, {1, 2}), {2, 2, 3})), (Numbers{1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2}));
  EXPECT_EQ(t.value(broadcast_to(t.input({2}).constant(3), {2})), (Numbers{3, 3}));
}

TEST(BroadcastTo, OfTheSameShapeIsNothing) {
  Trace t;
  const Tensor x = t.input({2, 3});
  EXPECT_EQ(broadcast_to(x, {2, 3}).id, x.id);
}

TEST(BroadcastTo, AddsUpTheGradientsOfItsCopies) {
  weft_test::expect_gradients([](Trace& t) { return square(broadcast_to(t.input({2, 1}), {3, 2, 2})) * t.input({3, 2, 2}); });
}

TEST(BroadcastTo, RefusesShapesThatDoNotFit) {
  EXPECT_EQ(mistake([](Trace& t) { broadcast_to(t.input({3}), {4}); }),
            "broadcast_to: a tensor of shape [3] cannot be repeated to [4]; counted from the last, its axes must be equal or 1");
  EXPECT_NE(mistake([](Trace& t) { broadcast_to(t.input({3}), {1}); }), "");
  EXPECT_NE(mistake([](Trace& t) { broadcast_to(t.input({2, 3}), {3}); }), "");
}

}  // namespace
