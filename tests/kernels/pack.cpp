// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/pack.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

namespace {

using weft::simd::lanes;
constexpr long width = 2L * lanes;

std::vector<float> counted(long n) {
  std::vector<float> list(static_cast<std::size_t>(n));
  std::iota(list.begin(), list.end(), 1.f);
  return list;
}

// What a panel [terms][width] must hold, for a source that finds number (column, term).
template <class Source>
void expect_panel(const std::vector<float>& found, long columns, long terms, const Source& source) {
  for (long k = 0; k < terms; ++k)
    for (long c = 0; c < (columns + lanes - 1) / lanes * lanes; ++c)
      EXPECT_EQ(found[static_cast<std::size_t>(k * width + c)], c < columns ? source(c, k) : 0.f)
          << "term " << k << ", column " << c << " of " << columns << " x " << terms;
}

TEST(Pack, TurnsATransposedMatrix) {
  for (const long terms : {1L, 3L, static_cast<long>(lanes), 2L * lanes + 5})
    for (const long columns : {1L, lanes - 1L, static_cast<long>(lanes), lanes + 3L, width}) {
      const long row = terms + 2;
      const auto from = counted(columns * row - 2);  // not a number more than there is
      std::vector<float> found(static_cast<std::size_t>(terms * width), -1.f);
      weft::pack_transposed<width>({from.data(), row}, columns, terms, found.data());
      expect_panel(found, columns, terms, [&](long c, long k) { return from[static_cast<std::size_t>(c * row + k)]; });
    }
}

TEST(Pack, FollowsTheTermsFromPanelToPanel) {
  const long columns = lanes + 1L, terms = width + lanes, inner_panel = 5 * columns * width;
  const auto from = counted(2 * inner_panel);
  std::vector<float> found(static_cast<std::size_t>(terms * width), -1.f);
  weft::pack_transposed<width>({from.data(), width, inner_panel, width}, columns, terms, found.data());
  expect_panel(found, columns, terms, [&](long c, long k) {
    return from[static_cast<std::size_t>(k / width * inner_panel + c * width + k % width)];
  });
}

TEST(Pack, TakesTermsThatLieApart) {
  const long columns = lanes + 2L, terms = 3;
  const auto from = counted(columns * 10 + terms * 4);
  std::vector<float> found(static_cast<std::size_t>(terms * width), -1.f);
  weft::pack_apart<width>(from.data(), 10, 4, columns, terms, found.data());
  expect_panel(found, columns, terms, [&](long c, long k) { return from[static_cast<std::size_t>(c * 10 + k * 4)]; });
}

TEST(Pack, CopiesRows) {
  for (const long columns : {1L, static_cast<long>(lanes), lanes + 3L, width}) {
    const long terms = 3, step = width + 5;
    const auto from = counted((terms - 1) * step + columns);  // not a number more than there is
    std::vector<float> found(static_cast<std::size_t>(terms * width), -1.f);
    weft::pack_rows<width>(from.data(), step, columns, terms, found.data());
    expect_panel(found, columns, terms, [&](long c, long k) { return from[static_cast<std::size_t>(k * step + c)]; });
  }
}

template <long terms, bool far = false>
void expect_turned_columns() {
  const long column = terms + 3, panel = 2 * width * width;
  std::vector<float> left(static_cast<std::size_t>(terms)), from(static_cast<std::size_t>(width * column + 4 * panel));
  for (std::size_t i = 0; i < left.size(); ++i) left[i] = static_cast<float>(i * 5 % 7) - 3;
  for (std::size_t i = 0; i < from.size(); ++i) from[i] = static_cast<float>(i * 3 % 11) - 5;
  for (const weft::TransposedPanel& p : {weft::TransposedPanel{from.data(), column}, weft::TransposedPanel{from.data(), width, panel, width}})
    for (const long columns : {1L, lanes + 2L, width}) {
      float found[width];
      weft::turned_columns<2, terms, far>(left.data(), p, columns, found);
      for (long c = 0; c < columns; ++c) {
        float expected = 0;
        for (long k = 0; k < terms; ++k) expected = std::fma(left[static_cast<std::size_t>(k)], *(p.term(k) + c * p.column), expected);
        EXPECT_EQ(found[c], expected) << "column " << c << " of " << columns << ", " << terms << " terms";
      }
    }
}

TEST(TurnedColumns, EqualThePlainLoop) {
  expect_turned_columns<1>();
  expect_turned_columns<lanes + 1>();
  expect_turned_columns<2 * width + lanes + 2>();
  expect_turned_columns<2 * width + lanes + 2, true>();
}

}  // namespace
