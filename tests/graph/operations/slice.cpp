// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/slice.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Shape;
using weft::slice;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Slice, TakesAPartOfOneAxis) {
  Trace t;
  const Tensor x = t.given({2, 3}, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(slice(x, 1, 1, 2).shape(), (Shape{2, 2}));
  EXPECT_EQ(t.value(slice(x, 1, 1, 2)), (Numbers{2, 3, 5, 6}));
  EXPECT_EQ(t.value(slice(x, -1, 0, 1)), (Numbers{1, 4}));
  EXPECT_EQ(t.value(slice(x, 0, 1, 1)), (Numbers{4, 5, 6}));
  EXPECT_EQ(t.value(slice(slice(x, 1, 1, 2), 0, 1, 1)), (Numbers{5, 6}));
}

TEST(Slice, OfEverySample) {
  Trace t;
  const Tensor x = t.given({3}, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(t.value(slice(x, 0, 1, 2), 2), (Numbers{2, 3, 5, 6}));
}

TEST(Slice, TheWholeRecordsNothing) {
  Trace t;
  const Tensor x = t.input({2, 3});
  EXPECT_EQ(slice(x, 0, 0, 2).id, x.id);
}

TEST(Pad, PutsZerosAround) {
  Trace t;
  const Tensor x = t.given({2, 1}, {1, 2});
  EXPECT_EQ(t.value(weft::detail::record_pad(x, {2, 3}, {{0, 1}})), (Numbers{0, 1, 0, 0, 2, 0}));
  EXPECT_EQ(t.value(weft::detail::record_pad(x, {4, 1}, {{2}})), (Numbers{0, 0, 1, 2}));
}

TEST(Slice, Gradients) {
  expect_gradients([](Trace& t) { return square(slice(t.input({5}), 0, 1, 3)); });
  expect_gradients([](Trace& t) { return square(slice(t.parameter({5}), 0, 4, 1)); });
  for (int axis = 0; axis < 4; ++axis)
    expect_gradients([&](Trace& t) { return square(slice(t.input({2, 3, 2, 2}), axis, 1, 1)); });
  expect_gradients([](Trace& t) { return square(slice(slice(t.input({3, 4}), 0, 1, 2), 1, 1, 2)); });
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({4});
    return slice(x, 0, 0, 3) * slice(x, 0, 1, 3);
  });
}

TEST(Pad, Gradients) {
  expect_gradients([](Trace& t) { return square(weft::detail::record_pad(t.input({2, 2}), {2, 5}, {{0, 2}})); });
  expect_gradients([](Trace& t) { return square(weft::detail::record_pad(t.parameter({1, 2}), {3, 2}, {{1}})); });
}

TEST(Slice, RefusesWhatLiesOutside) {
  EXPECT_EQ(mistake([](Trace& t) { slice(t.input({2, 3}), 1, 2, 2); }),
            "slice: cannot take 2 elements from element 2 on along axis 1 of a tensor of shape [2, 3]; take one or "
            "more of elements 0 to 2");
  EXPECT_EQ(mistake([](Trace& t) { slice(t.input({2, 3}), 2, 0, 1); }),
            "slice: there is no axis 2 in a tensor of shape [2, 3]; its axes are 0 to 1, or -2 to -1 from the end");
  EXPECT_EQ(mistake([](Trace& t) { slice(t.input({2, 3}), 0, -1, 1); }),
            "slice: cannot take 1 elements from element -1 on along axis 0 of a tensor of shape [2, 3]; take one or "
            "more of elements 0 to 1");
  EXPECT_EQ(mistake([](Trace& t) { slice(t.input({2, 3}), 0, 0, 0); }),
            "slice: cannot take 0 elements from element 0 on along axis 0 of a tensor of shape [2, 3]; take one or "
            "more of elements 0 to 1");
}

}  // namespace
