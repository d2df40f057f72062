// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/average_pool.hpp>

#include "support/numeric_gradient.hpp"
#include "support/pooling.hpp"

namespace {

using weft::average_pool;
using weft::PoolDivisor;
using weft::PoolWindow;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(AveragePool, DividesByWhatItIsTold) {
  Trace t;
  const Tensor x = t.given({3, 1}, {2, 4, 9});
  const PoolWindow w{.size = {2}, .stride = {2}, .before = {1}};
  EXPECT_EQ(t.value(average_pool(x, w)), (Numbers{2, 6.5}));
  EXPECT_EQ(t.value(average_pool(x, w, PoolDivisor::all_cells)), (Numbers{1, 6.5}));
  EXPECT_EQ(t.value(average_pool(x, w, PoolDivisor::nothing)), (Numbers{2, 13}));
}

TEST(AveragePool, IsPyTorchs) {
  weft_test::expect_pooling("mean_", [](Tensor x, const PoolWindow& w) { return average_pool(x, w); });
  weft_test::expect_pooling("all_", [](Tensor x, const PoolWindow& w) { return average_pool(x, w, PoolDivisor::all_cells); });
}

TEST(AveragePool, Gradients) {
  expect_gradients([](Trace& t) { return square(average_pool(t.input({5, 4, 2}), {.size = {2, 2}})); });
  expect_gradients([](Trace& t) {
    return square(average_pool(t.input({5, 2}), {.size = {3}, .stride = {1}, .before = {2}}, PoolDivisor::all_cells));
  });
  expect_gradients([](Trace& t) {
    return square(average_pool(t.parameter({3, 2, 4, 1}), {.size = {2, 1, 2}, .stride = {1, 1, 1}}, PoolDivisor::nothing));
  });
}

// Each cell gathers its gradient where windows move by one and divide alike, and not at a border with real cells only.
TEST(AveragePool, GradientsOfWindowsThatMoveByOne) {
  const PoolWindow apart{.size = {2, 3}, .stride = {1, 1}, .dilation = {3, 1}, .before = {1, 0}, .after = {0, 2}};
  for (const PoolDivisor d : {PoolDivisor::real_cells, PoolDivisor::all_cells, PoolDivisor::nothing})
    expect_gradients([&](Trace& t) { return square(average_pool(t.input({5, 4, 2}), apart, d)); });
  expect_gradients([](Trace& t) { return square(average_pool(t.input({5, 1}), {.size = {3}, .stride = {1}, .before = {1}})); });
  expect_gradients([](Trace& t) { return square(average_pool(t.input({5, 1}), {.size = {3}, .stride = {1}, .after = {1}})); });
  expect_gradients([](Trace& t) { return square(average_pool(t.input({6, 1}), {.size = {2}, .stride = {1}, .dilation = {3}})); });
  expect_gradients([](Trace& t) { return square(average_pool(t.input({5, 1}), {.size = {2}, .stride = {1}, .dilation = {4}})); });
  Trace t;
  const Tensor x = t.input({6, 1}), y = average_pool(x, {.size = {3}, .stride = {1}});
  weft::List<int> by;
  by.push_back(x.id);
  const int back = weft::differentiate(t.graph, weft::detail::record_reduction(weft::sum_operation, weft::sum(y), 0, true).id, by)[0];
  EXPECT_TRUE(t.graph.nodes[back].is(weft::average_pool_operation));
}

// A loss that holds a gradient is differentiated through it.
TEST(AveragePool, ItsDerivativeHasOne) {
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({4, 2}), y = average_pool(x, {.size = {2}, .stride = {1}});
    const Tensor back = weft::detail::record_average_pool(weft::spread_pool_operation, y, x.shape(), y.node());
    return square(back);
  });
}

TEST(AveragePool, RefusesWindowsThatDoNotFit) {
  EXPECT_EQ(mistake([](Trace& t) { average_pool(t.input({8, 3, 1}), {.size = {2, 5}}); }),
            "average_pool: a window that reaches over 5 elements does not fit into the 3 along axis 1 of a tensor of shape "
            "[8, 3, 1] with its padding; take a smaller window or more padding");
}

}  // namespace
