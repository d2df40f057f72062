// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/locate.hpp>

#include <gtest/gtest.h>

#include "support/trace.hpp"

namespace {

using weft::List;
using weft::Location;
using weft::Tensor;
using weft_test::Numbers;
using weft_test::Trace;

// The numbers of a tensor, read where locate() says they are.
Numbers read(const Trace& t, Tensor x) {
  const Location l = weft::locate(weft::GraphView(t.graph))[x.id];
  const Numbers base = t.value({x.graph, l.base});
  Numbers out;
  int index[weft::max_rank] = {};
  for (long k = 0; k < x.size(); ++k) {
    long at = l.offset;
    for (int i = 0; i < x.rank(); ++i) at += index[i] * l.strides[i];
    out.push_back(base[static_cast<std::size_t>(at)]);
    for (int i = x.rank(); i-- > 0; index[i] = 0)
      if (++index[i] < x.shape()[i]) break;
  }
  return out;
}

TEST(Locate, ViewsOfViewsEqualTheInterpreter) {
  Trace t;
  Numbers values;
  for (int i = 0; i < 24; ++i) values.push_back(i);
  const Tensor x = t.given({2, 3, 4}, values);
  const Tensor views[] = {reshape(x, {4, 6}),
                          permute(x, {2, 0, 1}),
                          slice(x, 1, 1, 2),
                          slice(permute(x, {1, 2, 0}), 1, 1, 2),
                          permute(slice(slice(x, 2, 1, 3), 0, 1, 1), {2, 1, 0}),
                          transpose(slice(reshape(x, {6, 4}), 0, 2, 3)),
                          reshape(slice(x, 0, 1, 1), {3, 4})};
  for (const Tensor& view : views) EXPECT_EQ(read(t, view), t.value(view));
}

TEST(Locate, WhatIsComputedHasItsOwnPlace) {
  Trace t;
  const Tensor y = square(t.input({2, 3}));
  const Location l = weft::locate(weft::GraphView(t.graph))[y.id];
  EXPECT_EQ(l.base, y.id);
  EXPECT_EQ(l.offset, 0);
  EXPECT_TRUE(is_contiguous(l, y.shape()));
}

TEST(Locate, KnowsWhatIsContiguous) {
  Trace t;
  const Tensor x = t.input({2, 3, 4});
  const auto contiguous = [&](Tensor y) {
    return is_contiguous(weft::locate(weft::GraphView(t.graph))[y.id], y.shape());
  };
  EXPECT_TRUE(contiguous(reshape(x, {24})));
  EXPECT_TRUE(contiguous(slice(x, 0, 1, 1)));
  EXPECT_FALSE(contiguous(slice(x, 1, 1, 2)));
  EXPECT_FALSE(contiguous(slice(x, 2, 1, 2)));
  EXPECT_FALSE(contiguous(transpose(x)));
  EXPECT_TRUE(contiguous(transpose(reshape(x, {24, 1}))));  // an axis of one element has no stride
}

}  // namespace
