// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/schedule.hpp>

#include <weft/scalar/activations.hpp>

#include "support/passes.hpp"

namespace {

using weft::Group;
using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;
using weft_test::training;

// What a segment is: its kernels share out samples, or results; and nobody waits for anybody within it.
void expect_sound(const Passes& p) {
  for (int k = 0; k < p.kernels(); ++k) {
    EXPECT_TRUE(p.group(k).batched || p.group(k).by_result) << "kernel " << k;
    EXPECT_EQ(p.group(k).segment % 2, p.group(k).by_result ? 1 : 0) << "kernel " << k;
    EXPECT_GE(p.group(k).segment, k > 0 ? p.group(k - 1).segment : 0) << "kernel " << k;
  }
  int reads = 0;
  for (int k = 0; k < p.kernels(); ++k)
    for (int e = p.list.first_external[k]; e < p.list.first_external[k + 1]; ++e) {
      const int node = p.list.externals[e], writer = p.fusion.group[node];
      if (writer < 0 || writer == p.list.order[k]) continue;
      const Group& from = p.fusion.groups[writer];
      bool writes = false;
      for (const weft::Piece& piece : p.fusion.pieces)
        writes = writes || (piece.whole == node && piece.group == p.list.order[k]);
      if (writes) continue;
      ++reads;
      const bool own_samples = !from.by_result && !p.group(k).by_result;
      EXPECT_LT(from.segment, p.group(k).segment + (own_samples ? 1 : 0)) << "node " << node;
    }
  EXPECT_GT(reads, 0);
}

Tensor perceptron(Trace& t) {
  return dense(t, weft::relu(dense(t, weft::relu(dense(t, t.input({8}), 16)), 16)), 4);
}

// Samples are compared with their sum: everybody waits, twice.
Tensor centred(Trace& t) {
  Tensor x = dense(t, t.input({8}), 6);
  for (int i = 0; i < 2; ++i)
    x = dense(t, tanh(x - weft::detail::record_reduction(weft::sum_operation, x, 0, true) * t.parameter({6})), 6);
  return x;
}

TEST(Schedule, PredictionHasNoBarrier) {
  const Passes p = inference(perceptron);
  EXPECT_EQ(p.kernels(), 3);
  for (int k = 0; k < p.kernels(); ++k) EXPECT_EQ(p.group(k).segment, 0);
}

TEST(Schedule, ATrainingStepHasOne) {
  const Passes p = training(perceptron);
  for (int k = 0; k < p.kernels(); ++k) EXPECT_EQ(p.group(k).segment, p.group(k).batched ? 0 : 1) << k;
  expect_sound(p);
}

TEST(Schedule, LargeWeightsStayWithTheThreadThatChangesThem) {
  const auto wide = [](Trace& t) { return dense(t, weft::relu(dense(t, t.input({784}), 128)), 10); };
  const Passes step = training(wide), prediction = inference(wide);
  int wide_layers = 0, narrow_layers = 0;
  for (int k = 0; k < step.kernels(); ++k) {
    const Group& group = step.group(k);
    if (!group.batched || group.kind != weft::GroupKind::contraction) continue;
    const bool first = group.domain[-1] == 128 && group.segment < 2;
    (first ? wide_layers : narrow_layers) += 1;
    EXPECT_EQ(group.by_result, first) << "kernel " << k << ": 1280 weights are not worth a barrier";
  }
  EXPECT_EQ(wide_layers, 1);
  EXPECT_EQ(narrow_layers, 2);
  expect_sound(step);
  for (int k = 0; k < prediction.kernels(); ++k) EXPECT_EQ(prediction.group(k).segment, 0) << "weights that stay as they are";
}

TEST(Schedule, WeightsThatOutweighTheValuesOfSequencesAreSharedOut) {
  const auto wide = [](int places) {
    return [places](Trace& t) { return weft::relu(matmul(weft::relu(t.input({places, 512})), t.parameter({512, 2048}))); };
  };
  const Passes few = training(wide(2)), many = training(wide(2048));
  EXPECT_TRUE(few.group(few.kernels() - 1).by_result);
  const auto shares_result = [](const Passes& p) {
    int n = 0;
    for (int k = 0; k < p.kernels(); ++k) n += p.group(k).batched && p.group(k).by_result;
    return n;
  };
  EXPECT_EQ(shares_result(few), 1);
  EXPECT_EQ(shares_result(many), 0);
  expect_sound(few);
  expect_sound(many);
}

// What a gradient of weights reads is not kept until all other gradients are there.
TEST(Schedule, SumsFollowWhatTheyAreMadeOf) {
  const auto deep = [](Trace& t) {
    Tensor x = t.input({64, 128});
    for (int k = 0; k < 4; ++k) x = weft::relu(matmul(x, t.parameter({128, 128})));
    return x;
  };
  const Passes p = training(deep);
  int last = 0, sums = 0;
  for (int k = 0; k < p.kernels(); ++k)
    if (const Group& group = p.group(k); !group.batched) {
      sums += group.segment > last;
      last = group.segment;
    }
  EXPECT_EQ(sums, 2) << "those of two layers at once, whose operands are there together";
  expect_sound(p);
}

TEST(Schedule, WhatDependsOnAllSamplesWaits) {
  const Passes p = inference(centred);
  EXPECT_EQ(p.group(p.kernels() - 1).segment, 4);  // samples, sum, samples, sum, samples
  expect_sound(p);
  expect_sound(training(centred));
}

TEST(Schedule, FormulasOfParametersComeFirst) {
  const Passes p = inference([](Trace& t) { return matmul(t.input({2, 8}), tanh(t.parameter({8, 4}))); });
  ASSERT_EQ(p.kernels(), 2);
  EXPECT_EQ(p.group(0).segment, 1);
  EXPECT_EQ(p.group(1).segment, 2);
}

TEST(Schedule, PartsOfATensorAreAllWrittenBeforeItIsRead) {
  expect_sound(training([](Trace& t) {
    const Tensor x = tanh(dense(t, t.input({8}), 6));
    return dense(t, concatenate(x, weft::relu(dense(t, x, 5)), t.input({3})), 4);
  }));
}

// A layer in each of three stages, though all could share one segment.
TEST(Schedule, AStageBeginsBehindTheOneBefore) {
  const auto staged = [](Trace& t) {
    Tensor x = dense(t, t.input({8}), 16);
    for (int i = 0; i < 2; ++i) {
      ++t.graph.stage;
      x = dense(t, tanh(x), 16);
    }
    return x;
  };
  const Passes p = inference(staged);
  ASSERT_GE(p.kernels(), 3);
  for (int k = 0; k < p.kernels(); ++k)
    for (int other = 0; other < k; ++other)
      EXPECT_TRUE(p.group(other).stage == p.group(k).stage || p.group(other).segment < p.group(k).segment) << other << ", " << k;
  EXPECT_EQ(p.group(p.kernels() - 1).stage, 2);
  expect_sound(p);
  expect_sound(training(staged));
}

}  // namespace
