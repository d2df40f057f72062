// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/attention.hpp>
#include <weft/layers/dense.hpp>
#include <weft/layers/rotary_embedding.hpp>

namespace weft::inline WEFT_ABI {

/// Every place's mean of what all places hold, weighted by how well their keys meet its query, for each head by itself. Called with
/// one sequence it looks at itself; with two, the first looks at the second; a third tensor, broadcast to [heads, T, T2], is added to the
/// scores: key_padding_mask, or trained biases.
/// Shape: [T, F], or [T, F] and [T2, F2], to [T, F]. Parameters: in_proj_weight [F, (heads + 2 kv_heads) key_dim], or if F2 is not F
/// q_proj_weight, k_proj_weight, v_proj_weight; in_proj_bias; out_proj.weight [heads key_dim, F], out_proj.bias [F]; in files as
/// of PyTorch's MultiheadAttention. Source: Vaswani et al. 2017, Attention Is All You Need, section 3.2;
/// kv_heads: Ainslie et al. 2023, GQA; alibi: Press et al. 2022, Train Short, Test Long.
struct MultiHeadAttention {
  int num_heads = 0;
  int key_dim = 0;      ///< columns of a head; 0: F / num_heads
  int kv_heads = 0;     ///< heads of keys and values, a divisor of num_heads; 0: as many
  bool causal = false;  ///< a place sees none behind it
  int window = 0;       ///< a place sees those less than so many away; 0: all
  bool alibi = false;   ///< what is far away counts less
  double rotary = 0;    ///< the max_wavelength of a RotaryEmbedding of queries and keys; 0: none
  double dropout = 0;   ///< of the weights
  bool bias = true;
  Initializer kernel_initializer = glorot_uniform;
  Initializer bias_initializer = zeros;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x, x, {}));
  }
  constexpr Tensor operator()(Tensor x, Tensor memory) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x, memory, {}));
  }
  constexpr Tensor operator()(Tensor x, Tensor memory, Tensor score_bias) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x, memory, {score_bias}));
  }

  constexpr void describe(Text& text) const { text << ".num_heads = " << num_heads; }

 private:
  struct Projected {
    Tensor q, k, v;
  };
  struct Widths {
    int q = 0, k = 0;
  };

  constexpr Tensor forward(Tensor x, Tensor memory, std::initializer_list<Tensor> biases) const {
    if (!detail::expect_sequence(x) || !detail::expect_sequence(memory)) return x;
    const int features = x.shape()[1], groups = kv_heads > 0 ? kv_heads : num_heads;
    if (num_heads < 1 || (key_dim <= 0 && features % num_heads != 0))
      return x.fail(Text{} << "cannot split " << features << " features among " << num_heads
                           << " heads; set .num_heads to a divisor of the features, or .key_dim to the columns of a head");
    const int columns = key_dim > 0 ? key_dim : features / num_heads;
    Projected p = projected(x, memory, {num_heads * columns, groups * columns});
    if (p.q.failed()) return x;
    if (rotary > 0) {
      p.q = RotaryEmbedding{.heads = num_heads, .max_wavelength = rotary}(p.q);
      p.k = RotaryEmbedding{.heads = groups, .max_wavelength = rotary}(p.k);
    }
    const AttentionOptions options{num_heads, kv_heads, causal, window, alibi, 0, dropout};
    const Tensor y = attention(p.q, p.k, p.v, options, biases);
    return Dense{.units = features, .bias = bias, .kernel_initializer = kernel_initializer, .bias_initializer = bias_initializer,
                 .name = "out_proj"}(y);
  }

  constexpr Projected projected(Tensor x, Tensor memory, Widths n) const {
    const int features = x.shape()[1], other = memory.shape()[1], all = n.q + 2 * n.k;
    if (other != features) return projected_apart(x, memory, n);
    const Tensor w = x.kernel("in_proj_weight", {features, all}, kernel_initializer);
    if (memory.id == x.id) {
      Tensor y = matmul(x, w);
      if (bias) y = y + x.parameter("in_proj_bias", {all}, bias_initializer);
      return {slice(y, 1, 0, n.q), slice(y, 1, n.q, n.k), slice(y, 1, n.q + n.k, n.k)};
    }
    Tensor q = matmul(x, slice(w, 1, 0, n.q)), kv = matmul(memory, slice(w, 1, n.q, 2 * n.k));
    if (bias) {
      const Tensor b = x.parameter("in_proj_bias", {all}, bias_initializer);
      q = q + slice(b, 0, 0, n.q);
      kv = kv + slice(b, 0, n.q, 2 * n.k);
    }
    return {q, slice(kv, 1, 0, n.k), slice(kv, 1, n.k, n.k)};
  }

  // As PyTorch's with kdim and vdim.
  constexpr Projected projected_apart(Tensor x, Tensor memory, Widths n) const {
    const int features = x.shape()[1], other = memory.shape()[1];
    Projected p;
    p.q = matmul(x, x.kernel("q_proj_weight", {features, n.q}, kernel_initializer));
    p.k = matmul(memory, x.kernel("k_proj_weight", {other, n.k}, kernel_initializer));
    p.v = matmul(memory, x.kernel("v_proj_weight", {other, n.k}, kernel_initializer));
    if (!bias) return p;
    const Tensor b = x.parameter("in_proj_bias", {n.q + 2 * n.k}, bias_initializer);
    return {p.q + slice(b, 0, 0, n.q), p.k + slice(b, 0, n.q, n.k), p.v + slice(b, 0, n.q + n.k, n.k)};
  }
};

}  // namespace weft
