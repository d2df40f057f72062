// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/gradients.hpp>

#include <gtest/gtest.h>

#include "support/trace.hpp"

namespace {

using weft::Gradients;
using weft::List;
using weft::Tensor;
using weft_test::Numbers;
using weft_test::Trace;

Gradients empty(weft::Graph& g) { return {g, List<bool>(g.nodes.size(), true)}; }

TEST(Gradients, SumsOverTheAxesOfABroadcast) {
  Trace t;
  const Tensor row = t.input({1, 3}), d = t.given({2, 2, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  Gradients g = empty(t.graph);
  g.add(row.id, d);
  EXPECT_EQ(g.gradient(row.id).shape(), row.shape());
  EXPECT_EQ(t.value(g.gradient(row.id)), (Numbers{22, 26, 30}));
}

TEST(Gradients, SumsOverTheBatchForAParameter) {
  Trace t;
  const Tensor p = t.given_parameter({2}, {0, 0}), d = t.given({2}, {1, 2, 3, 4});
  Gradients g = empty(t.graph);
  g.add(p.id, d);
  EXPECT_FALSE(g.gradient(p.id).batched());
  EXPECT_EQ(t.value(g.gradient(p.id), 2), (Numbers{4, 6}));
}

TEST(Gradients, AddsWhatComesFromSeveralUses) {
  Trace t;
  const Tensor x = t.given({2}, {0, 0}), a = t.given({2}, {1, 2}), b = t.given({2}, {10, 20});
  Gradients g = empty(t.graph);
  g.add(x.id, a);
  g.add(x.id, b);
  EXPECT_EQ(t.value(g.gradient(x.id)), (Numbers{11, 22}));
}

}  // namespace
