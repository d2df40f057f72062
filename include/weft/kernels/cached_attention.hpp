// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/attention_plan.hpp>
#include <weft/parallel/team.hpp>
#include <weft/simd/math.hpp>
#include <weft/simd/transpose.hpp>

#include <cstring>
#include <limits>

namespace weft::inline WEFT_ABI {

/// Where a stream's attention reads and writes.
struct CachedAttentionArguments {
  const float *q = nullptr, *k = nullptr, *v = nullptr;
  float *keys = nullptr, *values = nullptr;  ///< that are kept, [kv_heads, kept, columns]
  long before = 0;                           ///< steps before those of this call
  float* out = nullptr;
  float* scratch = nullptr;
};

/// Attention of a stream, one step after the other: its key and value are written where they stay, and it looks at those that are
/// there. Only these are read, so a step costs as much as there were steps before it.
template <AttentionPlan p>
struct CachedAttentionKernel {
  static constexpr detail::Attending a = p.a;
  static constexpr int heads_of_group = a.heads / a.kv_heads;
  static constexpr long score_row = (a.keys + simd::lanes - 1L) / simd::lanes * simd::lanes;

  /// Floats of scratch.
  static constexpr long scratch = heads_of_group * score_row;

  static void run(const CachedAttentionArguments& x) {
    for (long i = 0; i < a.queries; ++i) {
      const long place = x.before + i, slot = place % a.keys, seen = place + 1 < a.keys ? place + 1 : a.keys;
      for (long g = 0; g < a.kv_heads; ++g) run_group(x, i, g, {slot, seen});
    }
  }

 private:
  using V = simd::Vector;

  struct Past {
    long slot;  ///< where this step is kept
    long seen;  ///< how many are kept now
  };

  static void run_group(const CachedAttentionArguments& x, long i, long group, const Past& past) {
    float* keys = x.keys + group * a.keys * a.key_dim;
    float* values = x.values + group * a.keys * a.value_dim;
    std::memcpy(keys + past.slot * a.key_dim, x.k + i * p.k.row + group * a.key_dim, sizeof(float) * a.key_dim);
    std::memcpy(values + past.slot * a.value_dim, x.v + i * p.v.row + group * a.value_dim, sizeof(float) * a.value_dim);
    const float* q = x.q + i * p.q.row + group * heads_of_group * a.key_dim;
    for (long c = 0; c < past.seen; c += simd::lanes)
      for (int h = 0; h < heads_of_group; ++h)
        simd::store(x.scratch + h * score_row + c, products(q + h * a.key_dim, keys + c * a.key_dim, past.seen - c) * V(static_cast<float>(a.scale)));
    for (int h = 0; h < heads_of_group; ++h) {
      const int head = static_cast<int>(group) * heads_of_group + h;
      float* weights = x.scratch + h * score_row;
      const float factor = weigh(weights, head, past);
      add_values<0>(weights, values, past.seen, factor, x.out + (i * a.heads + head) * a.value_dim);
    }
  }

  // A query times one vector of keys. Behind the last key stands, once more, the last.
  WEFT_INLINE static V products(const float* query, const float* keys, long left) {
    constexpr long whole = a.key_dim / simd::lanes * simd::lanes;
    constexpr int tail = static_cast<int>(a.key_dim - whole);
    V sum[simd::lanes];
#pragma GCC unroll 16
    for (int i = 0; i < simd::lanes; ++i) {
      const float* key = keys + (i < left ? i : left - 1) * a.key_dim;
      sum[i] = V(0.f);
#pragma GCC unroll 16
      for (long k = 0; k < whole; k += simd::lanes) sum[i] = simd::fma(simd::load(query + k), simd::load(key + k), sum[i]);
      if constexpr (tail != 0) sum[i] = simd::fma(simd::load_first(query + whole, tail), simd::load_first(key + whole, tail), sum[i]);
    }
    return simd::sums(sum);
  }

  // Makes of scores weights that are yet to be multiplied by what is returned.
  static float weigh(float* s, int head, const Past& past) {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    V most(-infinity), total(0.f);
    for (long c = 0; c < past.seen; c += simd::lanes) {
      V score = simd::load(s + c);
      if constexpr (a.alibi) score = simd::fma(V(static_cast<float>(-a.slope(head))), distance(c, past.slot), score);
      if (past.seen - c < simd::lanes) score = simd::first_or(score, static_cast<int>(past.seen - c), V(-infinity));
      simd::store(s + c, score);
      most = simd::larger(most, score);
    }
    const V greatest(simd::maximum(most));
    for (long c = 0; c < past.seen; c += simd::lanes) {
      const V e = simd::exp(simd::load(s + c) - greatest);
      simd::store(s + c, e);
      total = total + e;
    }
    return 1 / simd::sum(total);
  }

  // How long ago the steps were that are kept from place c on.
  WEFT_INLINE static V distance(long c, long slot) {
    const V ago = V(static_cast<float>(slot - c)) - simd::counting();
    return Math<V>::where_greater(V(0.f), ago, ago + V(static_cast<float>(a.keys)), ago);
  }

  // The weighted sum of values, from a column on, some vectors at once.
  template <int first>
  WEFT_INLINE static void add_values(const float* weights, const float* values, long seen, float factor, float* out) {
    constexpr int left = a.value_dim - first, most = 4, all = (left + simd::lanes - 1) / simd::lanes, vectors = all < most ? all : most;
    constexpr int tail = left < vectors * simd::lanes ? left % simd::lanes : 0;
    TileSum<1, vectors> t;
    t.clear();
    t.template add<tail != 0>(weights, 0L, 1, values + first, a.value_dim, seen, tail);
    for (V& v : t.sum[0]) v = v * V(factor);
    t.template store<tail != 0>(out + first, 0L, tail);
    if constexpr (left > vectors * simd::lanes) add_values<first + vectors * simd::lanes>(weights, values, seen, factor, out);
  }
};

}  // namespace weft
