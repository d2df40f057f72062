// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/source.hpp>

#include "support/trace.hpp"

#include <gtest/gtest.h>

namespace {

using weft::Tensor;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Source, ConstantsAreFilledIn) {
  static constexpr float table[] = {1, 2, 3};
  Trace t;
  const Tensor x = t.given({3}, {10, 20, 30});
  EXPECT_EQ(t.value(x.constant(2.5)), (Numbers{2.5}));
  EXPECT_EQ(t.value(x.constant(table, {3})), (Numbers{1, 2, 3}));
  EXPECT_EQ(t.value(x + x.constant(table, {3})), (Numbers{11, 22, 33}));
  EXPECT_FALSE(x.constant(table, {3}).batched());
}

TEST(Source, InputsAndParametersKeepWhatTheyAreGiven) {
  Trace t;
  const Tensor x = t.given({2}, {1, 2}), p = t.given_parameter({1}, {3});
  EXPECT_EQ(t.value(x), (Numbers{1, 2}));
  EXPECT_EQ(t.value(p), (Numbers{3}));
  EXPECT_EQ(x.node().role(), weft::Role::source);
  EXPECT_TRUE(x.batched());
  EXPECT_FALSE(p.batched());
}

}  // namespace
