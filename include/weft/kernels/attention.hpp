// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/attention_scores.hpp>

namespace weft::inline WEFT_ABI {

/// Attention: for each block of queries the scores by all keys, their weights, and the weighted values, all of which stay in the
/// cache. Threads share out samples.
template <AttentionPlan p>
struct AttentionKernel {
  static constexpr detail::Attending a = p.a;
  static constexpr AttentionBlocks b{a, 1};

  /// Floats of scratch.
  static constexpr long scratch = b.keys.size() * a.key_dim + b.value_dim.size() * a.keys + b.block * (b.key_dim.size() + b.score_row + b.value_dim.size());

  static void run(const AttentionArguments& x, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long s = begin; s < end; ++s)
      for (int g = 0; g < a.kv_heads; ++g) run_group(x, s, g);
  }

 private:
  static constexpr int heads_of_group = a.heads / a.kv_heads;
  static constexpr long out_row = a.heads * a.value_dim;

  static void run_group(const AttentionArguments& x, long s, int group) {
    float* keys = x.scratch;
    float* values = keys + b.keys.size() * a.key_dim;
    pack_turned<a.keys>(x.k + s * p.k.sample + group * a.key_dim, p.k.row, a.key_dim, keys);
    pack_rows<a.value_dim>(x.v + s * p.v.sample + group * a.value_dim, p.v.row, a.keys, values);
    for (int h = group * heads_of_group; h < (group + 1) * heads_of_group; ++h) {
      const AttentionScores<p> scores(x, s, h);
      for (long i = 0; i < a.queries; i += b.block) run_block(x, scores, i, keys, values);
    }
  }

  static void run_block(const AttentionArguments& x, const AttentionScores<p>& scores, long block, const float* keys, const float* values) {
    float* queries = x.scratch + b.keys.size() * a.key_dim + b.value_dim.size() * a.keys;
    float* weights = queries + b.block * b.key_dim.size();
    float* sums = weights + b.block * b.score_row;
    const long rows = a.queries - block < b.block ? a.queries - block : b.block;
    const float* q = x.q + scores.sample * p.q.sample + block * p.q.row + scores.head * a.key_dim;
    copy_scaled<a.key_dim, b.key_dim.size()>(q, p.q.row, rows, static_cast<float>(a.scale), queries, b.key_dim.size());
    for (long r = rows; r % b.rows != 0; ++r) std::memset(queries + r * b.key_dim.size(), 0, sizeof(float) * b.key_dim.size());
    attention_products<p, b, b.key_dim.size(), a.key_dim>(block, queries, keys, weights);
    float* out = x.out + scores.sample * a.queries * out_row + block * out_row + scores.head * a.value_dim;
    for_each_tile<p, b>(block, [&](long i, long count, const AttentionSpan& span) {
      float* tile = weights + (i - block) * b.score_row;
      float factor[b.rows];
      for (long r = 0; r < count; ++r) factor[r] = weigh(scores, tile + r * b.score_row, static_cast<int>(i + r), span);
      const long keys_end = span.end < a.keys ? span.end : a.keys;
      for (long panel = 0; panel < b.value_dim.panels; ++panel) {
        const long c = panel * b.value_dim.width;
        tile_product<b.rows, b.value_dim.vectors, b.score_row, 1, b.value_dim.width, b.value_dim.size(), false>(
            tile + span.begin, values + c * a.keys + span.begin * b.value_dim.width, keys_end - span.begin, sums + (i - block) * b.value_dim.size() + c);
      }
      for (long r = 0; r < count; ++r)
        copy_scaled<a.value_dim, a.value_dim>(sums + (i - block + r) * b.value_dim.size(), 0, 1, factor[r], out + (i - block + r) * out_row, 0);
    });
  }

  // The weights of one query; returns what their sum of values is to be multiplied by.
  WEFT_INLINE static float weigh(const AttentionScores<p>& scores, float* s, int query, const AttentionSpan& span) {
    const float factor = scores.weigh(s, query, span);
    if constexpr (a.dropout > 0)
      for (long c = span.begin; c < span.end; c += simd::lanes) simd::store(s + c, simd::load(s + c) * scores.kept(query, c));
    return factor;
  }
};

}  // namespace weft
