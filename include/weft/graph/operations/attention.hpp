// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/detail/attention_row.hpp>
#include <weft/graph/operations/cached_attention.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/graph/operations/slice.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr void add_attention_gradients(Gradients& g, int i);

// Operands: queries, keys, values, and up to two tensors that are added to the scores. attribute: Attending.
struct AttentionRule {
  static constexpr std::string_view name = "attention";
  static constexpr Role role = Role::opaque;
  static constexpr bool reads_rows = true, draws = true;
  static constexpr int biases_at = 3;

  static constexpr void differentiate(Gradients& g, int i) { add_attention_gradients(g, i); }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Attending a = attending(run.graph, run.node(i));
    List<T>& out = run.output(i);
    for_each_attention_row<T>(run, i, a, biases_at, [&](const AttentionRow<T>& row) {
      T* to = out.begin() + (row.sample * a.queries + row.query) * a.heads * a.value_dim + row.head * a.value_dim;
      for (int j = 0; j < a.keys; ++j)
        for (int c = 0; c < a.value_dim; ++c) to[c] += row.weight[j] * row.kept[j] * row.value(j)[c];
    });
  }
};

// The gradients by queries, keys, values, and what was added to the scores if it is trained: of the same operands, with
// the gradient of the result behind the values. They lie side by side, or one after the other: AttentionParts.
struct AttentionGradientRule {
  static constexpr std::string_view name = "attention_gradient";
  static constexpr Role role = Role::opaque;
  static constexpr bool reads_rows = true, draws = true;
  static constexpr int biases_at = 4;

  static constexpr void differentiate(Gradients&, int) {}

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Attending a = attending(run.graph, run.node(i));
    const AttentionParts parts = attention_parts(run.graph, run.node(i), a);
    List<T>& out = run.output(i);
    for_each_attention_row<T>(run, i, a, biases_at, [&](const AttentionRow<T>& row) {
      add_row(run, i, a, parts, row, out.begin() + row.sample * run.node(i).shape.size());
    });
  }

 private:
  template <class T>
  static constexpr void add_row(const Interpretation<T>& run, int i, const Attending& a, const AttentionParts& parts,
                                const AttentionRow<T>& row, T* out) {
    const T* d = row.row(3, row.query) + row.head * a.value_dim;
    List<T> slope(a.keys);  // of the weights
    T mean{};
    for (int j = 0; j < a.keys; ++j) {
      for (int c = 0; c < a.value_dim; ++c) slope[j] += row.kept[j] * d[c] * row.value(j)[c];
      mean += row.weight[j] * slope[j];
    }
    for (int j = 0; j < a.keys; ++j) {
      const T score = row.weight[j] * (slope[j] - mean), scaled = score * static_cast<T>(a.scale);
      T* key = out + parts.k.first + j * parts.k.step + row.group * a.key_dim;
      T* query = out + parts.q.first + row.query * parts.q.step + row.head * a.key_dim;
      T* value = out + parts.v.first + j * parts.v.step + row.group * a.value_dim;
      for (int c = 0; c < a.key_dim; ++c) {
        query[c] += scaled * row.key(j)[c];
        key[c] += scaled * row.query_row()[c];
      }
      for (int c = 0; c < a.value_dim; ++c) value[c] += row.weight[j] * row.kept[j] * d[c];
      for (int b = 0; b < a.biases; ++b)
        if (a.trains[b]) out[parts.bias[b] + row.bias_place(run.operand(i, biases_at + b), j)] += score;
    }
  }
};

}  // namespace detail

inline constexpr Operation attention_operation = operation<detail::AttentionRule>();
inline constexpr Operation attention_gradient_operation = operation<detail::AttentionGradientRule>();

namespace detail {

constexpr void add_attention_gradients(Gradients& g, int i) {
  const Node n = g.graph.nodes[i];
  Attending a = attending(g.graph, n);
  Node back = n;
  back.operation = &attention_gradient_operation;
  back.operand[AttentionRule::biases_at] = g.adjoint[i];
  for (int b = 0; b < a.biases; ++b) {
    a.trains[b] = g.needs(i, AttentionRule::biases_at + b);
    back.operand[AttentionGradientRule::biases_at + b] = n.operand[AttentionRule::biases_at + b];
  }
  a.write(back);
  const AttentionParts parts = attention_parts(g.graph, back, a);
  back.shape = parts.shape;
  const Tensor all{&g.graph, g.graph.push(back)};
  const auto part = [&](int k, const AttentionParts::Part& p) {
    if (!g.needs(i, k)) return;
    const Shape s = g.operand(i, k).shape();
    if (a.in_rows()) g.add(n.operand[k], slice(all, 1, static_cast<int>(p.first), s[1]));
    else g.add(n.operand[k], reshape(slice(all, 0, static_cast<int>(p.first), static_cast<int>(s.size())), s));
  };
  part(0, parts.q);
  part(1, parts.k);
  part(2, parts.v);
  for (int b = 0; b < a.biases; ++b)
    if (a.trains[b]) part(AttentionRule::biases_at + b, {parts.bias[b], 0});
}

/// The products of an attention or of its gradient, which computes the scores again.
constexpr long attention_flops(const GraphView& g, const Node& n) {
  const Attending a = attending(g, n);
  const long columns = n.is(attention_operation) ? a.key_dim + a.value_dim : 3L * a.key_dim + 2L * a.value_dim;
  return 2 * a.heads * a.pairs() * columns;
}

constexpr bool are_attention_operands(Tensor q, Tensor k, Tensor v, const AttentionOptions& o) {
  for (const Tensor& t : {q, k, v})
    if (t.rank() != 2 || t.node().element == Element::int32)
      return q.fail(Text{} << "attention: expects queries, keys and values [places, columns] of numbers but receives shapes " << q.shape()
                           << ", " << k.shape() << " and " << v.shape() << "; reshape them, or put an Embedding before it"), false;
  const int groups = o.kv_heads > 0 ? o.kv_heads : o.heads;
  if (o.heads < 1 || o.kv_heads < 0 || o.heads % groups != 0 || q.shape()[1] % o.heads != 0 || v.shape()[1] % groups != 0)
    return q.fail(Text{} << "attention: " << o.heads << " heads, and " << groups << " of keys and values, do not divide queries "
                         << q.shape() << " and values " << v.shape() << "; let the number of heads be a multiple of kv_heads, the"
                         << " queries' columns one of heads, and the values' one of kv_heads"), false;
  if (q.shape()[1] / o.heads * groups != k.shape()[1])
    return q.fail(Text{} << "attention: a head has " << q.shape()[1] / o.heads << " columns in queries " << q.shape() << ", so "
                         << groups << " heads of keys need " << q.shape()[1] / o.heads * groups << " columns but have shape "
                         << k.shape() << "; give queries and keys the same columns for each head"), false;
  if (k.shape()[0] != v.shape()[0])
    return q.fail(Text{} << "attention: there are " << k.shape()[0] << " keys but " << v.shape()[0]
                         << " values; give every key one value"), false;
  return true;
}

constexpr bool are_attention_options(Tensor q, Tensor k, const AttentionOptions& o, std::initializer_list<Tensor> biases) {
  if (!(o.dropout >= 0 && o.dropout < 1) || o.window < 0 || !(o.scale >= 0))
    return q.fail(Text{} << "attention: a dropout of " << o.dropout << ", a window of " << o.window << " and a scale of " << o.scale
                         << " are refused; take a dropout of at least 0 and less than 1, and a window and a scale of 0 or more"), false;
  if (biases.size() > 2)
    return q.fail(Text{} << "attention: adds at most two tensors to the scores but receives " << static_cast<int>(biases.size())
                         << "; add them up before"), false;
  const Shape scores{o.heads, q.shape()[0], k.shape()[0]};
  for (const Tensor& b : biases)
    if (b.rank() > 3 || !(broadcast(b.shape(), scores) == scores))
      return q.fail(Text{} << "attention: cannot add a tensor of shape " << b.shape() << " to scores [heads, queries, keys] of shape "
                           << scores << "; counted from the last, axes must be equal or 1"), false;
  return true;
}

}  // namespace detail

/// Every query's mean of the values, weighted by the softmax of its products with the keys: softmax(q k^T scale + biases) v, for
/// each head by itself. A query that sees no key gets zeros. The scores never lie in memory all at once.
/// Shape: queries [Tq, heads D], keys [Tk, kv_heads D], values [Tk, kv_heads E] to [Tq, heads E]; biases, at most two, are broadcast
/// to [heads, Tq, Tk]. Values: a bias of -infinity hides a key. Cost: 2 heads Tq Tk (D + E) flops, without what no query sees.
/// Source: Vaswani et al. 2017, Attention Is All You Need, section 3.2; kv_heads: Ainslie et al. 2023, GQA;
/// the order of the work: Dao et al. 2022, FlashAttention.
constexpr Tensor attention(Tensor q, Tensor k, Tensor v, const AttentionOptions& options = {}, std::initializer_list<Tensor> biases = {}) {
  if (q.failed() || !detail::are_attention_operands(q, k, v, options)) return q;
  if (detail::is_block(k) && !detail::is_cacheable(q, options, biases.size())) return q;
  if (!detail::are_attention_options(q, k, options, biases)) return q;
  const bool drops = options.dropout > 0 && q.graph->training;
  if (drops) q = detail::expand(q, q.shape(), true);  // each sample by itself
  Shape shape = q.shape();
  detail::Attending a{options.heads, options.kv_heads > 0 ? options.kv_heads : options.heads, options.causal, options.alibi, options.window};
  shape.extent[1] = v.shape()[1] / a.kv_heads * a.heads;
  a.scale = options.scale > 0 ? options.scale : 1 / Math<double>::sqrt(q.shape()[1] / a.heads);
  a.dropout = drops ? static_cast<float>(options.dropout) : 0.f;
  a.biases = static_cast<int>(biases.size());
  if (detail::is_block(k)) return detail::cached_attention(q, k, v, a, shape);
  const Tensor y = record(attention_operation, shape, {q, k, v});
  Node& n = y.graph->nodes[y.id];
  int at = detail::AttentionRule::biases_at;
  for (const Tensor& b : biases) {
    n.operand[at++] = b.id;
    n.batched = n.batched || b.batched();
  }
  a.write(n);
  n.attribute[stream_attribute] = y.id;
  return y;
}

}  // namespace weft
