// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/detail/warp.hpp>

#include <weft/scalar/random.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <support/images.hpp>
#include <vector>

using namespace weft;
using data::AffineMap;
using data::Fill;
using data::FillMode;
using data::ImageShape;

namespace {

constexpr FillMode modes[] = {FillMode::constant, FillMode::reflect, FillMode::wrap, FillMode::nearest};

// The plain loop, in double: a pixel seen at a place that may lie anywhere, by walking back into the picture.
double seen(const std::vector<float>& from, const ImageShape& s, long y, long x, long c, const Fill& fill) {
  const auto back = [&](long k, long n) {
    while (k < 0 || k >= n) {
      if (fill.mode == FillMode::nearest) return k < 0 ? 0 : n - 1;
      if (fill.mode == FillMode::wrap) k += k < 0 ? n : -n;
      else k = k < 0 ? -1 - k : 2 * n - 1 - k;
    }
    return k;
  };
  const bool inside = 0 <= y && y < s.height && 0 <= x && x < s.width;
  if (fill.mode == FillMode::constant && !inside) return static_cast<double>(fill.value);
  return static_cast<double>(from[static_cast<std::size_t>((back(y, s.height) * s.width + back(x, s.width)) * s.channels + c)]);
}

double blended(const std::vector<float>& from, const ImageShape& s, double y, double x, long c, const Fill& fill) {
  const auto top = static_cast<long>(std::floor(y)), left = static_cast<long>(std::floor(x));
  const double down = y - std::floor(y), right = x - std::floor(x);
  return (1 - down) * ((1 - right) * seen(from, s, top, left, c, fill) + right * seen(from, s, top, left + 1, c, fill)) +
         down * ((1 - right) * seen(from, s, top + 1, left, c, fill) + right * seen(from, s, top + 1, left + 1, c, fill));
}

void expect_warp(const ImageShape& s, const AffineMap& map, const Fill& fill, double tolerance) {
  const auto extent = [](long n) { return static_cast<std::size_t>(n); };
  const std::vector<float> from = weft_test::pattern(extent(s.height), extent(s.width), extent(s.channels)).pixels;
  std::vector<float> to(from.size() + 1, -7.f);
  detail::warp(from.data(), to.data(), s, map, fill);
  EXPECT_EQ(to.back(), -7.f) << "written behind the picture";
  std::size_t i = 0;
  for (long y = 0; y < s.height; ++y)
    for (long x = 0; x < s.width; ++x)
      for (long c = 0; c < s.channels; ++c, ++i) {
        const double row = map.y_by_y * static_cast<double>(y) + map.y_by_x * static_cast<double>(x) + map.y_at;
        const double column = map.x_by_y * static_cast<double>(y) + map.x_by_x * static_cast<double>(x) + map.x_at;
        ASSERT_NEAR(to[i], blended(from, s, row, column, c, fill), tolerance)
            << "mode " << static_cast<int>(fill.mode) << ", " << s.height << " x " << s.width << " x " << s.channels << " at " << y
            << ", " << x;
      }
}

constexpr ImageShape shapes[] = {{1, 1, 1}, {1, 5, 2}, {6, 1, 1}, {7, 9, 1}, {5, 16, 3}, {4, 35, 1}, {3, 33, 5}};

}  // namespace

TEST(Warp, BlendsTheFourPixelsAroundAPlace) {
  Random random(2);
  for (const ImageShape& shape : shapes)
    for (FillMode mode : modes)
      for (int round = 0; round < 12; ++round) {
        const auto number = [&](double reach) { return (2 * random.uniform() - 1) * reach; };
        const double away = round < 6 ? 5 : 100;
        const AffineMap map{number(2), number(2), number(away), number(2), number(2), number(away)};
        expect_warp(shape, map, {mode, 0.25f}, 1e-4);  // a place is off by a few units in its last of 24 bits
      }
}

TEST(Warp, CopiesPixelsThatOnlyChangePlaces) {
  for (const ImageShape& shape : shapes)
    for (FillMode mode : modes)
      for (double up : {1.0, -1.0})
        for (double left : {1.0, -1.0})
          for (double y : {-40.0, -3.0, 0.0, 2.0, 50.0})
            for (double x : {-90.0, -7.0, -1.0, 0.0, 3.0, 34.0, 70.0})
              expect_warp(shape, {.y_by_y = up, .y_at = y, .x_by_x = left, .x_at = x}, {mode, 0.25f}, 0);
}

TEST(Warp, GivesTheSameWhetherItCopiesOrBlends) {
  const ImageShape shape{6, 19, 3};
  const std::vector<float> from = weft_test::pattern(6, 19, 3).pixels;
  for (FillMode mode : modes)
    for (double x : {-11.0, 0.0, 23.0}) {
      std::vector<float> copied(from.size()), mixed(from.size());
      const AffineMap map{.y_by_y = -1, .y_at = 3, .x_at = x};
      detail::place_rows(from.data(), copied.data(), shape, map, {mode, 0.5f});
      switch (mode) {
        case FillMode::constant: detail::blend_rows<FillMode::constant>(from.data(), mixed.data(), shape, map, 0.5f); break;
        case FillMode::reflect: detail::blend_rows<FillMode::reflect>(from.data(), mixed.data(), shape, map, 0.5f); break;
        case FillMode::wrap: detail::blend_rows<FillMode::wrap>(from.data(), mixed.data(), shape, map, 0.5f); break;
        case FillMode::nearest: detail::blend_rows<FillMode::nearest>(from.data(), mixed.data(), shape, map, 0.5f); break;
      }
      EXPECT_EQ(copied, mixed);
    }
}
