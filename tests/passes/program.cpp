// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/program.hpp>

#include "support/passes.hpp"

namespace {

using weft::Graph;
using weft::Tensor;

// A network of two layers and its gradients, in constants.
template <bool with_gradients>
struct Source {
  static constexpr bool gradients = with_gradients;

  static constexpr Graph traced() {
    Graph g;
    weft::Node n;
    n.operation = &weft::feed_operation;
    n.shape = {1, 8};
    n.batched = true;
    g.inputs.push_back({g.push(n), 0});
    const Tensor x{&g, 0}, w = x.parameter("w", {8, 5}), b = x.parameter("b", {5});
    const Tensor y = matmul(tanh(matmul(x, w) + b), x.parameter("v", {5, 3}));
    g.outputs.push_back(gradients ? weft::detail::record_reduction(weft::sum_operation, sum(sum(y * y)), 0, true).id : y.id);
    return g;
  }
};

template <class S>
void expect_the_passes() {
  using P = weft::Program<S>;
  const weft_test::Passes p(S::traced(), S::gradients);
  EXPECT_EQ(P::graph.nodes.size(), p.graph.nodes.size());
  EXPECT_EQ(P::kernels, p.kernels());
  EXPECT_EQ(P::plan.footprint.per_sample, p.footprint.per_sample);
  EXPECT_EQ(P::plan.footprint.fixed, p.footprint.fixed);
  for (int k = 0; k < P::kernels; ++k) {
    EXPECT_EQ(P::list.representative[k], p.list.representative[k]);
    EXPECT_EQ(P::group(k).segment, p.group(k).segment);
    EXPECT_EQ(P::group(k).kind, p.group(k).kind);
  }
}

TEST(Program, IsWhatThePassesMakeWhenTheyRun) {
  expect_the_passes<Source<false>>();
  expect_the_passes<Source<true>>();
}

TEST(Program, GradientsFollowTheLoss) {
  using P = weft::Program<Source<true>>;
  static_assert(P::parameters.size() == 3 && P::outputs.size() == 4);
  for (int k = 0; k < 3; ++k) {
    EXPECT_EQ(P::outputs[k + 1].shape, P::parameters[k].shape);
    EXPECT_EQ(P::outputs[k + 1].buffer.space, weft::Space::gradients);
    EXPECT_EQ(P::outputs[k + 1].buffer.offset, P::parameter_offsets[k]);
  }
  EXPECT_EQ(P::outputs[0].shape.rank, 0);
}

TEST(Program, FeedsAreAsDeclared) {
  using P = weft::Program<Source<false>>;
  static_assert(P::inputs == 1 && P::targets == 0 && P::feeds.size() == 1);
  EXPECT_EQ(P::feeds[0].shape, (weft::Shape{1, 8}));
  EXPECT_EQ(P::feeds[0].element, weft::Element::float32);
}

TEST(Program, EveryKernelFindsItsBuffers) {
  using P = weft::Program<Source<true>>;
  for (int k = 0; k < P::kernels; ++k)
    for (int e = P::first_buffer[k]; e < P::first_buffer[k + 1]; ++e) {
      EXPECT_EQ(P::buffer_number(k, P::list.externals[e]), e - P::first_buffer[k]);
      EXPECT_NE(P::buffers[e].space, weft::Space::none) << "a buffer without a place";
    }
}

}  // namespace
