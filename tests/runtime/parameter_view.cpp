// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/runtime/parameter_view.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <ranges>
#include <set>
#include <vector>

namespace {

using View = weft::ParameterView<float>;
static_assert(std::ranges::random_access_range<View>);
static_assert(std::ranges::sized_range<weft::ParameterView<const float>>);

// Three rows of seven columns, in panels of four.
constexpr weft::ParameterLayout panels{21, 7, 4, 12};

TEST(ParameterView, FindsEveryNumberInItsPanel) {
  std::set<std::ptrdiff_t> places;
  for (std::ptrdiff_t i = 0; i < 21; ++i) places.insert(panels.place(i));
  EXPECT_EQ(places.size(), 21u) << "two numbers share a place";
  EXPECT_EQ(panels.place(0), 0);
  EXPECT_EQ(panels.place(6), 12 + 2);          // row 0, column 6
  EXPECT_EQ(panels.place(7 + 3), 4 + 3);       // row 1, column 3
  EXPECT_EQ(panels.place(14 + 4), 12 + 8);     // row 2, column 4
  EXPECT_EQ((weft::ParameterLayout{5}.place(3)), 3);
}

TEST(ParameterView, IsARangeInRowMajorOrder) {
  std::vector<float> memory(24, -1.f), values(21);
  const View view(memory.data(), panels);
  std::iota(values.begin(), values.end(), 0.f);
  std::ranges::copy(values, view.begin());
  EXPECT_TRUE(std::ranges::equal(view, values));
  EXPECT_EQ(view[9], 9.f);
  EXPECT_EQ(memory[static_cast<std::size_t>(panels.place(9))], 9.f);
  EXPECT_EQ(std::ranges::count(memory, -1.f), 3) << "the room beyond the columns stays as it is";
  const weft::ParameterView<const float> constant = view;
  EXPECT_EQ(std::vector<float>(constant.begin(), constant.end()), values);
  EXPECT_EQ(view.end() - view.begin(), 21);
  EXPECT_EQ(*(view.begin() + 20), view.begin()[20]);
}

}  // namespace
