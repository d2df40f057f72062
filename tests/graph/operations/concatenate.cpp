// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/concatenate.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::concatenate;
using weft::Shape;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Concatenate, AlongEitherAxis) {
  Trace t;
  const Tensor a = t.given({2, 1}, {1, 2}), b = t.given({2, 2}, {3, 4, 5, 6});
  EXPECT_EQ(concatenate(a, b).shape(), (Shape{2, 3}));
  EXPECT_EQ(t.value(concatenate(a, b)), (Numbers{1, 3, 4, 2, 5, 6}));
  const Tensor c = t.given({1, 2}, {7, 8});
  EXPECT_EQ(t.value(concatenate({b, c}, 0)), (Numbers{3, 4, 5, 6, 7, 8}));
  EXPECT_EQ(t.value(concatenate({c, b, c}, -2)), (Numbers{7, 8, 3, 4, 5, 6, 7, 8}));
}

TEST(Concatenate, AParameterJoinsEverySample) {
  Trace t;
  const Tensor x = t.given({1}, {1, 2}), p = t.given_parameter({2}, {8, 9});
  EXPECT_EQ(t.value(concatenate(x, p), 2), (Numbers{1, 8, 9, 2, 8, 9}));
}

TEST(Concatenate, GradientsOfTwoToSixPartsAlongEachAxis) {
  for (int axis = 0; axis < 3; ++axis)
    for (int parts = 2; parts <= 6; ++parts)
      expect_gradients([&](Trace& t) {
        Tensor x[6];
        for (int k = 0; k < parts; ++k) {
          Shape s{2, 1, 2};
          s.extent[axis] = 1 + k % 3;
          x[k] = k % 2 == 0 ? t.input(s) : t.parameter(s);
        }
        switch (parts) {
          case 2: return square(concatenate({x[0], x[1]}, axis));
          case 3: return square(concatenate({x[0], x[1], x[2]}, axis));
          case 4: return square(concatenate({x[0], x[1], x[2], x[3]}, axis));
          case 5: return square(concatenate({x[0], x[1], x[2], x[3], x[4]}, axis));
          default: return square(concatenate({x[0], x[1], x[2], x[3], x[4], x[5]}, axis));
        }
      });
}

TEST(Concatenate, GradientsOfOneTensorTwice) {
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({3});
    return square(concatenate(x, x, x * 2.0));
  });
}

// Gates of a recurrent layer: the gradient of the whole is that of the parts side by side, in whatever order these are used.
TEST(Concatenate, GradientsOfPartsSideBySideAreNotAdded) {
  for (const bool reversed : {false, true}) {
    const auto gates = [reversed](Trace& t) {
      const Tensor x = t.input({2, 8});
      const Tensor a = slice(x, 1, reversed ? 5 : 0, 3), b = slice(x, 1, 3, 2), c = slice(x, 1, reversed ? 0 : 5, 3);
      return a * tanh(c) + sum(b * b, 1, true);
    };
    expect_gradients(gates);
    Trace t;
    const weft_test::Differentiated d(t, weft_test::weighted_total(t, gates(t)));
    int joined = 0;
    for (const weft::Node& n : weft::simplify(d.whole).nodes) {
      joined += n.is(weft::concatenate_operation);
      EXPECT_FALSE(n.is(weft::pad_operation));
    }
    EXPECT_EQ(joined, 1);
  }
}

TEST(Concatenate, GradientsOfPartsThatOverlapAreAdded) {
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({6});
    return slice(x, 0, 0, 4) * tanh(slice(x, 0, 2, 4)) + slice(x, 0, 1, 4);
  });
  expect_gradients([](Trace& t) {  // eight parts
    const Tensor x = t.input({16});
    Tensor y = slice(x, 0, 0, 2);
    for (int k = 1; k < 8; ++k) y = tanh(y) * slice(x, 0, 2 * k, 2);
    return y;
  });
}

TEST(Concatenate, RefusesOtherExtents) {
  EXPECT_EQ(mistake([](Trace& t) { concatenate(t.input({2, 3}), t.input({3, 3})); }),
            "concatenate: shapes [2, 3] and [3, 3] must be equal but for axis -1; reshape or slice one of them first");
  EXPECT_EQ(mistake([](Trace& t) { concatenate(t.input({2, 3}), t.input({2})); }),
            "concatenate: shapes [2, 3] and [2] must be equal but for axis -1; reshape or slice one of them first");
  EXPECT_EQ(mistake([](Trace& t) { concatenate({t.input({2}), t.input({2})}, 1); }),
            "concatenate: there is no axis 1 in a tensor of shape [2]; its only axis is 0, or -1 from the end");
  EXPECT_EQ(mistake([](Trace& t) { concatenate(t.input({}), t.input({})); }),
            "concatenate: there is no axis -1 in a tensor of shape []; a single number has none, so leave the "
            "operation out");
}

TEST(Concatenate, RefusesMoreThanSix) {
  EXPECT_EQ(mistake([](Trace& t) {
              const Tensor x = t.input({2});
              concatenate({x, x, x, x, x, x, x}, 0);
            }),
            "concatenate: joins at most 6 tensors but receives 7; join them in steps");
}

}  // namespace
