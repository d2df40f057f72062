// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/interpretation.hpp>
#include <weft/graph/operations/attention_options.hpp>
#include <weft/scalar/random.hpp>

namespace weft::inline WEFT_ABI::detail {

/// An attention's numbers, or those of its gradient.
constexpr Attending attending(const GraphView& g, const Node& n) {
  return Attending::read(n, g[n.operand[0]].shape, g[n.operand[1]].shape, g[n.operand[2]].shape);
}

/// Where the gradients lie that an attention's operands have together: side by side as columns, where all have one row for
/// each place, or else one after the other.
struct AttentionParts {
  struct Part {
    long first = 0, step = 0;  ///< step: from row to row
  };
  Part q, k, v;
  long bias[2] = {};
  Shape shape;
};

/// n: the gradient's node.
constexpr AttentionParts attention_parts(const GraphView& g, const Node& n, const Attending& a) {
  const long q = a.heads * a.key_dim, k = a.kv_heads * a.key_dim, v = a.kv_heads * a.value_dim;
  if (a.in_rows()) return {{0, q + k + v}, {q, q + k + v}, {q + k, q + k + v}, {}, {a.queries, static_cast<int>(q + k + v)}};
  AttentionParts p{{0, q}, {a.queries * q, k}, {a.queries * q + a.keys * k, v}, {}, {}};
  long size = a.queries * q + a.keys * (k + v);
  for (int b = 0; b < a.biases; ++b) {
    p.bias[b] = size;
    if (a.trains[b]) size += g[n.operand[4 + b]].shape.size();
  }
  p.shape = {static_cast<int>(size)};
  return p;
}

/// One query of one head of one sample in the interpreter: its weights of the keys.
template <class T>
struct AttentionRow {
  const Interpretation<T>& run;
  int node;
  const Attending& a;
  int biases_at;
  long sample;
  int head, query, group;
  List<T> weight, kept;  ///< of every key; kept: what dropout multiplies its weight by

  constexpr AttentionRow(const Interpretation<T>& r, int i, const Attending& numbers, int biases, long s, int h, int q)
      : run(r), node(i), a(numbers), biases_at(biases), sample(s), head(h), query(q), group(h / (numbers.heads / numbers.kv_heads)),
        weight(numbers.keys), kept(numbers.keys, T(1)) {
    weigh();
    if (a.dropout > 0) drop();
  }

  /// A row of an operand.
  constexpr const T* row(int k, long place) const {
    const Node& x = run.operand(node, k);
    return run.input(node, k).begin() + ((x.batched ? sample : 0) * x.shape[0] + place) * x.shape[1];
  }
  constexpr const T* query_row() const { return row(0, query) + head * a.key_dim; }
  constexpr const T* key(int j) const { return row(1, j) + group * a.key_dim; }
  constexpr const T* value(int j) const { return row(2, j) + group * a.value_dim; }

  /// Where, within a sample's numbers, a bias of a key stands.
  constexpr long bias_place(const Node& bias, int j) const {
    const int index[3] = {head, query, j};
    Node one = bias;
    one.batched = false;
    return run.place(one, 0, index, 3);
  }

 private:
  constexpr T score(int j) const {
    T s{};
    for (int c = 0; c < a.key_dim; ++c) s += query_row()[c] * key(j)[c];
    s *= static_cast<T>(a.scale);
    for (int b = 0; b < a.biases; ++b) {
      const Node& bias = run.operand(node, biases_at + b);
      s += run.input(node, biases_at + b)[static_cast<int>((bias.batched ? sample : 0) * bias.shape.size() + bias_place(bias, j))];
    }
    if (a.alibi) s -= static_cast<T>(a.slope(head)) * static_cast<T>(j < query ? query - j : j - query);
    return s;
  }

  constexpr void weigh() {
    T most = -std::numeric_limits<T>::infinity(), total{};
    for (int j = a.first_key(query); j < a.end_key(query); ++j) {
      weight[j] = score(j);
      most = Math<T>::maximum(most, weight[j]);
    }
    if (most == -std::numeric_limits<T>::infinity()) most = 0;
    for (int j = a.first_key(query); j < a.end_key(query); ++j) total += weight[j] = Math<T>::exp(weight[j] - most);
    for (int j = 0; j < a.keys; ++j) weight[j] = total == 0 ? T(0) : weight[j] / total;
  }

  constexpr void drop() {
    const StepKey key = step_key(run.seed, run.step, run.node(node).attribute[stream_attribute]);
    for (int j = 0; j < a.keys; ++j)
      kept[j] = element_uniform(key, a.weight(sample, head, j) + static_cast<std::uint32_t>(query)) < a.dropout ? T(0) : 1 / (1 - static_cast<T>(a.dropout));
  }
};

/// Calls visit(row) for every query of every head of every sample.
template <class T, class Visit>
constexpr void for_each_attention_row(const Interpretation<T>& run, int i, const Attending& a, int biases_at, Visit visit) {
  for (int sample = 0; sample < run.samples(i); ++sample)
    for (int head = 0; head < a.heads; ++head)
      for (int query = 0; query < a.queries; ++query) visit(AttentionRow<T>(run, i, a, biases_at, sample, head, query));
}

}  // namespace weft::inline WEFT_ABI::detail
