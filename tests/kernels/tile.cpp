// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/tile.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace {

using weft::simd::lanes;

TEST(PickTile, FitsTheRegistersAndTheProduct) {
  for (const long rows : {1L, 2L, 3L, 5L, 8L, 16L, 64L, 1000L})
    for (const long columns : {1L, 7L, 16L, 17L, 32L, 64L, 100L, 1024L}) {
      const weft::Tile t = weft::pick_tile(rows, columns);
      EXPECT_LE(t.rows * t.vectors + t.vectors + 1, weft::simd::registers) << rows << " x " << columns;
      EXPECT_LE(t.rows, rows);
      EXPECT_EQ(t.vectors, weft::panel_vectors(columns));
      const weft::Tile batch = weft::pick_batch_tile(columns, 784);
      EXPECT_LE(batch.rows * batch.vectors + batch.vectors + 1, weft::simd::registers) << columns;
      EXPECT_EQ(batch.rows & (batch.rows - 1), 0) << "batches are multiples of powers of two";
      EXPECT_GE(t.rows * t.vectors, 1);
    }
}

TEST(PickTile, KeepsManySumsAtOnceWhereThereAreMany) {
  const weft::Tile t = weft::pick_tile(64, 64L * lanes);
  EXPECT_GE(t.rows * t.vectors, 8) << "each step of a sum waits four cycles for the one before";
}

TEST(PickTile, KeepsRowsInTheFirstCache) {
  EXPECT_LE(weft::pick_batch_tile(10, 3072).rows, 8) << "they fall on one set of it";
  EXPECT_GE(weft::pick_batch_tile(lanes, 3000).rows, 8);
}

// Small whole numbers: every sum is exact, whatever its order.
std::vector<float> numbers(std::size_t n, int seed) {
  std::vector<float> list;
  for (std::size_t i = 0; i < n; ++i) list.push_back(static_cast<float>((static_cast<int>(i) * 7 + seed) % 11 - 5));
  return list;
}

struct Layout {
  long a_row, a_step, b_step;
};

// Sums a product in a tile, and in three loops.
template <int rows, int vectors, bool masked>
void expect_product(const Layout& l, long terms, int tail) {
  const int columns = masked ? (vectors - 1) * lanes + tail : vectors * lanes;
  const auto a = numbers(static_cast<std::size_t>((rows - 1) * l.a_row + (terms - 1) * l.a_step + 1), 1);
  const auto b = numbers(static_cast<std::size_t>((terms - 1) * l.b_step + columns), 4);
  std::vector<float> found(static_cast<std::size_t>(rows * vectors * lanes), -99.f), expected = found;
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      float& sum = expected[static_cast<std::size_t>(r * vectors * lanes + c)] = 0;
      for (long k = 0; k < terms; ++k)
        sum += a[static_cast<std::size_t>(r * l.a_row + k * l.a_step)] * b[static_cast<std::size_t>(k * l.b_step + c)];
    }
  weft::TileSum<rows, vectors> t;
  t.clear();
  t.template add<masked>(a.data(), l.a_row, l.a_step, b.data(), l.b_step, terms, tail);
  t.template store<masked>(found.data(), vectors * lanes, tail);
  EXPECT_EQ(found, expected) << rows << " x " << vectors << ", tail " << tail;
}

template <int rows, int vectors>
void expect_products() {
  constexpr long width = vectors * lanes;
  for (const long terms : {1L, 2L, 9L}) {
    expect_product<rows, vectors, false>({terms, 1, width}, terms, 0);
    expect_product<rows, vectors, false>({1, rows, width + 3}, terms, 0);  // the left side transposed
    for (const int tail : {1, lanes - 1}) expect_product<rows, vectors, true>({terms + 2, 1, width}, terms, tail);
  }
}

TEST(PickTile, LeavesFewRowsOver) {
  for (const long rows : {10L, 16L, 64L, 100L, 128L, 784L}) {
    const weft::Tile t = weft::pick_tile(rows, 4L * lanes);
    const long computed = (rows + t.rows - 1) / t.rows * t.rows;
    EXPECT_LE(computed * 8, rows * 9) << rows << " rows by " << t.rows;
  }
}

TEST(TileSum, EqualsThePlainLoop) {
  expect_products<1, 1>();
  expect_products<1, 4>();
  expect_products<4, 1>();
  expect_products<5, 2>();
  expect_products<3, 3>();
  expect_products<16, 1>();
}

TEST(RowSum, EqualsThePlainLoop) {
  constexpr long panels = 3, terms = 5, width = 2L * lanes, panel = terms * width + 7;
  const auto a = numbers(2 * terms, 1), b = numbers(static_cast<std::size_t>(panels * panel), 4);
  std::vector<float> found(static_cast<std::size_t>(panels * width)), expected = found;
  for (long c = 0; c < panels * width; ++c)
    for (long k = 0; k < terms; ++k)
      expected[static_cast<std::size_t>(c)] += a[static_cast<std::size_t>(2 * k)] *
                                               b[static_cast<std::size_t>(c / width * panel + k * width + c % width)];
  weft::RowSum<panels, 2> t;
  t.add(a.data(), 2, b.data(), width, panel, terms);
  t.store(found.data());
  EXPECT_EQ(found, expected);
}

template <long terms, int vectors, bool masked, class V>
void expect_few(int tail) {
  constexpr int whole = vectors * static_cast<int>(V::size);
  const int columns = masked ? whole - static_cast<int>(V::size) + tail : whole;
  const auto a = numbers(2 * terms, 1), b = numbers(static_cast<std::size_t>(terms * columns), 4);
  std::vector<float> found(static_cast<std::size_t>(whole)), expected = found;
  for (long c = 0; c < columns; ++c)
    for (long k = 0; k < terms; ++k)
      expected[static_cast<std::size_t>(c)] += a[static_cast<std::size_t>(2 * k)] * b[static_cast<std::size_t>(k * columns + c)];
  weft::TileSum<1, vectors, V> t;
  t.clear();
  t.template add_few<masked, terms>(a.data(), 2, b.data(), columns, tail);
  t.template store<false>(found.data(), whole, 0);
  EXPECT_EQ(found, expected) << terms << " terms, " << columns << " columns";
}

TEST(TileSum, FewTermsEqualThePlainLoop) {
  using weft::simd::Half, weft::simd::Vector;
  expect_few<1, 1, false, Half>(0);
  expect_few<8, 1, false, Half>(0);
  expect_few<3, 1, true, Half>(3);
  expect_few<5, 1, true, Half>(4);
  expect_few<16, 2, true, Vector>(1);
  expect_few<7, 3, false, Vector>(0);
}

template <long terms, class Out = weft::simd::Vector>
void expect_dot_products() {
  constexpr int rows = 3;
  constexpr long row = terms + 1;
  const auto a = numbers(static_cast<std::size_t>(rows * row), 2), b = numbers(static_cast<std::size_t>(terms), 5);
  float found[rows * lanes] = {};
  weft::dot_products<rows, row, terms, Out>(a.data(), b.data(), found, lanes);
  for (int r = 0; r < rows; ++r) {
    float expected = 0;
    for (long k = 0; k < terms; ++k) expected += a[static_cast<std::size_t>(r * row + k)] * b[static_cast<std::size_t>(k)];
    EXPECT_EQ(found[r * lanes], expected) << terms;
  }
}

TEST(DotProducts, EqualThePlainLoop) {
  expect_dot_products<1>();
  expect_dot_products<lanes>();
  expect_dot_products<2 * lanes + 3>();
  expect_dot_products<5, weft::simd::Half>();
  expect_dot_products<lanes / 2>();
  expect_dot_products<lanes / 2 + 1, weft::simd::Half>();
  expect_dot_products<lanes + 4>();
}

// Windows of `taps` over lines of places, and in three loops.
template <int lines, int line, int taps, int vectors, bool masked>
void expect_slide(long terms, int tail) {
  constexpr int rows = lines * line, padded = vectors * lanes;
  const int columns = masked ? (vectors - 1) * lanes + tail : padded;
  const long a_step = terms + 1, a_line = (line + taps) * a_step, b_step = columns + 2, b_tap = terms * b_step + 1;
  const auto a = numbers(static_cast<std::size_t>(lines * a_line), 1), b = numbers(static_cast<std::size_t>(taps * b_tap + padded), 4);
  std::vector<float> found(static_cast<std::size_t>(rows * padded), -99.f), expected = found;
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      float& sum = expected[static_cast<std::size_t>(r * padded + c)] = 0;
      for (int t = 0; t < taps; ++t)
        for (long k = 0; k < terms; ++k)
          sum += a[static_cast<std::size_t>(r / line * a_line + (r % line + t) * a_step + k)] * b[static_cast<std::size_t>(t * b_tap + k * b_step + c)];
    }
  weft::TileSum<rows, vectors> t;
  t.clear();
  t.template slide<masked, taps, line>(a.data(), a_line, a_step, b.data(), b_tap, b_step, terms, tail);
  t.template store<masked>(found.data(), padded, tail);
  EXPECT_EQ(found, expected) << lines << " lines of " << line << ", " << taps << " taps";
}

TEST(TileSum, SlidesAsThePlainLoop) {
  expect_slide<1, 4, 3, 1, false>(5, 0);
  expect_slide<1, 5, 2, 2, true>(3, 1);
  expect_slide<2, 3, 3, 1, true>(1, lanes - 1);
  expect_slide<1, 1, 5, 1, false>(2, 0);
}

TEST(TileSum, AddsOnToWhatIsThere) {
  const auto a = numbers(6, 2), b = numbers(static_cast<std::size_t>(6 * lanes), 3);
  weft::TileSum<1, 1> whole, parts;
  whole.clear();
  parts.clear();
  whole.add<false>(a.data(), 0, 1, b.data(), lanes, 6, 0);
  parts.add<false>(a.data(), 0, 1, b.data(), lanes, 2, 0);
  parts.add<false>(a.data() + 2, 0, 1, b.data() + 2 * lanes, lanes, 4, 0);
  std::vector<float> x(static_cast<std::size_t>(lanes)), y = x;
  whole.store<false>(x.data(), lanes, 0);
  parts.store<false>(y.data(), lanes, 0);
  EXPECT_EQ(x, y);
}

}  // namespace
