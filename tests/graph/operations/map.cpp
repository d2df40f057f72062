// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/map.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Scalar;
using weft::Shape;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

Tensor product(Tensor a, Tensor b) {
  return weft::map([](Scalar x, Scalar y) { return x * y + x; }, a, b);
}

TEST(Map, BroadcastFollowsNumPy) {
  static_assert(weft::broadcast({2, 3}, {3}) == Shape{2, 3});
  static_assert(weft::broadcast({2, 1}, {1, 3}) == Shape{2, 3});
  static_assert(weft::broadcast({}, {4, 1}) == Shape{4, 1});
  static_assert(weft::broadcast({5, 1, 7}, {6, 1}) == Shape{5, 6, 7});
  static_assert(weft::broadcast({2, 3}, {2}).rank == -1);
  static_assert(weft::broadcast({2}, {3}).rank == -1);
}

TEST(Map, BroadcastsBothSides) {
  Trace t;
  const Tensor column = t.given({2, 1}, {1, 2}), row = t.given({3}, {10, 20, 30});
  const Tensor y = weft::map([](Scalar a, Scalar b) { return a + b; }, column, row);
  EXPECT_EQ(y.shape(), (Shape{2, 3}));
  EXPECT_EQ(t.value(y), (Numbers{11, 21, 31, 12, 22, 32}));
}

TEST(Map, FourOperands) {
  Trace t;
  const Tensor a = t.given({2}, {1, 2}), b = t.given({2}, {3, 4}), c = t.given({2}, {5, 6}), d = t.given({}, {7});
  const auto rule = [](Scalar x, Scalar y, Scalar z, Scalar w) { return x * y - z * w; };
  EXPECT_EQ(t.value(weft::map(rule, a, b, c, d)), (Numbers{3 - 35, 8 - 42}));
}

TEST(Map, IdentityRecordsNothing) {
  Trace t;
  const Tensor x = t.input({2});
  EXPECT_EQ(weft::map([](Scalar a) { return a * 1.0 + 0.0; }, x).id, x.id);
}

TEST(Map, OneFormulaIsStoredOnce) {
  Trace t;
  const Tensor x = t.input({2}), y = t.input({3});
  product(x, x);
  const int formulas = t.graph.formulas.size();
  product(y, y);
  EXPECT_EQ(t.graph.formulas.size(), formulas);
}

TEST(Map, RefusesShapesThatDoNotMeet) {
  EXPECT_EQ(mistake([](Trace& t) { product(t.input({2, 3}), t.input({2})); }),
            "cannot combine tensors of shapes [2, 3] and [2]; counted from the last, axes must be equal or 1, so "
            "reshape one of them or give both the same units");
}

TEST(Map, GradientsWhereTheFirstIsBroadcast) {
  expect_gradients([](Trace& t) { return product(t.input({}), t.input({2, 3})); });
  expect_gradients([](Trace& t) { return product(t.input({3}), t.input({2, 3})); });
  expect_gradients([](Trace& t) { return product(t.input({1, 3}), t.input({2, 3})); });
  expect_gradients([](Trace& t) { return product(t.input({2, 1}), t.input({2, 3})); });
  expect_gradients([](Trace& t) { return product(t.input({1, 1, 1}), t.input({2, 3})); });
  expect_gradients([](Trace& t) { return product(t.input({2, 1, 1, 2}), t.input({3, 2, 1})); });
}

TEST(Map, GradientsWhereTheSecondIsBroadcast) {
  expect_gradients([](Trace& t) { return product(t.input({2, 3}), t.input({})); });
  expect_gradients([](Trace& t) { return product(t.input({2, 3}), t.input({1})); });
  expect_gradients([](Trace& t) { return product(t.input({2, 1}), t.input({1, 3})); });
  expect_gradients([](Trace& t) { return product(t.input({1}), t.input({1, 1})); });
  expect_gradients([](Trace& t) { return product(t.input({3, 1, 2}), t.input({2, 3, 2, 1})); });
}

TEST(Map, GradientsOfParametersAgainstSamples) {
  expect_gradients([](Trace& t) { return product(t.input({2, 3}), t.parameter({})); });
  expect_gradients([](Trace& t) { return product(t.parameter({3}), t.input({2, 3})); });
  expect_gradients([](Trace& t) { return product(t.parameter({2, 3}), t.input({3})); });
  expect_gradients([](Trace& t) { return product(t.parameter({2, 1}), t.input({1, 3})); });
  expect_gradients([](Trace& t) { return product(t.input({}), t.parameter({2, 2})); });
  expect_gradients([](Trace& t) { return product(t.parameter({2, 1}), t.parameter({3})); });
}

TEST(Map, GradientsOfThreeAndFourOperands) {
  expect_gradients([](Trace& t) {
    return weft::map([](Scalar a, Scalar b, Scalar c) { return a * sin(b) / (2.0 + tanh(c)); }, t.input({2, 1}),
                     t.parameter({3}), t.input({}));
  });
  expect_gradients([](Trace& t) {
    return weft::map([](Scalar a, Scalar b, Scalar c, Scalar d) { return a * b * c * d + exp(a * d); }, t.input({1, 2}),
                     t.parameter({2, 1}), t.parameter({}), t.input({2}));
  });
}

TEST(Map, GradientsOfOneTensorInSeveralPlaces) {
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({3});
    return product(x, x);
  });
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({2, 3}), y = product(x, x);
    return product(y, x);
  });
}

TEST(Map, OperandThatDoesNotMatterGetsZeros) {
  expect_gradients([](Trace& t) {
    return weft::map([](Scalar a, Scalar) { return a * a; }, t.input({2}), t.input({2}));
  });
}

TEST(Map, ExpandRepeatsForEverySample) {
  Trace t;
  const Tensor x = t.given_parameter({2}, {1, 2});
  const Tensor y = weft::detail::expand(x, {2, 2}, true);
  EXPECT_TRUE(y.batched());
  EXPECT_EQ(t.value(y, 2), (Numbers{1, 2, 1, 2, 1, 2, 1, 2}));
  EXPECT_EQ(weft::detail::expand(x, {2}, false).id, x.id);
  expect_gradients([](Trace& u) { return weft::detail::expand(u.parameter({2, 1}), {2, 3}, true); });
}

}  // namespace
