// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/padding.hpp>

#include <gtest/gtest.h>

#include <utility>

namespace {

using namespace weft;
using Sides = std::pair<int, int>;

constexpr Sides sides(const Padding& p, int in, int window, int stride = 1, int dilation = 1, int axis = 0) {
  int before = -1, after = -1;
  p.sides(in, window, stride, dilation, axis, before, after);
  return {before, after};
}

template <Padding padding>
constexpr Sides sides_of_five = sides(padding, 9, 5);

static_assert(sides_of_five<valid> == Sides{0, 0});
static_assert(sides_of_five<same> == Sides{2, 2});
static_assert(sides_of_five<causal> == Sides{4, 0});
static_assert(sides_of_five<pad_of(1)> == Sides{1, 1});

// There are ceil(in / stride) results, and no side has more than it needs.
constexpr bool same_keeps_its_promise() {
  for (int in = 1; in < 12; ++in)
    for (int window = 1; window < 6; ++window)
      for (int stride = 1; stride < 5; ++stride)
        for (int dilation = 1; dilation < 4; ++dilation) {
          const auto [before, after] = sides(same, in, window, stride, dilation);
          const int reach = (window - 1) * dilation + 1, spare = in + before + after - reach;
          if (before < 0 || after < before || after > before + 1) return false;
          if (spare < 0 || spare / stride + 1 != (in + stride - 1) / stride) return false;
          if (after > 0 && spare % stride != 0) return false;
        }
  return true;
}
static_assert(same_keeps_its_promise());

static_assert(sides(same, 4, 2) == Sides{0, 1} && sides(same, 5, 3, 2) == Sides{1, 1} && sides(same, 6, 3, 2) == Sides{0, 1});
static_assert(sides(causal, 6, 3, 1, 2) == Sides{4, 0});

constexpr Padding uneven{.before = {1, 2}, .after = {0, 3}};
static_assert(sides(uneven, 9, 2, 1, 1, 0) == Sides{1, 0} && sides(uneven, 9, 2, 1, 1, 1) == Sides{2, 3});
static_assert(sides(uneven, 9, 2, 1, 1, 2) == Sides{0, 0});
static_assert(pad_of({1, 2}) == Padding{.before = {1, 2}, .after = {1, 2}});
static_assert(pad_of({1, 2, 3}) == Padding{.before = {1, 2, 3}, .after = {1, 2, 3}});
static_assert(pad_of(1) == pad_of({1, 1, 1}) && !(same == valid) && !(same == causal));

std::string written(const Padding& p) { return std::string((Text{} << "" << p).view()); }

TEST(Padding, IsWrittenAsInANetwork) {
  EXPECT_EQ(written(valid), "valid");
  EXPECT_EQ(written(same), "same");
  EXPECT_EQ(written(causal), "causal");
  EXPECT_EQ(written(uneven), "Padding{.before = {1, 2, 0}, .after = {0, 3, 0}}");
}

}  // namespace
