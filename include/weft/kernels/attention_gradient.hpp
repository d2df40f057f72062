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
  using Scores = AttentionScores<p, b>;

 private:
  static constexpr int heads_of_group = a.heads / a.kv_heads;
  static constexpr long key_row = b.key_dim.size(), value_row = b.value_dim.size();

  /// Scratch, in floats: a group's keys, the sums of its keys' and values' gradients, and a block of queries with the gradient of
  /// their results, as rows and turned around.
  struct Room {
    static constexpr long keys = 0;
    static constexpr long key_sums = keys + key_row * a.keys;
    static constexpr long value_sums = key_sums + b.keys * key_row;
    static constexpr long queries = value_sums + b.keys * value_row;
    static constexpr long results = queries + b.block * key_row;
    static constexpr long turned_queries = results + b.block * value_row;
    static constexpr long turned_results = turned_queries + b.block * a.key_dim;
    static constexpr long weights = turned_results + b.block * a.value_dim;
    static constexpr long slopes = weights + b.keys * b.score_row;
    static constexpr long biases = slopes + b.keys * b.score_row;
    static constexpr long end = biases + Scores::scratch;
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
  static constexpr float scale = static_cast<float>(a.scale);

  static float* out(const AttentionArguments& x, long s) { return x.out + s * p.size; }
  static float* bias_part(const AttentionArguments& x, long s, int k) { return out(x, s) + p.first_bias[k]; }

  static void run_group(const AttentionArguments& x, long s, int group) {
    float* room = x.scratch;
    pack_rows<a.key_dim>(x.k + s * p.k.sample + group * a.key_dim, p.k.row, a.keys, room + Room::keys);
    std::memset(room + Room::key_sums, 0, sizeof(float) * static_cast<std::size_t>(Room::queries - Room::key_sums));
    for (int h = group * heads_of_group; h < (group + 1) * heads_of_group; ++h) {
      const Scores scores(x, s, h, room + Room::biases);
      for (long i = 0; i < a.queries; i += b.block) run_block(x, scores, i, group);
    }
    copy_scaled<a.key_dim, a.key_dim>(room + Room::key_sums, key_row, a.keys, scale, out(x, s) + p.dk.first + group * a.key_dim, p.dk.step);
    copy_scaled<a.value_dim, a.value_dim>(room + Room::value_sums, value_row, a.keys, 1, out(x, s) + p.dv.first + group * a.value_dim,
                                          p.dv.step);
  }

  static void run_block(const AttentionArguments& x, const Scores& scores, long block, int group) {
    float *room = x.scratch, *weights = room + Room::weights, *slopes = room + Room::slopes;
    const long count = a.queries - block < b.block ? a.queries - block : b.block, s = scores.sample;
    load<a.key_dim>(x.q + s * p.q.sample + block * p.q.row + scores.head * a.key_dim, p.q.row, count, room + Room::queries,
                    room + Room::turned_queries);
    load<a.value_dim>(x.d + s * p.d.sample + block * p.d.row + scores.head * a.value_dim, p.d.row, count, room + Room::results,
                      room + Room::turned_results);
    scores.turn_biases(block, count);
    attention_products<p, b, p.k.row, a.key_dim>(block, count, x.k + s * p.k.sample + group * a.key_dim, room + Room::turned_queries, weights);
    attention_products<p, b, p.v.row, a.value_dim>(block, count, x.v + s * p.v.sample + group * a.value_dim, room + Room::turned_results,
                                                   slopes);
    for_each_panel<p, b>(block, count, [&](long i, const AttentionSpan& span) {
      for (long c = i; c < i + b.width; c += simd::lanes) differentiate(x, scores, {block, c}, span, weights + c, slopes + c);
    });
    add_to_keys<b.key_dim.vectors, key_row>(block, count, slopes, room + Room::queries, room + Room::key_sums);
    add_to_keys<b.value_dim.vectors, value_row>(block, count, weights, room + Room::results, room + Room::value_sums);
    attention_results<p, b, a.key_dim>(block, count, slopes, room + Room::keys, &scale, 0,
                                       out(x, s) + p.dq.first + block * p.dq.step + scores.head * a.key_dim, p.dq.step);
  }

  // Rows of a block, and turned around.
  template <long columns>
  static void load(const float* from, long from_row, long count, float* rows, float* turned) {
    constexpr long width = AttentionAxis(columns).size();
    copy_scaled<columns, width>(from, from_row, count, 1, rows, width);
    pack_turned<b.width>(rows, width, count, columns, turned);
  }

  /// The first of a vector of queries: its place in the block.
  struct Queries {
    long block, place;
  };

  // One vector of queries: of its products, the weights by which values are summed; of the slopes of these, the slopes of the scores.
  static void differentiate(const AttentionArguments& x, const Scores& scores, const Queries& q, const AttentionSpan& panel, float* weights,
                            float* slopes) {
    using V = simd::Vector;
    const long query = q.block + q.place;
    const AttentionSpan span(a, query, query + simd::lanes - 1);
    const auto [factor, dot] = scores.template weigh<true>(weights, slopes, query, q.place, span);
    const V mean = dot * factor;
    for (long j = span.begin; j < span.end; ++j) {
      float *weight = weights + j * b.score_row, *slope = slopes + j * b.score_row;
      const V w = simd::load(weight) * factor;
      V d = simd::load(slope);
      if constexpr (a.dropout > 0) {
        const V kept = scores.kept(query, j);
        simd::store(weight, w * kept);
        d = d * kept;
      } else {
        simd::store(weight, w);
      }
      simd::store(slope, w * (d - mean));
    }
    // A tile of keys may reach over those that the panel sees, to either side.
    const long begin = panel.begin < b.key_rows ? 0 : panel.begin - b.key_rows, end = panel.end + b.key_rows;
    for (float* rows : {weights, slopes}) clear_beside<b>(rows, span, begin, end < b.keys ? end : b.keys);
    for (int k = 0; k < a.biases; ++k)
      if (a.trains[k]) add_to_bias(bias_part(x, scores.sample, k), k, scores.head, query, span, slopes);
  }

  static void add_to_bias(float* part, int k, int head, long query, const AttentionSpan& span, const float* slopes) {
    const AttentionBias& at = p.bias_part[k];
    const int count = a.queries - query < simd::lanes ? static_cast<int>(a.queries - query) : simd::lanes;
    for (int i = 0; i < count; ++i) {
      float* to = part + head * at.head + (query + i) * at.query;
      for (long j = span.begin; j < span.end; ++j) to[j * at.key] += slopes[j * b.score_row + i];
    }
  }

  // sums[key][...] += the sum over a block's queries of left[key][query] * right[query][...].
  template <int vectors, long row>
  static void add_to_keys(long block, long count, const float* left, const float* right, float* sums) {
    for (long c = 0; c < row; c += vectors * simd::lanes)
      for (long j = 0; j < a.keys; j += b.key_rows) {
        const int last = static_cast<int>(j + b.key_rows <= a.keys ? j + b.key_rows - 1 : a.keys - 1);
        const long first = a.first_query(static_cast<int>(j)) - block, from = first < 0 ? 0 : first;
        const long end = a.end_query(last) - block, to = end > count ? count : end;
        if (from < to)
          tile_product<b.key_rows, vectors, b.score_row, 1, row, row, true>(left + j * b.score_row + from, right + from * row + c, to - from,
                                                                            sums + j * row + c);
      }
  }
};

}  // namespace weft
