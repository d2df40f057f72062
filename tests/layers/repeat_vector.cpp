// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/repeat_vector.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(RepeatVector, IsTheSameAtEveryStep) {
  Trace t;
  const Tensor y = RepeatVector{2}(t.given({3}, {1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(y.shape(), (Shape{2, 3}));
  EXPECT_EQ(t.value(y, 2), (Numbers{1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6}));
}

TEST(RepeatVector, AddsUpTheGradientsOfAllSteps) {
  weft_test::expect_gradients([](Trace& t) { return square(RepeatVector{3}(t.input({2}))); });
}

TEST(RepeatVector, RefusesWhatIsNoVector) {
  EXPECT_EQ(mistake([](Trace& t) { RepeatVector{}(t.input({3})); }),
            "RepeatVector{.n = 0}: needs at least one step; set .n to how often the vector is repeated");
  EXPECT_EQ(mistake([](Trace& t) { RepeatVector{2}(t.input({3, 4})); }),
            "RepeatVector{.n = 2}: expects one vector per sample but receives a tensor of shape [3, 4]; put Flatten{} before it");
}

}  // namespace
