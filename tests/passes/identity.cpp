// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/identity.hpp>

#include <weft/scalar/activations.hpp>

#include <set>

#include "support/passes.hpp"

namespace {

using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;
using weft_test::training;

std::size_t codes(const Passes& p) {
  return std::set<int>(p.list.representative.begin(), p.list.representative.end()).size();
}

int buffers(const Passes& p, int kernel) { return p.list.first_external[kernel + 1] - p.list.first_external[kernel]; }

Tensor tower(Trace& t, int layers) {
  Tensor x = t.input({8});
  for (int i = 0; i < layers; ++i) x = weft::relu(dense(t, x, 8));
  return x;
}

TEST(ListKernels, AHundredEqualLayersAreTheCodeOfTwo) {
  const Passes p = inference([](Trace& t) { return tower(t, 100); });
  EXPECT_EQ(p.kernels(), 100);
  EXPECT_LE(codes(p), 2u);  // nobody reads the last result as a row of a matrix
}

TEST(ListKernels, DepthAddsNoCodeToATrainingStep) {
  const auto step = [](int layers) { return training([&](Trace& t) { return tower(t, layers); }); };
  const Passes deep = step(100), shallow = step(6);
  EXPECT_GE(deep.kernels(), 300);
  EXPECT_EQ(codes(deep), codes(shallow));
  EXPECT_LE(codes(deep), 8u);
}

TEST(ListKernels, EqualKernelsHaveBuffersOfTheirOwn) {
  const Passes p = inference([](Trace& t) { return tower(t, 3); });
  for (int k = 0; k < p.kernels(); ++k) {
    const int first = p.list.first_external[k];
    EXPECT_EQ(buffers(p, k), buffers(p, p.list.representative[k]));
    EXPECT_EQ(buffers(p, k), 4);  // what is multiplied, the matrix, the bias, the result
    const std::set<int> nodes(p.list.externals.begin() + first, p.list.externals.begin() + first + buffers(p, k));
    EXPECT_EQ(static_cast<int>(nodes.size()), buffers(p, k)) << "one buffer twice";
    if (k > 0) {
      EXPECT_EQ(nodes.count(p.list.externals[p.list.first_external[k - 1]]), 0u) << "the input of the layer before";
    }
  }
}

template <class First, class Second>
bool alike(const First& first, const Second& second) {
  Trace t;
  t.graph.outputs.push_back(first(t).id);
  t.graph.outputs.push_back(second(t).id);
  const Passes p(t.graph, false);
  EXPECT_EQ(p.kernels(), 2);
  return p.list.representative[1] == 0;
}

TEST(ListKernels, WhatDiffersInAnythingElseIsAnotherKernel) {
  const auto layer = [](int inputs, int units) {
    return [=](Trace& t) { return tanh(dense(t, t.input({inputs}), units)); };
  };
  EXPECT_TRUE(alike(layer(8, 5), layer(8, 5)));
  EXPECT_FALSE(alike(layer(8, 5), layer(8, 6)));
  EXPECT_FALSE(alike(layer(8, 5), layer(7, 5)));
  EXPECT_FALSE(alike(layer(8, 5), [](Trace& t) { return sin(dense(t, t.input({8}), 5)); }));
  EXPECT_FALSE(alike(layer(8, 5), [](Trace& t) { return tanh(dense(t, slice(t.input({9}), 0, 1, 8), 5)); }));
  const auto part = [](int start) { return [=](Trace& t) { return sum(slice(t.input({9}), 0, start, 4)); }; };
  EXPECT_TRUE(alike(part(2), part(2)));
  EXPECT_FALSE(alike(part(2), part(3)));
}

TEST(ListKernels, RandomNumbersHaveTheirOwnStreams) {
  Trace t;
  for (int i = 0; i < 2; ++i) {
    const Tensor y = dense(t, t.input({8}), 5);
    t.graph.outputs.push_back((y * uniform_noise(y)).id);
  }
  const Passes p(t.graph, false);
  ASSERT_EQ(p.kernels(), 2);
  EXPECT_EQ(codes(p), 1u);
  ASSERT_EQ(p.list.streams.size(), 2);
  EXPECT_NE(p.list.streams[0], p.list.streams[1]);
}

TEST(ListKernels, EveryGroupWithAKernelRunsOnce) {
  const Passes p = training([](Trace& t) { return softmax(tower(t, 3)); });
  std::set<int> run(p.list.order.begin(), p.list.order.end());
  EXPECT_EQ(static_cast<int>(run.size()), p.kernels());
  for (int k = 0; k < p.fusion.groups.size(); ++k) EXPECT_EQ(run.count(k) == 0, p.fusion.groups[k].absorbed);
  for (int k = 0; k < p.kernels(); ++k) EXPECT_LE(p.list.representative[k], k);
}

}  // namespace
