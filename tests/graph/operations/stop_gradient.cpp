// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/stop_gradient.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Tensor;
using weft_test::Numbers;
using weft_test::Trace;

TEST(StopGradient, KeepsValuesAndStopsGradients) {
  Trace t;
  const Tensor x = t.given({2}, {3, 4}), stopped = stop_gradient(x);
  EXPECT_EQ(t.value(stopped), (Numbers{3, 4}));
  weft::List<int> by;
  by.push_back(x.id);
  const weft::List<int> g = weft::differentiate(t.graph, sum(x * stopped).id, by);
  EXPECT_EQ(t.value({&t.graph, g[0]}), (Numbers{3, 4}));  // half of 2 x
}

TEST(StopGradient, AloneItLeavesZeros) {
  Trace t;
  const Tensor x = t.given({2}, {3, 4});
  weft::List<int> by;
  by.push_back(x.id);
  const weft::List<int> g = weft::differentiate(t.graph, sum(square(stop_gradient(x))).id, by);
  EXPECT_EQ(t.value({&t.graph, g[0]}), (Numbers{0, 0}));
}

}  // namespace
