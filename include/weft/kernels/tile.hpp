// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/panel.hpp>
#include <weft/simd/half.hpp>

#include <type_traits>

namespace weft::inline WEFT_ABI {

/// The block of results a contraction keeps in registers: rows times vectors of columns.
struct Tile {
  int rows = 1, vectors = 1;
};

namespace detail {

constexpr int most_rows(int vectors) {
  const int rows = (simd::registers - 1 - vectors) / vectors;
  return rows < 16 ? rows : 16;
}

}  // namespace detail

/// The tile for a known number of rows. Each step of a sum waits four cycles for the one before, and two
/// multiplications and two loads can start in a cycle: fewer than eight sums, or more loads than sums, cost time.
constexpr Tile pick_tile(long rows, long columns) {
  const int v = panel_vectors(columns);
  Tile best{1, v};
  long best_cost = -1;
  for (int r = 1; r <= detail::most_rows(v) && r <= rows; ++r) {
    const int sums = r * v, loads = r + v, least = sums > loads ? sums : loads;
    const long cost = (rows + r - 1) / r * (64 * (least > 8 ? least : 8) + 3 * sums + 30);
    if (best_cost < 0 || cost < best_cost) {
      best_cost = cost;
      best.rows = r;
    }
  }
  return best;
}

/// The tile where samples are rows, as many as a batch has: most batches are a multiple of eight. left_row: floats from row to row of the
/// left side; rows that lie whole pages apart fall on one set of the first cache, which has room for eight and a few.
constexpr Tile pick_batch_tile(long columns, long left_row) {
  const int v = panel_vectors(columns), most = left_row % 1024 == 0 ? 8 : 16;
  int rows = 1;
  while (2 * rows <= detail::most_rows(v) && 2 * rows <= most) rows *= 2;
  return {rows, v};
}

/// result[r][c] = sum over k of a[r * a_row + k * a_step] * b[k * b_step + c], each sum one chain of fused
/// multiply-adds in the order of k, so its bits do not depend on the tile.
template <int rows, int vectors, class V = simd::Vector>
struct TileSum {
  static constexpr int lanes = static_cast<int>(V::size);
  V sum[rows][vectors];

  template <class Rows>
  WEFT_INLINE static constexpr long row_place(const Rows& rows_at, int r) {
    if constexpr (std::is_integral_v<Rows>) return r * rows_at;
    else return rows_at(r);
  }

  WEFT_INLINE void clear() {
#pragma GCC unroll 32
    for (int r = 0; r < rows; ++r)
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v) sum[r][v] = V(0.f);
  }

  /// a_row: from row to row, or a function that says where each row begins. tail: numbers in the last vector, 0 if it is
  /// full. lanewise: a has columns as b has, each of which meets its own only.
  template <bool masked, bool lanewise = false, class Rows>
  WEFT_INLINE void add(const float* a, const Rows& a_row, long a_step, const float* __restrict b, long b_step,
                       long terms, int tail) {
    for (long k = 0; k < terms; ++k, a += a_step, b += b_step) {
      simd::forget(a);  // where rows overlap, a compiler would carry their numbers from step to step, in scalar registers
      V right[vectors];
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v)
        right[v] = masked && v == vectors - 1 ? simd::load_first<V>(b + v * lanes, tail) : simd::load<V>(b + v * lanes);
#pragma GCC unroll 32
      for (int r = 0; r < rows; ++r) {
        const float* at = a + row_place(a_row, r);
        if constexpr (lanewise) {
#pragma GCC unroll 8
          for (int v = 0; v < vectors; ++v)
            sum[r][v] = simd::fma(masked && v == vectors - 1 ? simd::load_first<V>(at + v * lanes, tail) : simd::load<V>(at + v * lanes), right[v], sum[r][v]);
        } else {
          const V left(*at);
#pragma GCC unroll 8
          for (int v = 0; v < vectors; ++v) sum[r][v] = simd::fma(left, right[v], sum[r][v]);
        }
      }
    }
  }

  /// The same in as many parts as there are rows, with between() before each.
  template <bool masked, class Between>
  WEFT_INLINE void add_in_parts(const float* a, long a_row, long a_step, const float* __restrict b, long b_step, long terms, int tail,
                                const Between& between) {
    const long each = (terms + rows - 1) / rows;
    for (long k = 0; k < terms; k += each) {
      between();
      add<masked>(a + k * a_step, a_row, a_step, b + k * b_step, b_step, terms - k < each ? terms - k : each, tail);
    }
  }

  /// The same for one row and few terms, without a loop.
  template <bool masked, long terms>
  WEFT_INLINE void add_few(const float* a, long a_step, const float* __restrict b, long b_step, int tail) {
    simd::forget(a);  // a compiler would shuffle numbers out of the registers that they were stored from
#pragma GCC unroll 16
    for (long k = 0; k < terms; ++k) {
      const V left(a[k * a_step]);
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v) {
        const float* at = b + k * b_step + v * lanes;
        sum[0][v] = simd::fma(left, masked && v == vectors - 1 ? simd::load_first<V>(at, tail) : simd::load<V>(at), sum[0][v]);
      }
    }
  }

  /// The sums of windows of `taps` numbers that move by one, over `terms` channels: rows are windows side by side, `line`
  /// to a line, lines `a_line` apart. What a window reads is read once for all windows that meet it.
  /// a_step: from place to place; channels lie side by side. b_tap, b_step: from tap to tap, from channel to channel.
  template <bool masked, int taps, int line>
  WEFT_INLINE void slide(const float* a, long a_line, long a_step, const float* __restrict b, long b_tap, long b_step, long terms, int tail) {
    for (long k = 0; k < terms; ++k, ++a, b += b_step) {
      simd::forget(a);
      V right[taps][vectors];
#pragma GCC unroll 8
      for (int t = 0; t < taps; ++t)
#pragma GCC unroll 8
        for (int v = 0; v < vectors; ++v) {
          const float* at = b + t * b_tap + v * lanes;
          right[t][v] = masked && v == vectors - 1 ? simd::load_first<V>(at, tail) : simd::load<V>(at);
        }
#pragma GCC unroll 8
      for (int l = 0; l < rows / line; ++l)
#pragma GCC unroll 40
        for (int i = 0; i < line + taps - 1; ++i) {
          const V left(a[l * a_line + i * a_step]);
#pragma GCC unroll 8
          for (int t = 0; t < taps; ++t)
#pragma GCC unroll 8
            for (int v = 0; v < vectors; ++v)
              if (i >= t && i - t < line) sum[l * line + i - t][v] = simd::fma(left, right[t][v], sum[l * line + i - t][v]);
        }
    }
  }

  /// Reads what `store` wrote.
  template <bool masked, class Rows>
  WEFT_INLINE void load(const float* from, const Rows& row, int tail) {
#pragma GCC unroll 32
    for (int r = 0; r < rows; ++r)
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v) {
        const float* at = from + row_place(row, r) + v * lanes;
        sum[r][v] = masked && v == vectors - 1 ? simd::load_first<V>(at, tail) : simd::load<V>(at);
      }
  }

  /// Writes whole vectors, or only `tail` numbers of the last.
  template <bool masked, class Rows>
  WEFT_INLINE void store(float* to, const Rows& row, int tail) const {
#pragma GCC unroll 32
    for (int r = 0; r < rows; ++r)
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v) {
        float* at = to + row_place(row, r) + v * lanes;
        if (masked && v == vectors - 1) simd::store_first(at, sum[r][v], tail);
        else simd::store(at, sum[r][v]);
      }
  }
};

/// One row of results, several panels at once: the sums of one panel are too few to hide how long each step takes.
template <int panels, int vectors>
struct RowSum {
  using V = simd::Vector;
  V sum[panels][vectors];

  /// Panels of the right side lie `panel` floats apart.
  WEFT_INLINE void add(const float* __restrict a, long a_step, const float* __restrict b, long b_step, long panel, long terms) {
#pragma GCC unroll 8
    for (int p = 0; p < panels; ++p)
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v) sum[p][v] = V(0.f);
    for (long k = 0; k < terms; ++k, a += a_step, b += b_step) {
      const V left(*a);
#pragma GCC unroll 8
      for (int p = 0; p < panels; ++p)
#pragma GCC unroll 8
        for (int v = 0; v < vectors; ++v) sum[p][v] = simd::fma(left, simd::load(b + p * panel + v * simd::lanes), sum[p][v]);
    }
  }

  WEFT_INLINE void store(float* to) const {
#pragma GCC unroll 8
    for (int p = 0; p < panels; ++p)
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v) simd::store(to + (p * vectors + v) * simd::lanes, sum[p][v]);
  }
};

/// to[r * to_row] = the sum of left[r * left_row + k] * right[k], with lanes along k: for a result of one column. Rows
/// have room for whole vectors, so that a vector Out can be read at once where one was written.
template <int rows, long left_row, long terms, class Out = simd::Vector>
WEFT_INLINE void dot_products(const float* __restrict left, const float* __restrict right, float* __restrict to, long to_row) {
  using V = std::conditional_t<terms <= static_cast<long>(simd::Half::size), simd::Half, simd::Vector>;
  constexpr long lanes = static_cast<long>(V::size), whole = terms / lanes * lanes;
  constexpr int tail = static_cast<int>(terms - whole);
  V sum[rows];
#pragma GCC unroll 32
  for (int r = 0; r < rows; ++r) sum[r] = V(0.f);
  for (long k = 0; k < whole; k += lanes) {
    const V factor = simd::load<V>(right + k);
#pragma GCC unroll 32
    for (int r = 0; r < rows; ++r) sum[r] = simd::fma(simd::load<V>(left + r * left_row + k), factor, sum[r]);
  }
  if constexpr (tail != 0) {
    const V factor = simd::load_first<V>(right + whole, tail);
#pragma GCC unroll 32
    for (int r = 0; r < rows; ++r) sum[r] = simd::fma(simd::load_first<V>(left + r * left_row + whole, tail), factor, sum[r]);
  }
#pragma GCC unroll 32
  for (int r = 0; r < rows; ++r) simd::store(to + r * to_row, Out(simd::sum(sum[r])));
}

}  // namespace weft
