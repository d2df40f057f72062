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

/// The keys that some queries see, in whole vectors: from `begin` to `end`, of which all queries see those from `whole` to `whole_end`.
struct AttentionSpan {
  long begin = 0, whole = 0, whole_end = 0, end = 0;

  constexpr AttentionSpan(const detail::Attending& a, long first_query, long last_query) {
    constexpr long lanes = simd::lanes;
    const int first = static_cast<int>(first_query), last = static_cast<int>(last_query);
    begin = a.first_key(first) / lanes * lanes;
    end = (a.end_key(last) + lanes - 1) / lanes * lanes;
    if (end < begin) end = begin;
    whole = (a.first_key(last) + lanes - 1) / lanes * lanes;
    whole_end = a.end_key(first) / lanes * lanes;
    if (whole > end) whole = end;
    if (whole_end < whole) whole_end = whole;
  }
};

/// The blocks in which one head's scores are computed: some queries at once, by all keys that one of them sees.
struct AttentionBlocks {
  AttentionAxis keys, key_dim, value_dim;
  int rows = 1;         ///< queries of a tile
  int key_rows = 1;     ///< keys of a tile, where keys are rows
  long queries = 0;     ///< all of them, in whole tiles
  long block = 0;       ///< queries of a block, in whole tiles
  long columns = 0;     ///< keys, in whole tiles and panels
  long score_row = 0;   ///< floats from query to query

  /// buffers: how many numbers are kept for each pair of a query and a key of a block.
  constexpr AttentionBlocks(const detail::Attending& a, long buffers) : keys(a.keys), key_dim(a.key_dim), value_dim(a.value_dim) {
    const int by_keys = pick_tile(a.queries, a.keys).rows, by_values = pick_tile(a.queries, a.value_dim).rows;
    rows = by_keys < by_values ? by_keys : by_values;
    const int by_key_dim = pick_tile(a.keys, a.key_dim).rows, by_value_dim = pick_tile(a.keys, a.value_dim).rows;
    key_rows = by_key_dim < by_value_dim ? by_key_dim : by_value_dim;
    queries = (a.queries + rows - 1) / rows * rows;
    columns = (a.keys + key_rows - 1) / key_rows * key_rows;
    if (keys.size() > columns) columns = keys.size();
    // Rows whose distance is a multiple of a page share their places in the first cache.
    score_row = aligned_row(columns);
    const long fitting = most_scores / buffers / score_row / rows * rows;
    block = fitting < rows ? rows : fitting > queries ? queries : fitting;
  }

 private:
  static constexpr long most_scores = 1 << 16;

  static constexpr long aligned_row(long n) {
    const long whole = (n + 15) / 16 * 16;
    return whole % 64 == 0 ? whole + 16 : whole;
  }
};

}  // namespace weft
