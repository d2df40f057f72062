// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/extents.hpp>

#include <gtest/gtest.h>

namespace {

using namespace weft;

struct Sized {
  int filters = 0;
  Extents<2> kernel = 3;
  Extents<2> stride{};
};

template <Sized layer>
constexpr int sum_of_fields = layer.filters + 10 * layer.kernel[0] + 100 * layer.kernel[1] + 1000 * layer.stride[0];

static_assert(sum_of_fields<Sized{.filters = 6, .kernel = 5}> == 556);
static_assert(sum_of_fields<Sized{.kernel = {5, 4}, .stride = 2}> == 2450);
static_assert(sum_of_fields<Sized{1}> == 331);
static_assert(std::is_convertible_v<int, Extents<1>> && std::is_convertible_v<int, Extents<3>>);
static_assert(!std::is_constructible_v<Extents<2>, int, int, int> && !std::is_constructible_v<Extents<3>, int, int>);
static_assert(!std::is_constructible_v<Extents<2>, long, long>, "a size that does not fit would be cut");
static_assert(Extents<2>(3) == Extents<2>{3, 3} && Extents<2>{3, 4} != Extents<2>{4, 3});
static_assert(Extents<3>{1, 2, 3}.at_least(1) && !Extents<3>{1, 2, 3}.at_least(2) && !Extents<3>{2, 2, 1}.at_least(2));

template <int n>
std::string written(const Extents<n>& e) {
  return std::string((Text{} << "" << e).view());
}

TEST(Extents, AreWrittenAsInANetwork) {
  EXPECT_EQ(written(Extents<1>{7}), "7");
  EXPECT_EQ(written(Extents<2>{3, 3}), "3");
  EXPECT_EQ(written(Extents<3>{1, 2, 2}), "{1, 2, 2}");
}

}  // namespace
