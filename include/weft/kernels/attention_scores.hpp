// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/attention_plan.hpp>
#include <weft/kernels/pack.hpp>
#include <weft/parallel/team.hpp>
#include <weft/simd/math.hpp>

#include <cstring>
#include <limits>

namespace weft::inline WEFT_ABI {

/// Where an attention reads and writes.
struct AttentionArguments {
  const float *q = nullptr, *k = nullptr, *v = nullptr, *d = nullptr;
  const float* bias[2] = {};
  float* out = nullptr;
  float* scratch = nullptr;
  StepKey key;
};

/// to[r][c] = the sum of a[r][k] * b[k][c] over `terms` k, or that much more.
template <int rows, int vectors, long a_row, long a_step, long b_step, long to_row, bool more>
[[gnu::noinline]] void tile_product(const float* a, const float* __restrict b, long terms, float* __restrict to) {
  TileSum<rows, vectors> tile;
  if constexpr (more) tile.template load<false>(to, to_row, 0);
  else tile.clear();
  tile.template add<false>(a, a_row, a_step, b, b_step, terms, 0);
  tile.template store<false>(to, to_row, 0);
}

/// to[r][c] = factor[r * factor_step] * the sum of a[k][r] * b[k][c] over `terms` k, for the first `count` rows and all columns, whose
/// panels lie b_panel floats apart.
template <int rows, long columns, long a_step>
[[gnu::noinline]] void turned_product(const float* a, const float* __restrict b, long b_panel, long terms, const float* factor, long factor_step,
                                      float* __restrict to, long to_row, long count) {
  constexpr AttentionAxis axis(columns);
  for (long c = 0; c < columns; c += axis.width, b += b_panel) {
    TileSum<rows, axis.vectors> tile;
    tile.clear();
    tile.template add<false>(a, 1L, a_step, b, axis.width, terms, 0);
#pragma GCC unroll 16
    for (int r = 0; r < rows; ++r)
      if (r < count) {
        const simd::Vector f(factor[r * factor_step]);
#pragma GCC unroll 4
        for (int v = 0; v < axis.vectors; ++v) {
          const long at = c + v * simd::lanes;
          if (at + simd::lanes <= columns) simd::store(to + r * to_row + at, tile.sum[r][v] * f);
          else if (at < columns) simd::store_first(to + r * to_row + at, tile.sum[r][v] * f, static_cast<int>(columns - at));
        }
      }
  }
}

/// to[r][...] = factor * from[r][...], for rows of `columns` numbers, with zeros up to `width`.
template <long columns, long width>
void copy_scaled(const float* from, long from_row, long rows, float factor, float* to, long to_row) {
  constexpr long whole = columns / simd::lanes * simd::lanes;
  const simd::Vector f(factor);
  for (long r = 0; r < rows; ++r, from += from_row, to += to_row) {
    for (long c = 0; c < whole; c += simd::lanes) simd::store(to + c, simd::load(from + c) * f);
    if constexpr (whole < columns) {
      constexpr int rest = static_cast<int>(columns - whole);
      const simd::Vector last = simd::load_first(from + whole, rest) * f;
      if constexpr (width > columns) simd::store(to + whole, last);
      else simd::store_first(to + whole, last, rest);
    }
    for (long c = (columns + simd::lanes - 1) / simd::lanes * simd::lanes; c < width; c += simd::lanes) simd::store(to + c, simd::Vector(0.f));
  }
}

/// Packs rows [rows][columns] of a right side in panels of columns, filled up with zeros.
template <long columns>
void pack_rows(const float* from, long from_row, long rows, float* to) {
  constexpr AttentionAxis axis(columns);
  for (long p = 0; p + 1 < axis.panels; ++p)
    copy_scaled<axis.width, axis.width>(from + p * axis.width, from_row, rows, 1, to + p * axis.width * rows, axis.width);
  constexpr long first = (axis.panels - 1) * axis.width;
  copy_scaled<columns - first, axis.width>(from + first, from_row, rows, 1, to + first * rows, axis.width);
}

/// Packs rows [columns][terms] as the right side [terms][columns], in panels of `width` columns, filled up with zeros. step: from
/// term to term.
template <long width, long step = 1>
void pack_turned(const float* from, long from_row, long columns, long terms, float* to) {
  for (long first = 0; first < columns; first += width, from += width * from_row, to += width * terms) {
    const long count = columns - first < width ? columns - first : width;
    if (count < width) std::memset(to, 0, sizeof(float) * static_cast<std::size_t>(width * terms));
    if constexpr (step == 1) pack_transposed<width>({from, from_row}, count, terms, to);
    else pack_apart<width>(from, from_row, step, count, terms, to);
  }
}

/// The scores of one head of one sample. Lanes are queries.
template <AttentionPlan p, AttentionBlocks b>
struct AttentionScores {
  static constexpr detail::Attending a = p.a;
  using V = simd::Vector;

  /// Floats of scratch: biases of a block that depend on queries, turned around.
  static constexpr bool turns(int k) { return k < a.biases && p.bias[k].query != 0; }
  static constexpr long turned_size = b.block * a.keys, scratch = (turns(0) + turns(1)) * turned_size;

  const float* bias[2] = {};
  float* turned[2] = {};
  float slope = 0;
  StepKey key;
  long sample = 0;
  int head = 0;

  AttentionScores(const AttentionArguments& x, long s, int h, float* room) : key(x.key), sample(s), head(h) {
    for (int k = 0; k < a.biases; ++k) bias[k] = x.bias[k] + s * p.bias[k].sample + h * p.bias[k].head;
    turned[0] = room;
    turned[1] = room + turns(0) * turned_size;
    if constexpr (a.alibi) slope = static_cast<float>(a.slope(h));
  }

  /// To be called before a block is weighed.
  void turn_biases(long block, long count) const {
    turn_bias<0>(block, count);
    turn_bias<1>(block, count);
  }

  /// What a query's weights are to be divided by, as a factor, and the sum of their products with `slopes`.
  struct Sums {
    V factor, dot;
  };

  /// Makes of the products of one vector of queries, from `query` on, weights that are yet to be divided by their sum, with zeros
  /// where a query sees no key of the span. A query that sees no key has a factor of 0. place: of the queries in the block.
  /// slopes: what the weights are multiplied with, in the same places.
  template <bool dots>
  Sums weigh(float* s, const float* slopes, long query, long place, const AttentionSpan& span) const {
    V most[chains], total[chains], dot[chains];
    for (int u = 0; u < chains; ++u) {
      most[u] = V(std::numeric_limits<float>::lowest());
      total[u] = dot[u] = V(0.f);
    }
    const auto score = [&](bool all) __attribute__((always_inline)) {
      return [&, all](long j, int u) __attribute__((always_inline)) {
        V v = beside(simd::load(s + j * b.score_row) * V(static_cast<float>(a.scale)), query, place, j);
        if (!all) v = seen(v, query, j);
        simd::store(s + j * b.score_row, v);
        most[u] = simd::larger(most[u], v);
      };
    };
    if constexpr (a.window > 0) for_keys(span.begin, span.whole, score(false));
    for_keys(span.whole, span.whole_end, score(true));
    if constexpr (a.causal || a.window > 0) for_keys(span.whole_end, span.end, score(false));
    const V greatest = joined(most, [](V x, V y) { return simd::larger(x, y); });
    for_keys(span.begin, span.end, [&](long j, int u) __attribute__((always_inline)) {
      const V e = simd::exp(simd::load(s + j * b.score_row) - greatest);
      simd::store(s + j * b.score_row, e);
      total[u] = total[u] + e;
      if constexpr (dots) {
        V d = simd::load(slopes + j * b.score_row);
        if constexpr (a.dropout > 0) d = d * kept(query, j);
        dot[u] = simd::fma(e, d, dot[u]);
      }
    });
    const auto add = [](V x, V y) { return x + y; };
    const V sum = joined(total, add);
    return {Math<V>::where_greater(sum, V(0.f), simd::divide(V(1.f), sum), V(0.f)), joined(dot, add)};
  }

  /// What dropout multiplies the weights of a key by, from a query on.
  WEFT_INLINE V kept(long query, long j) const {
    const V chance = simd::uniform(key.first, key.second, a.weight(sample, head, static_cast<int>(j)) + static_cast<std::uint32_t>(query));
    return Math<V>::where_greater(V(a.dropout), chance, V(0.f), V(1 / (1 - a.dropout)));
  }

 private:
  // Sums side by side: each step of one waits for the step before.
  static constexpr int chains = 4;

  // Keys are counted by an int, of which g++ knows that it overflows no address.
  template <class Use>
  WEFT_INLINE static void for_keys(long first, long last, const Use& use) {
    const int end = static_cast<int>(last);
    int j = static_cast<int>(first);
    for (; j + chains <= end; j += chains)
#pragma GCC unroll 4
      for (int u = 0; u < chains; ++u) use(static_cast<long>(j + u), u);
    for (; j < end; ++j) use(static_cast<long>(j), 0);
  }

  template <class Combine>
  WEFT_INLINE static V joined(const V (&v)[chains], const Combine& combine) {
    return combine(combine(v[0], v[1]), combine(v[2], v[3]));
  }

  template <int k>
  void turn_bias([[maybe_unused]] long block, [[maybe_unused]] long count) const {
    if constexpr (turns(k))
      pack_turned<b.width, p.bias[k].key>(bias[k] + block * p.bias[k].query, p.bias[k].query, count, a.keys, turned[k]);
  }

  // With the biases, and what a key's distance counts.
  WEFT_INLINE V beside(V v, long query, long place, long j) const {
    for (int k = 0; k < a.biases; ++k) {
      if (turns(k)) v = v + simd::load(turned[k] + (place / b.width * a.keys + j) * b.width + place % b.width);
      else v = v + V(bias[k][j * p.bias[k].key]);
    }
    if constexpr (a.alibi) v = simd::fma(V(-slope), xsimd::abs(simd::counting() + V(static_cast<float>(query - j))), v);
    return v;
  }

  // The scores of queries that see key j; -infinity elsewhere.
  WEFT_INLINE static V seen(V v, long query, long j) {
    const V place = simd::counting() + V(static_cast<float>(query)), hidden(-std::numeric_limits<float>::infinity());
    v = Math<V>::where_greater(place, V(static_cast<float>(a.causal ? j - 1 : j - a.window)), v, hidden);
    if constexpr (a.window > 0) v = Math<V>::where_greater(V(static_cast<float>(j + a.window)), place, v, hidden);
    return v;
  }
};

/// Calls panel(place in the block, span) for the panels of a block of queries, with the keys that they see.
template <AttentionPlan p, AttentionBlocks b, class Use>
WEFT_INLINE void for_each_panel(long block, long count, Use panel) {
  for (long i = 0; i < count; i += b.width) panel(i, AttentionSpan(p.a, block + i, block + i + b.width - 1));
}

/// products[key][query] of a block, where one of a panel's queries sees one of a tile's keys. left: rows of `terms` numbers, one for
/// each key; right: panels of queries.
template <AttentionPlan p, AttentionBlocks b, long left_row, long terms>
void attention_products(long block, long count, const float* left, const float* right, float* products) {
  for_each_panel<p, b>(block, count, [&](long i, const AttentionSpan& span) {
    for (long j = span.begin; j < span.end; j += b.score_rows) {
      const long first = j + b.score_rows <= p.a.keys ? j : p.a.keys - b.score_rows;
      tile_product<b.score_rows, b.vectors, left_row, 1, b.width, b.score_row, false>(left + first * left_row, right + i * terms, terms,
                                                                                      products + first * b.score_row + i);
    }
  });
}

/// Results of a block, from sums over keys that its queries see: out[query][...] = factor * the sum of left[key][query] * right[key][...].
/// right: packed in panels of columns.
template <AttentionPlan p, AttentionBlocks b, long columns>
void attention_results(long block, long count, const float* left, const float* right, const float* factor, long factor_step, float* out,
                       long out_row) {
  constexpr AttentionAxis axis(columns);
  for (long i = 0; i < count; i += b.rows) {
    const long rows = count - i < b.rows ? count - i : b.rows;
    const AttentionSpan span(p.a, block + i, block + i + rows - 1);
    turned_product<b.rows, columns, b.score_row>(left + span.begin * b.score_row + i, right + span.begin * axis.width, axis.width * p.a.keys,
                                                 span.end - span.begin, factor + i * factor_step, factor_step, out + i * out_row, out_row, rows);
  }
}

/// Zeros in one vector of queries, in the rows from `begin` to `end` that are not of `own`.
template <AttentionBlocks b>
WEFT_INLINE void clear_beside(float* to, const AttentionSpan& own, long begin, long end) {
  const simd::Vector zero(0.f);
  for (long j = begin; j < own.begin; ++j) simd::store(to + j * b.score_row, zero);
  for (long j = own.end; j < end; ++j) simd::store(to + j * b.score_row, zero);
}

}  // namespace weft
