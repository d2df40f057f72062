// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/batch_mean.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Tensor;
using weft_test::Numbers;
using weft_test::Trace;

TEST(BatchMean, IsOneForAllSamples) {
  Trace t;
  const Tensor mean = batch_mean(t.given({2}, {1, 2, 3, 5, 8, 11}));
  EXPECT_FALSE(mean.batched());
  EXPECT_EQ(t.value(mean, 3), (Numbers{4, 6}));
}

TEST(BatchMean, OfWhatIsNotPerSampleIsItself) {
  Trace t;
  const Tensor p = t.parameter({2});
  EXPECT_EQ(batch_mean(p).id, p.id);
}

TEST(BatchMean, Gradients) {
  weft_test::expect_gradients([](Trace& t) {
    const Tensor x = t.input({3});
    return square(x - batch_mean(x * x)) * batch_mean(x);
  });
}

TEST(BatchSize, IsCountedOnceInAGraph) {
  Trace t;
  const Tensor x = t.input({2}), n = batch_size(x);
  EXPECT_EQ(batch_size(x * 2).id, n.id);
  EXPECT_EQ(t.value(n, 5), (Numbers{5}));
}

}  // namespace
