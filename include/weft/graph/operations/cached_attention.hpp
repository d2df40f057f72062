// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/detail/attention_row.hpp>
#include <weft/graph/operations/places.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// The numbers of a stream's attention. keys: how many the stream keeps.
constexpr Attending cached_attending(const GraphView& g, const Node& n) {
  Attending a = attending(g, n);
  a.keys = g[n.operand[3]].shape[1];
  return a;
}

// Attention of a stream: queries, keys and values of a block, the keys and values of the steps before as [kv_heads, kept, columns],
// and how many steps came before. It writes the block's keys and values behind those before, or over the oldest where a window
// has left them: nothing is copied from call to call.
struct CachedAttentionRule {
  static constexpr std::string_view name = "cached_attention";
  static constexpr Role role = Role::opaque;
  static constexpr bool reads_rows = true;

  static constexpr void differentiate(Gradients&, int) {}

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Attending a = cached_attending(run.graph, run.node(i));
    const int before = static_cast<int>(run.input(i, 5)[0]);
    run.output(i);
    for (int q = 0; q < a.queries; ++q)
      for (int group = 0; group < a.kv_heads; ++group) {
        keep(run, i, {1, 3}, {before + q, q}, a.keys);
        keep(run, i, {2, 4}, {before + q, q}, a.keys);
        for (int h = 0; h < a.heads / a.kv_heads; ++h) look(run, i, a, group * (a.heads / a.kv_heads) + h, {before + q, q});
      }
  }

 private:
  struct Place {
    int all, own;  ///< of all steps, and within the block
  };
  struct Operands {
    int from, to;
  };

  template <class T>
  static constexpr void keep(Interpretation<T>& run, int i, const Operands& o, const Place& p, int kept) {
    const Shape s = run.operand(i, o.to).shape;
    List<T>& to = run.value[run.node(i).operand[o.to]];
    for (int group = 0; group < s[0]; ++group)
      for (int c = 0; c < s[2]; ++c) to[(group * kept + p.all % kept) * s[2] + c] = run.input(i, o.from)[(p.own * s[0] + group) * s[2] + c];
  }

  template <class T>
  static constexpr void look(Interpretation<T>& run, int i, const Attending& a, int head, const Place& p) {
    const int group = head / (a.heads / a.kv_heads), seen = p.all + 1 < a.keys ? p.all + 1 : a.keys;
    const T* query = run.input(i, 0).begin() + (p.own * a.heads + head) * a.key_dim;
    const T* keys = run.input(i, 3).begin() + group * a.keys * a.key_dim;
    const T* values = run.input(i, 4).begin() + group * a.keys * a.value_dim;
    List<T> weight(seen);
    T most = -std::numeric_limits<T>::infinity(), total{};
    for (int j = 0; j < seen; ++j) {
      for (int c = 0; c < a.key_dim; ++c) weight[j] += query[c] * keys[j * a.key_dim + c];
      weight[j] *= static_cast<T>(a.scale);
      if (a.alibi) weight[j] -= static_cast<T>(a.slope(head)) * static_cast<T>((p.all % a.keys - j + a.keys) % a.keys);
      most = Math<T>::maximum(most, weight[j]);
    }
    for (T& w : weight) total += w = Math<T>::exp(w - most);
    T* out = run.value[i].begin() + (p.own * a.heads + head) * a.value_dim;
    for (int j = 0; j < seen; ++j)
      for (int c = 0; c < a.value_dim; ++c) out[c] += weight[j] / total * values[j * a.value_dim + c];
  }
};

}  // namespace detail

inline constexpr Operation cached_attention_operation = operation<detail::CachedAttentionRule>();

namespace detail {

/// The products of a stream's last call.
constexpr long cached_attention_flops(const GraphView& g, const Node& n) {
  const Attending a = cached_attending(g, n);
  return 2L * a.heads * a.queries * a.keys * (a.key_dim + a.value_dim);
}

/// Whether a stream can keep what an attention looks at.
constexpr bool is_cacheable(Tensor q, const AttentionOptions& o, std::size_t biases) {
  if (!o.causal)
    return q.fail(Text{} << "attention: a stream knows one sequence up to now, neither its steps to come nor another sequence; set .causal = true"
                         << ", or predict whole sequences"), false;
  if (biases > 0)
    return q.fail(Text{} << "attention: a stream adds nothing to the scores of earlier steps; leave out masks and biases, or use .alibi"), false;
  return true;
}

/// Attention of a block of a stream to itself and what came before. shape: of the result.
constexpr Tensor cached_attention(Tensor q, Tensor k, Tensor v, const Attending& a, const Shape& shape) {
  Graph& g = *q.graph;
  const bool ring = a.window > 0 && a.window < g.steps;
  const int kept = ring ? a.window : g.steps;
  if (!ring) g.limit_to(g.steps);
  const Tensor before = steps_before(q);
  const auto past = [&](Tensor x) { return q.kept({a.kv_heads, kept, x.shape()[1] / a.kv_heads}, 0, true); };
  const Tensor keys = past(k), values = past(v);
  if (values.failed()) return values;
  const Tensor y = record(cached_attention_operation, shape, {q, k, v, keys, values, before});
  a.write(y.graph->nodes[y.id]);
  return y;
}

}  // namespace detail

}  // namespace weft
