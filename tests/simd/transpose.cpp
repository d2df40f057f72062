// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/simd/transpose.hpp>

#include <gtest/gtest.h>

#include <array>

namespace {

namespace simd = weft::simd;
using simd::lanes;

TEST(Transpose, SwapsRowsAndLanes) {
  simd::Vector rows[lanes];
  for (int i = 0; i < lanes; ++i) rows[i] = simd::counting() + simd::Vector(static_cast<float>(100 * i));
  simd::transpose(rows);
  for (int i = 0; i < lanes; ++i) {
    std::array<float, static_cast<std::size_t>(lanes)> found{};
    simd::store(found.data(), rows[i]);
    for (int j = 0; j < lanes; ++j) EXPECT_EQ(found[static_cast<std::size_t>(j)], static_cast<float>(100 * j + i)) << i;
  }
}

TEST(Transpose, TurnsRowsAroundWhileTheyAreRead) {
  constexpr int row = 7;
  std::array<float, static_cast<std::size_t>(lanes * row)> from{};
  for (std::size_t i = 0; i < from.size(); ++i) from[i] = static_cast<float>(i);
  simd::Vector columns[4];
  simd::load_turned(from.data() + 2, row, columns);
  for (int j = 0; j < 4; ++j) {
    std::array<float, static_cast<std::size_t>(lanes)> found{};
    simd::store(found.data(), columns[j]);
    for (int i = 0; i < lanes; ++i) EXPECT_EQ(found[static_cast<std::size_t>(i)], static_cast<float>(i * row + j + 2)) << j;
  }
}

}  // namespace
