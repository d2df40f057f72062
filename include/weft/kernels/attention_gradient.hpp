// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/attention_scores.hpp>

namespace weft::inline WEFT_ABI {

/// The gradients of attention by queries, keys, values and trained biases. The weights are computed again, a block of queries at
/// a time. Threads share out samples.
template <AttentionPlan p>
struct AttentionGradientKernel {
  static constexpr detail::Attending a = p.a;
  static constexpr AttentionBlocks b{a, 2};

 private:
  static constexpr int heads_of_group = a.heads / a.kv_heads;
  static constexpr long key_row = b.key_dim.size(), value_row = b.value_dim.size();

  /// Scratch, in floats: what is packed of a group, the sums of its keys' and values' gradients, and a block of queries.
  struct Room {
    static constexpr long turned_keys = 0;
    static constexpr long turned_values = turned_keys + b.keys.size() * a.key_dim;
    static constexpr long keys = turned_values + b.keys.size() * a.value_dim;
    static constexpr long key_sums = keys + key_row * a.keys;
    static constexpr long value_sums = key_sums + b.columns * key_row;
    static constexpr long queries = value_sums + b.columns * value_row;
    static constexpr long results = queries + b.block * key_row;  ///< the gradient of the block's results
    static constexpr long query_sums = results + b.block * value_row;
    static constexpr long weights = query_sums + b.block * key_row;
    static constexpr long slopes = weights + b.block * b.score_row;
    static constexpr long end = slopes + b.block * b.score_row;
  };

 public:
  static constexpr long scratch = Room::end;

  static void run(const AttentionArguments& x, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long s = begin; s < end; ++s) {
      for (int k = 0; k < a.biases; ++k)
        if (a.trains[k]) std::memset(bias_part(x, s, k), 0, sizeof(float) * static_cast<std::size_t>(p.bias_size[k]));
      for (int g = 0; g < a.kv_heads; ++g) run_group(x, s, g);
    }
  }

 private:
  static float* out(const AttentionArguments& x, long s) { return x.out + s * p.size; }
  static float* bias_part(const AttentionArguments& x, long s, int k) { return out(x, s) + p.first_bias[k]; }

  static void run_group(const AttentionArguments& x, long s, int group) {
    float* room = x.scratch;
    const float* k = x.k + s * p.k.sample + group * a.key_dim;
    pack_turned<a.keys>(k, p.k.row, a.key_dim, room + Room::turned_keys);
    pack_turned<a.keys>(x.v + s * p.v.sample + group * a.value_dim, p.v.row, a.value_dim, room + Room::turned_values);
    pack_rows<a.key_dim>(k, p.k.row, a.keys, room + Room::keys);
    std::memset(room + Room::key_sums, 0, sizeof(float) * static_cast<std::size_t>(Room::queries - Room::key_sums));
    for (int h = group * heads_of_group; h < (group + 1) * heads_of_group; ++h) {
      const AttentionScores<p> scores(x, s, h);
      for (long i = 0; i < a.queries; i += b.block) run_block(x, scores, i);
    }
    copy_scaled<a.key_dim, a.key_dim>(room + Room::key_sums, key_row, a.keys, 1, out(x, s) + p.dk.first + group * a.key_dim, p.dk.step);
    copy_scaled<a.value_dim, a.value_dim>(room + Room::value_sums, value_row, a.keys, 1, out(x, s) + p.dv.first + group * a.value_dim,
                                          p.dv.step);
  }

  static void run_block(const AttentionArguments& x, const AttentionScores<p>& scores, long block) {
    float* room = x.scratch;
    const long rows = a.queries - block < b.block ? a.queries - block : b.block, s = scores.sample;
    load<a.key_dim>(x.q + s * p.q.sample + block * p.q.row + scores.head * a.key_dim, p.q.row, rows, static_cast<float>(a.scale),
                    room + Room::queries);
    load<a.value_dim>(x.d + s * p.d.sample + block * p.d.row + scores.head * a.value_dim, p.d.row, rows, 1, room + Room::results);
    attention_products<p, b, key_row, a.key_dim>(block, room + Room::queries, room + Room::turned_keys, room + Room::weights);
    attention_products<p, b, value_row, a.value_dim>(block, room + Room::results, room + Room::turned_values, room + Room::slopes);
    for_each_tile<p, b>(block, [&](long i, long count, const AttentionSpan& span) {
      for (long r = i; r < i + count; ++r)
        differentiate(x, scores, static_cast<int>(r), span, room + Room::weights + (r - block) * b.score_row,
                      room + Room::slopes + (r - block) * b.score_row);
    });
    add_to_keys<b.key_dim.vectors, key_row>(block, rows, room + Room::slopes, room + Room::queries, room + Room::key_sums);
    add_to_keys<b.value_dim.vectors, value_row>(block, rows, room + Room::weights, room + Room::results, room + Room::value_sums);
    for_each_tile<p, b>(block, [&](long i, long, const AttentionSpan& span) {
      const long keys_end = span.end < a.keys ? span.end : a.keys;
      for (long panel = 0; panel < b.key_dim.panels; ++panel)
        tile_product<b.rows, b.key_dim.vectors, b.score_row, 1, b.key_dim.width, key_row, false>(
            room + Room::slopes + (i - block) * b.score_row + span.begin, room + Room::keys + (panel * a.keys + span.begin) * b.key_dim.width,
            keys_end - span.begin, room + Room::query_sums + (i - block) * key_row + panel * b.key_dim.width);
    });
    copy_scaled<a.key_dim, a.key_dim>(room + Room::query_sums, key_row, rows, static_cast<float>(a.scale),
                                      out(x, s) + p.dq.first + block * p.dq.step + scores.head * a.key_dim, p.dq.step);
  }

  // Rows of a block, with zeros behind the last up to a whole tile.
  template <long columns>
  static void load(const float* from, long from_row, long rows, float factor, float* to) {
    constexpr long width = AttentionAxis(columns).size();
    copy_scaled<columns, width>(from, from_row, rows, factor, to, width);
    for (long r = rows; r % b.rows != 0; ++r) std::memset(to + r * width, 0, sizeof(float) * width);
  }

  // One query: of its products, the weights by which values are summed; of the slopes of these, the slopes of the scores.
  static void differentiate(const AttentionArguments& x, const AttentionScores<p>& scores, int query, const AttentionSpan& span, float* weights,
                            float* slopes) {
    using V = simd::Vector;
    const V factor(scores.weigh(weights, query, span));
    V total(0.f);
    for (long c = span.begin; c < span.end; c += simd::lanes) {
      const V w = simd::load(weights + c) * factor;
      V d = simd::load(slopes + c);
      if constexpr (a.dropout > 0) d = d * scores.kept(query, c);
      total = simd::fma(w, d, total);
      simd::store(weights + c, w);
      if constexpr (a.dropout > 0) simd::store(slopes + c, d);
    }
    const V mean(simd::sum(total));
    for (long c = span.begin; c < span.end; c += simd::lanes) {
      const V w = simd::load(weights + c);
      simd::store(slopes + c, w * (simd::load(slopes + c) - mean));
      if constexpr (a.dropout > 0) simd::store(weights + c, w * scores.kept(query, c));
    }
    if constexpr (a.causal || a.window > 0)
      for (float* row : {weights, slopes}) {
        for (long c = 0; c < span.begin; c += simd::lanes) simd::store(row + c, V(0.f));
        for (long c = span.end; c < b.columns; c += simd::lanes) simd::store(row + c, V(0.f));
      }
    for (int k = 0; k < a.biases; ++k)
      if (a.trains[k]) add_to_bias(bias_part(x, scores.sample, k), k, scores.head, query, slopes);
  }

  static void add_to_bias(float* part, int k, int head, int query, const float* slopes) {
    float* to = part + head * p.bias_part[k].head + query * p.bias_part[k].query;
    if (p.bias_part[k].key == 0)
      for (long j = 0; j < a.keys; ++j) *to += slopes[j];
    else
      for (long j = 0; j < a.keys; ++j) to[j] += slopes[j];
  }

  // sums[key][...] += the sum over a block's queries of left[query][key] * right[query][...].
  template <int vectors, long row>
  static void add_to_keys(long block, long rows, const float* left, const float* right, float* sums) {
    for (long c = 0; c < row; c += vectors * simd::lanes)
      for (long j = 0; j < a.keys; j += b.key_rows) {
        const int last = static_cast<int>(j + b.key_rows <= a.keys ? j + b.key_rows - 1 : a.keys - 1);
        const long first = a.first_query(static_cast<int>(j)) - block, from = first < 0 ? 0 : first;
        const long end = a.end_query(last) - block, to = end > rows ? rows : end;
        if (from < to)
          tile_product<b.key_rows, vectors, 1, b.score_row, row, row, true>(left + from * b.score_row + j, right + from * row + c, to - from,
                                                                           sums + j * row + c);
      }
  }
};

}  // namespace weft
