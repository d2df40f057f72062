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

/// Packs rows [columns][terms] as the right side [terms][columns], in panels, filled up with zeros.
template <long columns>
void pack_turned(const float* from, long from_row, long terms, float* to) {
  constexpr AttentionAxis axis(columns);
  if constexpr (axis.size() > columns)
    std::memset(to + (axis.panels - 1) * axis.width * terms, 0, sizeof(float) * static_cast<std::size_t>(axis.width * terms));
  for (long p = 0; p < axis.panels; ++p) {
    const long first = p * axis.width, count = columns - first < axis.width ? columns - first : axis.width;
    pack_transposed<axis.width>({from + first * from_row, from_row}, count, terms, to + first * terms);
  }
}

/// The scores of one head of one sample, row by row.
template <AttentionPlan p>
struct AttentionScores {
  static constexpr detail::Attending a = p.a;
  using V = simd::Vector;

  const float* bias[2] = {};
  float slope = 0;
  StepKey key;
  long sample = 0;
  int head = 0;

  AttentionScores(const AttentionArguments& x, long s, int h) : key(x.key), sample(s), head(h) {
    for (int b = 0; b < a.biases; ++b) bias[b] = x.bias[b] + s * p.bias[b].sample + h * p.bias[b].head;
    if constexpr (a.alibi) slope = static_cast<float>(a.slope(h));
  }

  /// Makes of products weights that are yet to be divided by their sum, with zeros where the query sees no key of the span.
  /// Returns one over the sum, or 0 for a query that sees no key.
  float weigh(float* s, int query, const AttentionSpan& span) const {
    V most(-infinity), total(0.f);
    const auto score = [&](long c, bool all) __attribute__((always_inline)) {
      V v = beside(simd::load(s + c), query, c);
      if (!all) v = seen(v, query, c);
      if (!all || a.biases > 0 || a.alibi) simd::store(s + c, v);
      most = simd::larger(most, v);
    };
    if constexpr (a.window > 0)
      for (long c = span.begin; c < span.whole; c += simd::lanes) score(c, false);
    for (long c = span.whole; c < span.whole_end; c += simd::lanes) score(c, true);
    for (long c = span.whole_end; c < span.end; c += simd::lanes) score(c, false);
    float m = simd::maximum(most);
    if (m == -infinity) m = 0;
    for (long c = span.begin; c < span.end; c += simd::lanes) {
      const V e = simd::exp(simd::load(s + c) - V(m));
      simd::store(s + c, e);
      total = total + e;
    }
    const float sum = simd::sum(total);
    return sum > 0 ? 1 / sum : 0;
  }

  /// What dropout multiplies the weights of a query by, from a key on.
  WEFT_INLINE V kept(int query, long c) const {
    const V chance = simd::uniform(key.first, key.second, a.weight(sample, head, query) + static_cast<std::uint32_t>(c));
    return Math<V>::where_greater(V(a.dropout), chance, V(0.f), V(1 / (1 - a.dropout)));
  }

 private:
  static constexpr float infinity = std::numeric_limits<float>::infinity();

  // With the biases, and what a key's distance counts.
  WEFT_INLINE V beside(V v, int query, long c) const {
    for (int b = 0; b < a.biases; ++b) {
      const float* at = bias[b] + query * p.bias[b].query;
      if (p.bias[b].key == 0) v = v + V(*at);
      else v = v + (c + simd::lanes <= a.keys ? simd::load(at + c) : simd::load_first(at + c, static_cast<int>(a.keys - c)));
    }
    if constexpr (a.alibi) v = simd::fma(V(-slope), xsimd::abs(simd::counting() + V(static_cast<float>(c - query))), v);
    return v;
  }

  // The scores of keys that the query sees; -infinity elsewhere.
  WEFT_INLINE static V seen(V v, int query, long c) {
    const V place = simd::counting() + V(static_cast<float>(c));
    v = Math<V>::where_greater(V(static_cast<float>(a.end_key(query))), place, v, V(-infinity));
    if constexpr (a.window > 0) v = Math<V>::where_greater(V(static_cast<float>(a.first_key(query))), place, V(-infinity), v);
    return v;
  }
};

/// Calls tile(first query, queries, span) for the tiles of a block of queries, with the keys that they see.
template <AttentionPlan p, AttentionBlocks b, class Use>
WEFT_INLINE void for_each_tile(long block, Use tile) {
  const long end = block + b.block < p.a.queries ? block + b.block : p.a.queries;
  for (long i = block; i < end; i += b.rows) {
    const long count = end - i < b.rows ? end - i : b.rows;
    tile(i, count, AttentionSpan(p.a, i, i + count - 1));
  }
}

/// products[query][key] of a block, where one of a tile's queries sees one of a panel's keys. left: the block's rows of `terms`
/// numbers; right: packed panels.
template <AttentionPlan p, AttentionBlocks b, long left_row, long terms>
void attention_products(long block, const float* left, const float* right, float* products) {
  for (long panel = 0; panel < b.keys.panels; ++panel)
    for_each_tile<p, b>(block, [&](long i, long, const AttentionSpan& span) {
      const long first = panel * b.keys.width;
      if (first + b.keys.width <= span.begin || first >= span.end) return;
      tile_product<b.rows, b.keys.vectors, left_row, 1, b.keys.width, b.score_row, false>(
          left + (i - block) * left_row, right + first * terms, terms, products + (i - block) * b.score_row + first);
    });
}

}  // namespace weft
