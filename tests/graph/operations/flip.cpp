// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/flip.hpp>

#include <weft/graph/operations.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::flip;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Flip, TurnsOneAxisAround) {
  Trace t;
  const Tensor x = t.given({2, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  EXPECT_EQ(t.value(flip(x, 0), 2), (Numbers{4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9}));
  EXPECT_EQ(t.value(flip(x, -1), 2), (Numbers{3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10}));
  EXPECT_EQ(t.value(flip(flip(x, 0), 1)), (Numbers{6, 5, 4, 3, 2, 1}));
}

TEST(Flip, TwiceIsNothing) {
  Trace t;
  const Tensor x = t.input({2, 3});
  EXPECT_EQ(flip(flip(x, 1), -1).id, x.id);
}

TEST(Flip, Gradients) {
  for (int axis = 0; axis < 3; ++axis) expect_gradients([&](Trace& t) { return square(flip(t.input({2, 3, 2}), axis)); });
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({4});
    return x * flip(x, 0);
  });
}

TEST(Flip, RefusesAnAxisThatIsNotThere) {
  EXPECT_EQ(mistake([](Trace& t) { flip(t.input({3}), 1); }),
            "flip: there is no axis 1 in a tensor of shape [3]; its only axis is 0, or -1 from the end");
}

}  // namespace
