// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/place.hpp>

#include <weft/scalar/activations.hpp>

#include <algorithm>

#include "support/passes.hpp"

namespace {

using weft::Buffer;
using weft::Space;
using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;
using weft_test::training;

struct Life {
  int node, first, last;
  long begin, end;
};

// From the first segment in which a kernel touches a buffer to the last; an output lives on.
std::vector<Life> lives(const Passes& p, Space space) {
  std::vector<Life> found;
  for (int i = 0; i < p.graph.nodes.size(); ++i) {
    if (p.buffers[i].space != space) continue;
    Life l{i, 1 << 30, -1, p.buffers[i].offset, p.buffers[i].offset + p.graph.nodes[i].shape.size()};
    for (int k = 0; k < p.kernels(); ++k)
      for (int e = p.list.first_external[k]; e < p.list.first_external[k + 1]; ++e)
        if (p.list.externals[e] == i) {
          l.first = std::min(l.first, p.group(k).segment);
          l.last = std::max(l.last, p.group(k).segment);
        }
    for (int o : p.graph.outputs)
      if (o == i) l.last = 1 << 30;
    found.push_back(l);
  }
  return found;
}

// Returns how many pairs of buffers share memory at different times.
int expect_apart(const Passes& p, Space space, long footprint) {
  const std::vector<Life> all = lives(p, space);
  int shared = 0;
  for (const Life& a : all) {
    EXPECT_GE(a.begin, 0);
    EXPECT_LE(a.end, footprint);
    EXPECT_EQ(a.begin % weft::alignment, 0);
    EXPECT_LE(a.first, a.last) << "a buffer of node " << a.node << " that no kernel touches";
    for (const Life& b : all) {
      if (a.node >= b.node || a.end <= b.begin || b.end <= a.begin) continue;
      ++shared;
      EXPECT_TRUE(a.last < b.first || b.last < a.first) << "nodes " << a.node << " and " << b.node << " overlap";
    }
  }
  return shared;
}

int expect_apart(const Passes& p) {
  return expect_apart(p, Space::per_sample, p.footprint.per_sample) + expect_apart(p, Space::fixed, p.footprint.fixed);
}

// Each round waits for the sum of all samples, so that buffers die.
Tensor rounds(Trace& t, int count) {
  Tensor x = dense(t, t.input({8}), 24);
  for (int i = 0; i < count; ++i) {
    const Tensor total = weft::detail::record_reduction(weft::sum_operation, x, 0, true);
    x = dense(t, tanh(x - total * t.parameter({24})), 24);
  }
  return x;
}

TEST(Place, BuffersThatLiveAtOnceDoNotOverlap) {
  expect_apart(inference([](Trace& t) { return rounds(t, 5); }));
  expect_apart(training([](Trace& t) { return rounds(t, 5); }));
  expect_apart(training([](Trace& t) {
    const Tensor x = tanh(dense(t, t.input({8}), 6));
    return dense(t, concatenate(x, softmax(dense(t, x, 50)), t.input({3})), 4);
  }));
}

TEST(Place, MemoryIsUsedAgain) {
  EXPECT_GT(expect_apart(inference([](Trace& t) { return rounds(t, 5); })), 0);
  const auto needed = [](int count) { return inference([&](Trace& t) { return rounds(t, count); }).footprint; };
  EXPECT_EQ(needed(20).per_sample, needed(5).per_sample) << "each round takes memory of its own";
  EXPECT_EQ(needed(20).fixed, needed(5).fixed);
}

TEST(Place, ParametersAndGradientsLieAlike) {
  const Passes p = training([](Trace& t) { return dense(t, weft::relu(dense(t, t.input({7}), 5)), 3); });
  const int count = p.graph.parameters.size();
  ASSERT_EQ(count, 4);
  long at = 0;
  for (int k = 0; k < count; ++k) {
    const Buffer& parameter = p.buffers[p.graph.parameters[k].node];
    const Buffer& gradient = p.buffers[p.graph.outputs[p.graph.outputs.size() - count + k]];
    EXPECT_EQ(parameter.space, Space::parameters);
    EXPECT_EQ(gradient.space, Space::gradients);
    EXPECT_EQ(parameter.offset, at);
    EXPECT_EQ(gradient.offset, at);
    at += weft::aligned(p.graph.parameters[k].shape.size());
  }
}

TEST(Place, FeedsAreNumberedInputsFirst) {
  const Passes p = training([](Trace& t) {
    const Tensor target = t.target({3}, true), x = t.input({3}), y = t.input({3});
    return square(x * t.parameter({3}) + y - target);
  });
  EXPECT_EQ(p.buffers[p.graph.inputs[0].node].offset, 0);
  EXPECT_EQ(p.buffers[p.graph.inputs[1].node].offset, 1);
  EXPECT_EQ(p.buffers[p.graph.targets[0].node].offset, 2);
  EXPECT_EQ(p.buffers[p.graph.targets[0].node].space, Space::feed);
}

TEST(Place, TablesStayWhereTheyAre) {
  static constexpr float table[] = {1, 2, 3};
  const Passes p = inference([](Trace& t) {
    const Tensor x = t.input({3});
    return x * x.constant(table, {3});
  });
  int tables = 0;
  for (const Buffer& b : p.buffers) tables += b.space == Space::constant && b.values == table;
  EXPECT_EQ(tables, 1);
}

TEST(Pool, WastesAnEighthAtMostAndGivesBack) {
  weft::detail::Pool pool;
  long last = 0;
  for (const long size : {1L, 16L, 17L, 128L, 129L, 1000L, 12'345L, 1'000'000L}) {
    pool.take(size);
    const long taken = pool.top() - last;
    EXPECT_GE(taken, size);
    EXPECT_LE(taken, weft::aligned(size) + size / 8 + weft::alignment) << size;
    last = pool.top();
  }
  weft::detail::Pool other;
  const long first = other.take(500);
  EXPECT_NE(other.take(500), first);
  other.give(first, 500);
  EXPECT_NE(other.take(501 * 2), first) << "too small for this";
  EXPECT_EQ(other.take(490), first);
}

// What lies within a stage that is computed again dies with it, forwards and backwards.
TEST(Place, MemoryOfAStageIsUsedAgain) {
  const auto deep = [](int stages) {
    return training([stages](Trace& t) {
      Tensor x = dense(t, t.input({8}), 32);
      for (int i = 0; i < 5; ++i) {
        t.graph.stage += stages;
        x = dense(t, tanh(dense(t, tanh(dense(t, x, 32)), 32)), 32);
        t.graph.stage += stages;
      }
      return x;
    });
  };
  const Passes kept = deep(0), again = deep(1);
  EXPECT_GT(expect_apart(again), expect_apart(kept));
  EXPECT_LT(2 * again.footprint.per_sample, kept.footprint.per_sample);
}

// The gradient of a matrix that is also a table: what its rows are added to lies where they are wanted.
TEST(Place, RowsAreScatteredOntoTheGradient) {
  const auto tied = [](bool read_again) {
    return training([read_again](Trace& t) {
      const Tensor table = t.parameter({40, 8}), tokens = t.tokens({3}, 40);
      const Tensor logits = matmul(weft::tanh(gather(table, tokens)), transpose(table));
      return read_again ? logits + sum(gather(table, tokens)) : logits;
    });
  };
  const Passes p = tied(false);
  const std::vector<int> scattered = p.nodes(weft::scatter_operation);
  ASSERT_EQ(scattered.size(), 1u);
  const weft::Node& n = p.graph.nodes[scattered[0]];
  ASSERT_EQ(n.operands(), 3);
  const Buffer &own = p.buffers[scattered[0]], &onto = p.buffers[p.fusion.location[n.operand[2]].base];
  EXPECT_EQ(own.space, Space::gradients);
  EXPECT_EQ(onto.space, Space::gradients);
  EXPECT_EQ(onto.offset, own.offset);
  EXPECT_TRUE(p.graph.nodes[p.fusion.location[n.operand[2]].base].is(weft::matmul_operation)) << "in the order of the table";
  const Passes twice = tied(true);
  EXPECT_EQ(twice.nodes(weft::scatter_operation).size(), 2u) << "one onto the other";
}

}  // namespace
