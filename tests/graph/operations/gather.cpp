// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/gather.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::gather;
using weft::Shape;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Gather, RowsOfTheTable) {
  Trace t;
  const Tensor table = t.given_parameter({3, 2}, {1, 2, 3, 4, 5, 6});
  const Tensor y = gather(table, t.tokens({3}, 3, {2, 0, 2}));
  EXPECT_EQ(y.shape(), (Shape{3, 2}));
  EXPECT_EQ(t.value(y), (Numbers{5, 6, 1, 2, 5, 6}));
  const Tensor one = gather(table, t.tokens({}, 3, {1}));
  EXPECT_EQ(one.shape(), (Shape{2}));
  EXPECT_EQ(t.value(one), (Numbers{3, 4}));
}

TEST(Gather, RepeatedTokensAddTheirGradients) {
  Trace t;
  const Tensor table = t.given_parameter({3, 2}, {0, 0, 0, 0, 0, 0});
  const Tensor rows = t.given({3, 2}, {1, 2, 10, 20, 100, 200});
  const Tensor scattered = weft::detail::record_scatter(rows, t.tokens({3}, 3, {2, 0, 2}), table.shape());
  EXPECT_FALSE(scattered.batched());
  EXPECT_EQ(t.value(scattered), (Numbers{10, 20, 0, 0, 101, 202}));
}

TEST(Gather, Gradients) {
  expect_gradients([](Trace& t) { return square(gather(t.parameter({4, 3}), t.tokens({}, 4))); });
  expect_gradients([](Trace& t) { return square(gather(t.parameter({2, 3}), t.tokens({5}, 2))); });
  expect_gradients([](Trace& t) { return square(gather(t.parameter({3}), t.tokens({4}, 3))); });
  expect_gradients([](Trace& t) { return square(gather(t.parameter({3, 2, 2}), t.tokens({2}, 3))); });
  expect_gradients([](Trace& t) { return square(gather(t.parameter({1, 1}), t.tokens({2}, 1))); });
}

TEST(Gather, GradientsOfATableUsedTwice) {
  expect_gradients([](Trace& t) {
    const Tensor table = t.parameter({3, 2});
    return gather(table, t.tokens({2}, 3)) * gather(table, t.tokens({2}, 3)) + sum(table);
  });
}

TEST(Gather, RefusesNumbersAndTablesOfSamples) {
  EXPECT_EQ(mistake([](Trace& t) { gather(t.parameter({3, 2}), t.input({4})); }),
            "gather: needs integers to look up but receives numbers of shape [4]; declare the input as "
            "Tokens{.vocabulary = ...}");
  EXPECT_EQ(mistake([](Trace& t) { gather(t.input({3, 2}), t.tokens({4}, 3)); }),
            "gather: the table must be a parameter or constant with one row per token; look up by "
            "gather(x.parameter(...), tokens)");
  EXPECT_EQ(mistake([](Trace& t) { gather(t.parameter({}), t.tokens({4}, 3)); }),
            "gather: the table must be a parameter or constant with one row per token; look up by "
            "gather(x.parameter(...), tokens)");
}

}  // namespace
