// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/tile.hpp>
#include <weft/passes/spread.hpp>

namespace weft::inline WEFT_ABI {

/// How an operand [places, columns] lies: floats from place to place, and from sample to sample.
struct AttentionRows {
  long row = 0, sample = 0;

  constexpr AttentionRows() = default;
  constexpr explicit AttentionRows(const Spread& s) : row(s.strides[0]), sample(s.sample) {}
};

/// How what is added to the scores lies, or its gradient: floats from sample to sample, head to head, and so on; 0: it is the same.
struct AttentionBias {
  long sample = 0, head = 0, query = 0, key = 0;

  constexpr AttentionBias() = default;
  constexpr AttentionBias(const Shape& s, const Strides& strides, long samples) : sample(samples) {
    const auto step = [&](int axis) { return axis < 0 || s.extent[axis] == 1 ? 0 : strides[axis]; };
    head = step(s.rank - 3);
    query = step(s.rank - 2);
    key = step(s.rank - 1);
  }
};

/// What an attention's kernel is made for: its numbers, and how its operands lie.
struct AttentionPlan {
  detail::Attending a;
  AttentionRows q, k, v;
  AttentionBias bias[2];
  // Of the gradient:
  AttentionRows d;  ///< of the result
  long size = 0;    ///< of all parts
  detail::AttentionParts::Part dq, dk, dv;
  AttentionBias bias_part[2];
  long first_bias[2] = {}, bias_size[2] = {};
};

/// How many of an axis stand in memory side by side: whole panels.
struct AttentionAxis {
  int vectors = 1;  ///< of a panel
  long width = 1, panels = 1;

  constexpr explicit AttentionAxis(long extent) : vectors(panel_vectors(extent)), width(panel_width(extent)), panels(panel_count(extent)) {}
  constexpr long size() const { return width * panels; }
};

/// The keys that some queries see: from `begin` to `end`, of which all queries see those from `whole` to `whole_end`.
struct AttentionSpan {
  long begin = 0, whole = 0, whole_end = 0, end = 0;

  constexpr AttentionSpan(const detail::Attending& a, long first_query, long last_query) {
    const int first = static_cast<int>(first_query), last = static_cast<int>(last_query < a.queries ? last_query : a.queries - 1);
    begin = a.first_key(first);
    end = a.end_key(last) > begin ? a.end_key(last) : begin;
    whole = a.first_key(last) < end ? a.first_key(last) : end;
    whole_end = a.end_key(first) > whole ? a.end_key(first) : whole;
  }
};

/// The blocks in which one head's scores are computed: some queries at once, by all keys that one of them sees. They lie as
/// [keys][queries]: what is summed for a query is then summed lane by lane.
struct AttentionBlocks {
  AttentionAxis key_dim, value_dim;
  int vectors = 1;     ///< of queries, in a panel
  long width = 1;      ///< queries of a panel
  int score_rows = 1;  ///< keys of a tile of scores
  int key_rows = 1;    ///< keys of a tile of keys' or values' gradients
  int rows = 1;        ///< queries of a tile of results, a divisor of a panel's
  long block = 0;      ///< queries of a block, in whole panels
  long keys = 0;       ///< all of them, in whole tiles
  long score_row = 0;  ///< floats from key to key

  /// buffers: how many numbers are kept for each pair of a query and a key of a block.
  constexpr AttentionBlocks(const detail::Attending& a, long buffers) : key_dim(a.key_dim), value_dim(a.value_dim) {
    vectors = a.queries > simd::lanes ? 2 : 1;
    width = static_cast<long>(vectors) * simd::lanes;
    score_rows = pick_tile(a.keys, width).rows;
    const int by_key_dim = pick_tile(a.keys, a.key_dim).rows, by_value_dim = pick_tile(a.keys, a.value_dim).rows;
    key_rows = by_key_dim < by_value_dim ? by_key_dim : by_value_dim;
    const int most = detail::most_rows(key_dim.vectors > value_dim.vectors ? key_dim.vectors : value_dim.vectors);
    while (2 * rows <= most && 2 * rows <= width) rows *= 2;
    keys = (a.keys + key_rows - 1L) / key_rows * key_rows;
    const long queries = (a.queries + width - 1) / width * width, fitting = most_scores / buffers / a.keys / width * width;
    block = fitting < width ? width : fitting > queries ? queries : fitting;
    // Rows whose distance is a multiple of a page share their places in the first cache.
    score_row = block % 64 == 0 ? block + 16 : block;
  }

 private:
  static constexpr long most_scores = 1 << 16;
};

}  // namespace weft
