// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/runtime/workspace.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

using weft::Context;
using weft::Tensor;

// A softmax of a product: something between the kernels, and something within one.
struct Source {
  static constexpr bool gradients = false;

  static constexpr weft::Graph traced() {
    weft::Graph g;
    weft::Node n;
    n.operation = &weft::feed_operation;
    n.shape = {1, 4};
    n.batched = true;
    g.inputs.push_back({g.push(n), 0});
    const Tensor x{&g, 0};
    g.outputs.push_back(softmax(matmul(x, x.parameter("w", {4, 5}))).id);
    return g;
  }
};

using P = weft::Program<Source>;

TEST(Workspace, KnowsForHowManyItIs) {
  weft::Workspace<P> none;
  EXPECT_FALSE(none.fits(1, 1));
  const weft::Workspace<P> w(20, 2);
  EXPECT_TRUE(w.fits(20, 2) && w.fits(1, 1));
  EXPECT_FALSE(w.fits(21, 2)) << "two samples of a large network must not take the memory of sixteen";
  EXPECT_FALSE(w.fits(20, 3));
}

TEST(Workspace, LendsPartsThatDoNotOverlap) {
  weft::Workspace<P> w(20, 2);
  Context c;
  w.lend(c);
  EXPECT_EQ(c.capacity, 20);
  EXPECT_EQ(c.per_sample - c.fixed, P::plan.footprint.fixed);
  EXPECT_EQ(c.scratch - c.per_sample, P::plan.footprint.per_sample * 20);
  EXPECT_EQ((c.scratch - c.fixed) % weft::alignment, 0);
  EXPECT_GE(c.scratch_stride, weft::Runner<P>::scratch);
  EXPECT_EQ(c.scratch_stride % weft::alignment, 0) << "two threads would share a cache line";
}

TEST(Runner, TheSameProgramOnAnyTeamGivesTheSameNumbers) {
  constexpr int samples = 7;
  float x[samples * 4], weights[32] = {};
  for (int i = 0; i < samples * 4; ++i) x[i] = static_cast<float>(i % 5) - 2;
  for (int i = 0; i < 20; ++i) weights[i] = static_cast<float>(i % 3) * 0.5f;
  const void* feeds[] = {x};
  std::vector<float> results[3];
  for (int threads = 1; threads <= 3; ++threads) {
    weft::Workspace<P> w(samples, threads);
    Context c;
    w.lend(c);
    c.parameters = weights;
    c.feeds = feeds;
    c.samples = samples;
    weft::parallel::run(threads, [&](const weft::parallel::Member& m) { weft::Runner<P>::run(c, m); });
    const float* y = c.address(P::outputs[0].buffer);
    results[threads - 1].assign(y, y + samples * 5);
  }
  for (int s = 0; s < samples; ++s) {
    float sum = 0;
    for (int k = 0; k < 5; ++k) sum += results[0][static_cast<std::size_t>(s * 5 + k)];
    EXPECT_NEAR(sum, 1, 1e-6);
  }
  EXPECT_EQ(results[0], results[1]);
  EXPECT_EQ(results[0], results[2]);
}

TEST(WorthwhileThreads, SmallProgramsStayOnOne) {
  EXPECT_EQ(weft::worthwhile_threads(0), 1);
  EXPECT_EQ(weft::worthwhile_threads(999'999), 1);
  for (const long flops : {1'000'000L, 3'000'000L, 1'000'000'000'000L}) {
    EXPECT_LE(weft::worthwhile_threads(flops), weft::parallel::threads());
    EXPECT_LE(weft::worthwhile_threads(flops), std::max(1L, flops / 500'000));
  }
  EXPECT_EQ(weft::worthwhile_threads(1L << 50), weft::parallel::threads());
}

}  // namespace
