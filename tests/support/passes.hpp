// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/program.hpp>

#include <gtest/gtest.h>

#include <vector>

#include "support/trace.hpp"

namespace weft_test {

/// All passes after one another on a graph that a test writes, run when the test runs.
struct Passes {
  weft::Graph graph;
  weft::Fusion fusion;
  weft::KernelList list;
  weft::List<weft::Buffer> buffers;
  weft::Footprint footprint;

  Passes(const weft::Graph& traced, bool gradients)
      : graph(weft::detail::simplified(weft::detail::differentiated(traced, gradients), gradients)),
        fusion(weft::detail::scheduled(graph, weft::fuse(graph), gradients)),
        list(weft::list_kernels(graph, fusion.view())),
        footprint(weft::place(graph, fusion.view(), weft::detail::gradient_nodes(graph, gradients), buffers)) {}

  int kernels() const { return list.order.size(); }
  const weft::Group& group(int kernel) const { return fusion.groups[list.order[kernel]]; }

  int kernels(weft::GroupKind kind) const {
    int n = 0;
    for (int k = 0; k < kernels(); ++k) n += group(k).kind == kind;
    return n;
  }
  std::vector<int> nodes(const weft::Operation& o) const {
    std::vector<int> found;
    for (int i = 0; i < graph.nodes.size(); ++i)
      if (graph.nodes[i].is(o)) found.push_back(i);
    return found;
  }
  int stored() const {
    int n = 0;
    for (int i = 0; i < graph.nodes.size(); ++i) n += fusion.stored[i] && fusion.group[i] >= 0;
    return n;
  }
  weft::Body body(int kernel) const {
    const int k = list.order[kernel], first = list.first_member[k];
    return weft::compose(graph, fusion.view(), k, list.members.begin() + first, list.first_member[k + 1] - first);
  }
};

/// The program of what build(trace) returns, a tensor.
template <class Build>
Passes inference(const Build& build) {
  Trace t;
  const weft::Tensor y = build(t);
  EXPECT_FALSE(t.graph.failed()) << t.graph.mistake.view();
  weft::List<int> taken;
  t.graph.outputs.push_back(weft::owned(y, taken).id);
  return {t.graph, false};
}

/// The program of a training step whose loss is the sum of all numbers that build(trace) returns.
template <class Build>
Passes training(const Build& build) {
  Trace t;
  const weft::Tensor y = build(t);
  EXPECT_FALSE(t.graph.failed()) << t.graph.mistake.view();
  weft::List<int> taken;
  const weft::Tensor loss = weft::detail::record_reduction(weft::sum_operation, sum(y), 0, true);
  t.graph.outputs.push_back(weft::owned(loss, taken).id);
  return {t.graph, true};
}

/// A product with a matrix of parameters and a bias.
inline weft::Tensor dense(Trace& t, weft::Tensor x, int units) {
  const weft::Tensor w = t.parameter({x.shape()[-1], units}), b = t.parameter({units});
  const weft::Tensor row = reshape(x, {1, x.shape()[-1]});
  return reshape(matmul(row, w), {units}) + b;
}

}  // namespace weft_test
