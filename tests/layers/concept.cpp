// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>

#include <gtest/gtest.h>

#include "support/trace.hpp"

namespace {

using namespace weft;

static_assert(TensorFunction<Dense> && TensorFunction<Flatten> && TensorFunction<Reshape> && TensorFunction<Dropout> &&
              TensorFunction<Embedding> && TensorFunction<Softmax> && TensorFunction<Activation> &&
              TensorFunction<Add> && TensorFunction<Multiply> && TensorFunction<Concatenate>);
static_assert(!TensorFunction<int>);

/// A residual block of a user.
struct Residual {
  int units = 4;
  constexpr Tensor operator()(Tensor x) const {
    return add(Dense{.units = x.shape()[-1]}(Dense{.units = units}(x)), x);
  }
};
static_assert(TensorFunction<Residual>);

template <auto layer>
constexpr Shape shape_of(const Shape& input) {
  Graph g;
  Node n;
  n.operation = &feed_operation;
  n.shape = input;
  n.batched = true;
  return layer(Tensor{&g, g.push(n)}).shape();
}
static_assert(shape_of<Residual{.units = 3}>({5}) == Shape{5});
static_assert(shape_of<Reshape{2, -1}>({3, 4}) == Shape{2, 6});
static_assert(shape_of<Dropout{.rate = 0.25}>({3}) == Shape{3});

TEST(TensorFunction, IsAnyStructWithACallOperator) {
  weft_test::Trace t;
  EXPECT_EQ(Residual{}(t.input({7})).shape(), (Shape{7}));
  EXPECT_EQ(t.graph.mistake.view(), "");
  EXPECT_EQ(t.graph.parameters.size(), 4);
}

}  // namespace
