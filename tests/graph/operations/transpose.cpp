// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/transpose.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Axes;
using weft::Shape;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Transpose, ExchangesTheLastTwoAxes) {
  Trace t;
  const Tensor x = t.given({2, 3}, {1, 2, 3, 4, 5, 6}), y = transpose(x);
  EXPECT_EQ(y.shape(), (Shape{3, 2}));
  EXPECT_EQ(t.value(y), (Numbers{1, 4, 2, 5, 3, 6}));
  EXPECT_EQ(transpose(t.input({4, 2, 3})).shape(), (Shape{4, 3, 2}));
}

TEST(Transpose, SamplesStayApart) {
  Trace t;
  const Tensor x = t.given({2, 2}, {1, 2, 3, 4, 5, 6, 7, 8});
  EXPECT_EQ(t.value(transpose(x), 2), (Numbers{1, 3, 2, 4, 5, 7, 6, 8}));
}

TEST(Permute, AxisOfTheResultComesFromTheOrder) {
  Trace t;
  const Tensor x = t.given({2, 1, 3}, {1, 2, 3, 4, 5, 6}), y = permute(x, {2, 0, 1});
  EXPECT_EQ(y.shape(), (Shape{3, 2, 1}));
  EXPECT_EQ(t.value(y), (Numbers{1, 4, 2, 5, 3, 6}));
  EXPECT_EQ(permute(x, {-1, 0, -2}).shape(), (Shape{3, 2, 1}));
}

TEST(Permute, Gradients) {
  expect_gradients([](Trace& t) { return square(transpose(t.input({2, 3}))); });
  expect_gradients([](Trace& t) { return square(transpose(t.parameter({2, 1, 3}))); });
  for (const Axes& order : {Axes{0, 1, 2}, Axes{0, 2, 1}, Axes{1, 0, 2}, Axes{1, 2, 0}, Axes{2, 0, 1}, Axes{2, 1, 0}})
    expect_gradients([&](Trace& t) { return square(permute(t.input({2, 3, 4}), order)); });
  expect_gradients([](Trace& t) { return square(permute(t.parameter({2, 1, 2, 3}), {3, 1, 0, 2})); });
}

TEST(Permute, RefusesAnOrderThatIsNone) {
  const std::string text = "permute: the order must name each of the 2 axes of shape [2, 3] once; from the first "
                           "on they are numbered 0, 1, 2, ...";
  EXPECT_EQ(mistake([](Trace& t) { permute(t.input({2, 3}), {0, 0}); }), text);
  EXPECT_EQ(mistake([](Trace& t) { permute(t.input({2, 3}), {0}); }), text);
  EXPECT_EQ(mistake([](Trace& t) { permute(t.input({2, 3}), {0, 2}); }), text);
  EXPECT_EQ(mistake([](Trace& t) { permute(t.input({2, 3}), {0, 1, 1}); }), text);
}

TEST(Transpose, RefusesVectors) {
  EXPECT_EQ(mistake([](Trace& t) { transpose(t.input({3})); }),
            "transpose: needs a matrix but receives a tensor of shape [3]; reshape it to one first");
}

}  // namespace
