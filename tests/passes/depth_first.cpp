// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/depth_first.hpp>

#include <weft/scalar/activations.hpp>

#include "support/passes.hpp"

namespace {

using weft::DepthFirst;
using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;
using weft_test::training;

constexpr long room = weft::machine.second_cache / 2;

// The runs of a program, one behind the other; all that a run promises to those who execute it.
std::vector<DepthFirst> runs(const Passes& p) {
  const weft::List<DepthFirst> all = weft::plan_depth(p.graph, p.fusion.view(), p.list);
  EXPECT_EQ(all.size(), p.kernels());
  std::vector<DepthFirst> found;
  for (int k = 0; k < p.kernels(); k = all[k].end) {
    found.push_back(all[k]);
    EXPECT_GT(all[k].end, k);
    EXPECT_LE(all[k].end, p.kernels());
    EXPECT_EQ(all[k].samples > 0, all[k].end > k + 1) << "one kernel alone takes all samples";
    for (int e = k; e < all[k].end && all[k].end > k + 1; ++e) {
      EXPECT_EQ(p.group(e).segment, p.group(k).segment) << "somebody would have to wait";
      EXPECT_TRUE(p.group(e).batched && !p.group(e).by_result) << "it needs all samples";
    }
  }
  return found;
}

Tensor two_layers(Trace& t) { return dense(t, weft::relu(dense(t, t.input({8}), 16)), 4); }

TEST(PlanDepth, PredictionIsOneRun) {
  const Passes p = inference(two_layers);
  const std::vector<DepthFirst> all = runs(p);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].end, 2);
  EXPECT_EQ(all[0].samples, room / (4 * (8 + 16 + 4))) << "what a sample reads and writes, each value once";
}

TEST(PlanDepth, LargeParametersAreReadForAsManySamplesAsTheyCost) {
  const int channels = 1024;
  const auto large = [](Trace& t) {
    const Tensor x = t.input({2, channels}), once = convolution(x, t.parameter({1, channels, channels}));
    return convolution(tanh(once), t.parameter({1, channels, channels}));
  };
  const long shared = 2 * 4L * channels * channels;
  ASSERT_GT(shared, room);
  const std::vector<DepthFirst> all = runs(inference(large));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].samples, shared / (4 * 3 * 2 * channels));
}

TEST(PlanDepth, ASampleLargerThanTheCacheGoesAlone) {
  const auto large = [](Trace& t) { return max_pool(max_pool(t.input({static_cast<int>(room), 1}), {.size = {2}}), {.size = {2}}); };
  const std::vector<DepthFirst> all = runs(inference(large));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].end, 2);
  EXPECT_EQ(all[0].samples, 1);
}

TEST(PlanDepth, AKernelThatCopiesAMatrixFirstStandsAlone) {
  const Passes p = inference([](Trace& t) {
    const Tensor x = dense(t, t.input({8}), 16);
    const Tensor turned = matmul(reshape(x, {1, 16}), transpose(t.parameter({16, 16})));
    return dense(t, weft::relu(dense(t, weft::relu(reshape(turned, {16})), 16)), 4);
  });
  ASSERT_EQ(p.kernels(), 4);
  const std::vector<DepthFirst> all = runs(p);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].end, 1);
  EXPECT_EQ(all[1].end, 2) << "the transposed one";
  EXPECT_EQ(all[2].end, 4);
  EXPECT_EQ(all[1].samples, 0);
}

TEST(PlanDepth, WhatIsSummedOverSamplesStandsAlone) {
  const Passes p = training(two_layers);
  const std::vector<DepthFirst> all = runs(p);
  int alone = 0, by_result = 0, first = 0;
  for (const DepthFirst& run : all) {
    alone += run.end == first + 1 && p.group(first).by_result;
    first = run.end;
  }
  for (int k = 0; k < p.kernels(); ++k) by_result += p.group(k).by_result;
  EXPECT_GT(by_result, 3);
  EXPECT_EQ(alone, by_result);
  EXPECT_GT(all.front().end, 1) << "samples go through the network depth first";
}

TEST(PlanDepth, BarriersEndARun) {
  const auto centred = [](Trace& t) {
    const Tensor x = dense(t, weft::relu(dense(t, t.input({8}), 6)), 6);
    return dense(t, tanh(x - weft::detail::record_reduction(weft::sum_operation, x, 0, true) * t.parameter({6})), 6);
  };
  EXPECT_GE(runs(inference(centred)).size(), 3U);
}

}  // namespace
