// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/pool_window.hpp>

#include <gtest/gtest.h>

namespace {

using weft::detail::PoolAxis;

// Everything a kernel takes from an axis, against going through all cells one by one.
bool is_right(const PoolAxis& a) {
  bool apart = true, covers = true, whole = true;
  for (int i = 0; i < a.in; ++i) {
    int windows = 0;
    for (int o = 0; o < a.out; ++o)
      for (int k = 0; k < a.size; ++k) windows += o * a.stride + k * a.dilation - a.before == i;
    covers = covers && windows > 0;
    apart = apart && windows < 2;
  }
  for (int o = 0; o < a.out; ++o) {
    int cells = 0;
    for (int k = 0; k < a.size; ++k) {
      const int at = o * a.stride + k * a.dilation - a.before;
      const bool real = at >= 0 && at < a.in;
      if (real != (k >= a.first_cell(o) && k < a.end_cell(o))) return false;
      cells += real;
    }
    whole = whole && (cells == a.size) == (o >= a.first_whole() && o < a.end_whole());
  }
  return whole && (!a.is_apart() || apart) && (!a.covers() || covers);
}

TEST(PoolAxis, KnowsItsCells) {
  int apart = 0, covering = 0;
  for (int in = 1; in < 9; ++in)
    for (int size = 1; size < 5; ++size)
      for (int stride = 1; stride < 5; ++stride)
        for (int dilation = 1; dilation < 4; ++dilation)
          for (int before = 0; before < 3; ++before) {
            PoolAxis a{in, 1, size, stride, dilation, before};
            const int spare = in + 2 * before - a.reach();
            if (spare < 0) continue;
            a.out = spare / stride + 1;
            ASSERT_TRUE(is_right(a)) << in << " " << size << " " << stride << " " << dilation << " " << before;
            apart += a.is_apart();
            covering += a.covers();
          }
  EXPECT_GT(apart, 20);
  EXPECT_GT(covering, 20);
}

TEST(PoolGrid, TheFirstAxesHaveOneElementWhereThereAreFewer) {
  weft::Node n;
  n.shape = {4, 3, 5};
  weft::detail::pack_window(n, {.size = {2, 3}, .stride = {0, 32767}, .dilation = {1, 7}, .before = {0, 9}}, weft::PoolDivisor::nothing);
  const weft::detail::PoolGrid g = weft::detail::pool_grid(n, {8, 20, 5}, n.shape);
  EXPECT_EQ(g.channels, 5);
  EXPECT_EQ(g.divisor, weft::PoolDivisor::nothing);
  EXPECT_EQ(g.cells(), 6);
  EXPECT_EQ(g.axis[0].in * g.axis[0].out * g.axis[0].size, 1);
  EXPECT_TRUE(g.axis[1].in == 8 && g.axis[1].out == 4 && g.axis[1].size == 2 && g.axis[1].stride == 2 && g.axis[1].dilation == 1);
  EXPECT_TRUE(g.axis[2].in == 20 && g.axis[2].out == 3 && g.axis[2].size == 3 && g.axis[2].stride == 32767);
  EXPECT_TRUE(g.axis[2].dilation == 7 && g.axis[2].before == 9 && g.axis[1].before == 0);
}

}  // namespace
