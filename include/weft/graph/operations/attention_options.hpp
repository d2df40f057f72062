// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/node.hpp>
#include <weft/meta/math.hpp>

#include <array>
#include <bit>

namespace weft::inline WEFT_ABI {

/// How queries look at keys.
struct AttentionOptions {
  int heads = 1;        ///< parts of the columns, each of which looks by itself
  int kv_heads = 0;     ///< the same of keys and values, a divisor of heads; 0: as many
  bool causal = false;  ///< a query sees no key behind its own place
  int window = 0;       ///< a query sees keys less than so many places away; 0: all
  bool alibi = false;   ///< what is far away counts less, differently for each head (Press et al. 2022)
  double scale = 0;     ///< of a query times a key; 0: 1 / sqrt(key columns of a head)
  double dropout = 0;   ///< the share of the weights that are set to 0 while training
};

namespace detail {

/// An attention's numbers, as its node keeps them, and the sizes of one head.
struct Attending {
  int heads = 1, kv_heads = 1;
  bool causal = false, alibi = false;
  int window = 0, biases = 0;
  bool trains[2] = {};  ///< of a gradient: which biases it has a part for
  double scale = 0;
  float dropout = 0;
  int queries = 1, keys = 1, key_dim = 1, value_dim = 1;

  constexpr void write(Node& n) const {
    const auto halves = std::bit_cast<std::array<int, 2>>(scale);
    n.attribute[0] = heads;
    n.attribute[1] = kv_heads;
    n.attribute[2] = causal | alibi << 1 | biases << 2 | trains[0] << 4 | trains[1] << 5;
    n.attribute[3] = window;
    n.attribute[4] = halves[0];
    n.attribute[5] = halves[1];
    n.attribute[6] = std::bit_cast<int>(dropout);
  }

  /// q, k, v: the operands' shapes.
  static constexpr Attending read(const Node& n, const Shape& q, const Shape& k, const Shape& v) {
    Attending a;
    a.heads = n.attribute[0];
    a.kv_heads = n.attribute[1];
    a.causal = n.attribute[2] & 1;
    a.alibi = n.attribute[2] >> 1 & 1;
    a.biases = n.attribute[2] >> 2 & 3;
    for (int b = 0; b < 2; ++b) a.trains[b] = n.attribute[2] >> (4 + b) & 1;
    a.window = n.attribute[3];
    a.scale = std::bit_cast<double>(std::array<int, 2>{n.attribute[4], n.attribute[5]});
    a.dropout = std::bit_cast<float>(n.attribute[6]);
    a.queries = q[0];
    a.keys = k[0];
    a.key_dim = q[1] / a.heads;
    a.value_dim = v[1] / a.kv_heads;
    return a;
  }

  /// Whether all gradients have one row for each place, and nothing else has a gradient.
  constexpr bool in_rows() const { return queries == keys && !trains[0] && !trains[1]; }

  /// The keys that query i sees: from first_key to before end_key. Neither falls from query to query.
  constexpr int first_key(int i) const {
    const int first = window > 0 ? i - window + 1 : 0;
    return first < 0 ? 0 : first > keys ? keys : first;
  }
  constexpr int end_key(int i) const {
    const long end = causal ? i + 1L : window > 0 ? static_cast<long>(i) + window : keys;
    return end > keys ? keys : static_cast<int>(end);
  }
  /// The queries that see key j.
  constexpr int first_query(int j) const {
    const int first = causal ? j : window > 0 ? j - window + 1 : 0;
    return first < 0 ? 0 : first > queries ? queries : first;
  }
  constexpr int end_query(int j) const {
    const long end = window > 0 ? static_cast<long>(j) + window : queries;
    return end > queries ? queries : static_cast<int>(end);
  }

  /// How many keys all queries see together.
  constexpr long pairs() const {
    if (!causal && window == 0) return static_cast<long>(queries) * keys;
    long n = 0;
    for (int i = 0; i < queries; ++i)
      if (end_key(i) > first_key(i)) n += end_key(i) - first_key(i);
    return n;
  }

  /// What a place's distance counts for a head: 2^(-8 / H), 2^(-16 / H), ... for H heads, a power of two; further heads take
  /// every second slope of twice as many.
  constexpr double slope(int head) const {
    int whole = 1;
    while (2 * whole <= heads) whole *= 2;
    const double power = head < whole ? 8.0 * (head + 1) / whole : 4.0 * (2 * (head - whole) + 1) / whole;
    return Math<double>::exp(-power * 0.693147180559945309417232121458);
  }

  /// The number of the first query's weight of a key among those of all samples; by its number a weight's chance is drawn.
  constexpr std::uint32_t weight(long sample, int head, int key) const {
    return static_cast<std::uint32_t>(((sample * heads + head) * keys + key) * queries);
  }
};

}  // namespace detail

}  // namespace weft
