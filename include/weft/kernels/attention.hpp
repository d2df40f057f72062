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
  using Scores = AttentionScores<p, b>;

 private:
  /// Scratch, in floats: a group's values, and a block of queries.
  struct Room {
    static constexpr long values = 0;
    static constexpr long queries = values + b.value_dim.size() * a.keys;
    static constexpr long factors = queries + b.block * a.key_dim;
    static constexpr long weights = factors + b.block;
    static constexpr long biases = weights + b.keys * b.score_row;
    static constexpr long end = biases + Scores::scratch;
  };

 public:
  static constexpr long scratch = Room::end;

  static void run(const AttentionArguments& x, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long s = begin; s < end; ++s)
      for (int g = 0; g < a.kv_heads; ++g) run_group(x, s, g);
  }

 private:
  static constexpr int heads_of_group = a.heads / a.kv_heads;
  static constexpr long out_row = a.heads * a.value_dim;

  static void run_group(const AttentionArguments& x, long s, int group) {
    pack_rows<a.value_dim>(x.v + s * p.v.sample + group * a.value_dim, p.v.row, a.keys, x.scratch + Room::values);
    for (int h = group * heads_of_group; h < (group + 1) * heads_of_group; ++h) {
      const Scores scores(x, s, h, x.scratch + Room::biases);
      for (long i = 0; i < a.queries; i += b.block)
        run_block(x, scores, i, x.k + s * p.k.sample + group * a.key_dim);
    }
  }

  static void run_block(const AttentionArguments& x, const Scores& scores, long block, const float* keys) {
    float *room = x.scratch, *weights = room + Room::weights;
    const long count = a.queries - block < b.block ? a.queries - block : b.block;
    pack_turned<b.width>(x.q + scores.sample * p.q.sample + block * p.q.row + scores.head * a.key_dim, p.q.row, count, a.key_dim,
                         room + Room::queries);
    scores.turn_biases(block, count);
    attention_products<p, b, p.k.row, a.key_dim>(block, count, keys, room + Room::queries, weights);
    for_each_panel<p, b>(block, count, [&](long i, const AttentionSpan& span) {
      for (long c = i; c < i + b.width; c += simd::lanes)
        simd::store(room + Room::factors + c, weigh(scores, weights + c, block + c, c, span));
    });
    attention_results<p, b, a.value_dim>(block, count, weights, room + Room::values, room + Room::factors, 1,
                                         x.out + (scores.sample * a.queries + block) * out_row + scores.head * a.value_dim, out_row);
  }

  // The weights of one vector of queries; returns what their sums of values are to be multiplied by.
  static simd::Vector weigh(const Scores& scores, float* s, long query, long place, const AttentionSpan& panel) {
    const AttentionSpan span(a, query, query + simd::lanes - 1);
    const simd::Vector factor = scores.template weigh<false>(s, nullptr, query, place, span).factor;
    if constexpr (a.dropout > 0)
      for (long j = span.begin; j < span.end; ++j)
        simd::store(s + j * b.score_row, simd::load(s + j * b.score_row) * scores.kept(query, j));
    clear_beside<b>(s, span, panel.begin, panel.end);
    return factor;
  }
};

}  // namespace weft
