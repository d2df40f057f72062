// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/upsample.hpp>

#include "support/numeric_gradient.hpp"
#include "support/pooling.hpp"

namespace {

using weft::PoolWindow;
using weft::Shape;
using weft::Tensor;
using weft::upsample;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Upsample, RepeatsRowsAndColumns) {
  Trace t;
  const Tensor y = upsample(t.given({2, 1, 2}, {1, 2, 3, 4}), {2, 3});
  EXPECT_EQ(y.shape(), (Shape{4, 3, 2}));
  EXPECT_EQ(t.value(y), (Numbers{1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4}));
}

TEST(Upsample, IsPyTorchs) {
  weft_test::expect_pooling("nearest_", [](Tensor x, const PoolWindow& w) {
    Shape factors;
    for (int k = 0; k < x.rank() - 1; ++k) factors.push(w.size[k]);
    return upsample(x, factors);
  });
}

TEST(Upsample, Gradients) {
  expect_gradients([](Trace& t) { return square(upsample(t.input({2, 3, 2}), {2, 2})); });
  expect_gradients([](Trace& t) { return square(upsample(t.parameter({2, 1, 2, 1}), {1, 3, 2})); });
}

TEST(Upsample, RefusesFactorsThatDoNotFit) {
  EXPECT_EQ(mistake([](Trace& t) { upsample(t.input({4, 4, 3}), {2}); }),
            "upsample: expects one to three axes with a factor each and channels behind them but receives 1 factors for a "
            "tensor of shape [4, 4, 3]; leave out the channels");
  EXPECT_EQ(mistake([](Trace& t) { upsample(t.input({4, 3}), {0}); }),
            "upsample: a window of 0 with stride 0, dilation 1 and padding 0 and 0 along axis 0 is none; take a size, stride "
            "and dilation from 1 to 32767, and no negative padding");
}

}  // namespace
