// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/matmul.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::matmul;
using weft::Shape;
using weft::Tensor;
using weft::transpose;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

struct Case {
  Shape a, b, result;
};

// Vectors, matrices, leading axes on both sides, on one, and extents of 1.
const Case cases[] = {
    {{3}, {3}, {}},
    {{3}, {3, 2}, {2}},
    {{2, 3}, {3}, {2}},
    {{2, 3}, {3, 4}, {2, 4}},
    {{1, 3}, {3, 1}, {1, 1}},
    {{3, 1}, {1, 2}, {3, 2}},
    {{1}, {1}, {}},
    {{2, 2, 3}, {3, 2}, {2, 2, 2}},
    {{2, 2, 3}, {2, 3, 2}, {2, 2, 2}},
    {{2, 3}, {2, 3, 2}, {2, 2, 2}},
    {{3}, {2, 3, 2}, {2, 2}},
    {{2, 2, 3}, {3}, {2, 2}},
    {{2, 1, 2, 3}, {2, 1, 3, 2}, {2, 1, 2, 2}},
    {{2, 1, 2, 3}, {3, 2}, {2, 1, 2, 2}},
};

TEST(Matmul, ValuesByHand) {
  Trace t;
  const Tensor a = t.given({2, 3}, {1, 2, 3, 4, 5, 6}), b = t.given_parameter({3, 2}, {1, 0, 2, 1, 0, 3});
  const Tensor v = t.given({3}, {1, -1, 2});
  EXPECT_EQ(t.value(matmul(a, b)), (Numbers{5, 11, 14, 23}));
  EXPECT_EQ(t.value(matmul(a, v)), (Numbers{5, 11}));
  EXPECT_EQ(t.value(matmul(v, b)), (Numbers{-1, 5}));
  EXPECT_EQ(t.value(matmul(v, v)), (Numbers{6}));
  EXPECT_EQ(t.value(matmul(transpose(b), v)), (Numbers{-1, 5}));
}

TEST(Matmul, LeadingAxesMultiplyOneByOne) {
  Trace t;
  const Tensor a = t.given({2, 1, 2}, {1, 2, 3, 4}), b = t.given({2, 2, 1}, {5, 6, 7, 8});
  EXPECT_EQ(t.value(matmul(a, b)), (Numbers{17, 53}));
  const Tensor w = t.given_parameter({2, 1}, {10, 1});
  EXPECT_EQ(t.value(matmul(a, w)), (Numbers{12, 34}));
  const Tensor row = t.given_parameter({2}, {1, 2});
  EXPECT_EQ(t.value(matmul(row, b)), (Numbers{17, 23}));
}

TEST(Matmul, EverySampleItsOwnMatrix) {
  Trace t;
  const Tensor a = t.given({1, 2}, {1, 2, 3, 4}), b = t.given({2, 1}, {5, 6, 7, 8});
  EXPECT_EQ(t.value(matmul(a, b), 2), (Numbers{17, 53}));
}

TEST(Matmul, ShapesAndGradientsOfEveryForm) {
  for (const Case& c : cases) {
    SCOPED_TRACE(testing::PrintToString(c.a.rank) + " by " + testing::PrintToString(c.b.rank));
    const auto check = [&](bool a_is_parameter, bool b_is_parameter) {
      expect_gradients([&](Trace& t) {
        const Tensor a = a_is_parameter ? t.parameter(c.a) : t.input(c.a);
        const Tensor b = b_is_parameter ? t.parameter(c.b) : t.input(c.b);
        const Tensor y = matmul(a, b);
        EXPECT_EQ(y.shape(), c.result);
        EXPECT_EQ(y.batched(), !a_is_parameter || !b_is_parameter);
        return y;
      });
    };
    check(false, false);
    check(false, true);
    check(true, false);
    check(true, true);
  }
}

TEST(Matmul, GradientsThroughTransposes) {
  expect_gradients([](Trace& t) { return matmul(transpose(t.input({3, 2})), t.parameter({3, 4})); });
  expect_gradients([](Trace& t) { return matmul(t.input({2, 3}), transpose(t.parameter({4, 3}))); });
  expect_gradients([](Trace& t) { return matmul(transpose(t.input({3, 2})), transpose(t.input({4, 3}))); });
  expect_gradients([](Trace& t) { return matmul(transpose(t.input({2, 3, 2})), t.parameter({3, 2})); });
  expect_gradients([](Trace& t) { return transpose(matmul(t.input({2, 3}), t.parameter({3, 2}))); });
  expect_gradients([](Trace& t) { return matmul(permute(t.input({2, 3, 4}), {1, 0, 2}), t.input({3, 4, 2})); });
}

TEST(Matmul, GradientsOfOneMatrixOnBothSides) {
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({2, 3});
    return matmul(x, transpose(x));
  });
  expect_gradients([](Trace& t) {
    const Tensor w = t.parameter({3, 3});
    return matmul(matmul(t.input({2, 3}), w), w);
  });
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({3});
    return matmul(x, x);
  });
}

TEST(Matmul, RefusesWhatDoesNotMeet) {
  EXPECT_EQ(mistake([](Trace& t) { matmul(t.input({2, 3}), t.input({4, 2})); }),
            "matmul: the last axis of the left side, [2, 3], must be as long as the last axis but one of the right "
            "side, [4, 2]; transpose or reshape one of them");
  EXPECT_EQ(mistake([](Trace& t) { matmul(t.input({2, 3}), t.input({2})); }),
            "matmul: the last axis of the left side, [2, 3], must be as long as the vector of the right side, [2]; "
            "transpose or reshape one of them");
  EXPECT_EQ(mistake([](Trace& t) { matmul(t.input({}), t.input({2})); }),
            "matmul: needs vectors or matrices but receives shapes [] and [2]; multiply by a single number with *");
  EXPECT_EQ(mistake([](Trace& t) { matmul(t.input({2, 2, 3}), t.input({4, 3, 2})); }),
            "matmul: the leading axes of [2, 2, 3] and [4, 3, 2] must be equal; reshape one of them, or let one side "
            "be a single matrix");
}

}  // namespace
