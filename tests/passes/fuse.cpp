// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/fuse.hpp>

#include <weft/scalar/activations.hpp>

#include "support/passes.hpp"

namespace {

using weft::GroupKind;
using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;
using weft_test::training;

TEST(Fuse, AProductWithBiasAndActivationIsOneKernel) {
  const Passes p = inference([](Trace& t) { return weft::relu(dense(t, t.input({8}), 16)); });
  ASSERT_EQ(p.kernels(), 1);
  EXPECT_EQ(p.group(0).kind, GroupKind::contraction);
  EXPECT_TRUE(p.group(0).batched);
  EXPECT_EQ(p.group(0).columns(), 16);
}

// Cross-entropy of logits, as a model trains: the classes are integers.
Tensor crossentropy(Trace& t, Tensor logits) {
  const Tensor label = t.tokens({}, logits.shape()[-1]);
  return -sum(log_softmax(logits) * one_hot(label, logits.shape()[-1]));
}

TEST(Fuse, CrossentropyAndItsGradientStandBehindTheLastProduct) {
  const Passes p = training([](Trace& t) { return crossentropy(t, dense(t, t.input({8}), 10)); });
  EXPECT_EQ(p.kernels(GroupKind::rows), 0) << "a pass over memory that the product's kernel could have made";
  EXPECT_EQ(p.kernels(GroupKind::contraction), 2);  // forward, and the gradient by the weights
  for (const int i : p.nodes(weft::maximum_operation))
    EXPECT_EQ(p.fusion.groups[p.fusion.group[i]].kind, GroupKind::contraction);
}

TEST(Fuse, RowsThatAreTooWideForAProductHaveTheirOwnKernel) {
  const auto kernels = [](int columns) {
    return inference([&](Trace& t) { return softmax(dense(t, t.input({3}), columns)); }).kernels();
  };
  EXPECT_EQ(kernels(1024), 1);
  EXPECT_EQ(kernels(1025), 2);
}

TEST(Fuse, AProductCannotStandBehindAProduct) {
  const Passes p = inference([](Trace& t) { return dense(t, weft::relu(dense(t, t.input({8}), 16)), 4); });
  EXPECT_EQ(p.kernels(), 2);
  EXPECT_EQ(p.kernels(GroupKind::contraction), 2);
}

TEST(Fuse, FormulasOfSourcesAreComputedWhereTheyAreRead) {
  const Passes p = inference([](Trace& t) {
    const Tensor x = t.input({7}), y = (x - 0.25) / 0.5;
    return y * tanh(y) + sum(y);
  });
  EXPECT_EQ(p.kernels(), 1);
  EXPECT_EQ(p.stored(), 1);
}

// So that a product's kernel can use them, though they were not yet called for when it began.
TEST(Fuse, RandomNumbersForAnotherShapeAreDrawnFirst) {
  const Passes p = inference([](Trace& t) {
    const Tensor y = matmul(t.input({4, 8}), t.parameter({8, 16}));
    return y * (uniform_noise(y, {1, 16}) + 1.0) * uniform_noise(y);
  });
  ASSERT_EQ(p.kernels(), 2);
  EXPECT_EQ(p.group(0).kind, GroupKind::rows);
  EXPECT_EQ(p.group(1).kind, GroupKind::contraction);
  EXPECT_EQ(p.stored(), 2);
}

TEST(Fuse, AKernelHasAnEnd) {
  const Passes p = inference([](Trace& t) {
    Tensor x = dense(t, t.input({8}), 8);
    for (int i = 0; i < 200; ++i) x = tanh(x);
    return x;
  });
  EXPECT_GE(p.kernels(), 200 / weft::detail::Fuser::most_members);
  EXPECT_LE(p.kernels(), 200 / weft::detail::Fuser::most_members + 2);
  for (int k = 0; k < p.kernels(); ++k) EXPECT_LE(p.group(k).members, weft::detail::Fuser::most_members);
}

TEST(Fuse, SumsOfSumsTakeNoMorePassesThanARowHas) {
  const Passes p = inference([](Trace& t) {
    Tensor x = dense(t, t.input({8}), 8);
    for (int i = 0; i < 7; ++i) x = x - max(x * x, -1, true);
    return x;
  });
  EXPECT_GT(p.kernels(), 1);
  EXPECT_LT(p.kernels(), 7);
}

TEST(Fuse, PartsAreWrittenWhereTheyAreComputed) {
  const Passes p = inference([](Trace& t) {
    const Tensor x = t.input({8});
    return concatenate(weft::relu(dense(t, x, 4)), tanh(dense(t, x, 5)));
  });
  EXPECT_EQ(p.kernels(), 2) << "joining took a kernel of its own";
  EXPECT_EQ(p.fusion.pieces.size(), 2);
}

TEST(Fuse, EveryGroupsOperandsComeFromEarlierGroups) {
  const Passes p = training([](Trace& t) {
    const Tensor h = softmax(dense(t, t.input({8}), 6));
    return crossentropy(t, dense(t, concatenate(h, tanh(h)), 5));
  });
  weft::detail::for_each_read(p.graph, p.fusion.view(), [&](int reader, int node, int) {
    EXPECT_LT(p.fusion.group[node], reader);
  });
}

}  // namespace
