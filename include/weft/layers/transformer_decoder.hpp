// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/residual.hpp>
#include <weft/layers/feed_forward.hpp>
#include <weft/layers/multi_head_attention.hpp>

namespace weft::inline WEFT_ABI {

/// A block of a transformer that writes: attention of a sequence to its own past, then to what an encoder read, then a feed-forward
/// layer, each added to what goes in, with a normalization after it or, if norm_first, before it. Called with one sequence it has
/// no encoder to look at. A third tensor is added to the scores of the encoder's places: key_padding_mask.
/// Shape: [T, F], or [T, F] and [T2, F2], to [T, F]. Parameters: self_attn and multihead_attn as MultiHeadAttention, linear1, linear2,
/// norm1, norm2, norm3, as in PyTorch's TransformerDecoderLayer; without an encoder as TransformerEncoder.
/// Source: Vaswani et al. 2017, Attention Is All You Need, section 3.1.
struct TransformerDecoder {
  int intermediate_dim = 0;  ///< units between the two dense layers
  int num_heads = 0;
  int kv_heads = 0;
  bool norm_first = false;
  Activation activation = relu;
  double dropout = 0;
  double rotary = 0;  ///< the max_wavelength of a RotaryEmbedding of the sequence's own queries and keys; 0: none
  double epsilon = 1e-5;
  bool bias = true;  ///< also of the normalizations
  Initializer kernel_initializer = glorot_uniform;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(fed(looking_back(x), "norm2"));
  }
  constexpr Tensor operator()(Tensor x, Tensor memory) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x, memory, {}));
  }
  constexpr Tensor operator()(Tensor x, Tensor memory, Tensor score_bias) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x, memory, {score_bias}));
  }

  constexpr void describe(Text& text) const { text << ".intermediate_dim = " << intermediate_dim << ", .num_heads = " << num_heads; }

 private:
  constexpr MultiHeadAttention heads(bool own, const Name& called) const {
    return {.num_heads = num_heads, .kv_heads = kv_heads, .causal = own, .rotary = own ? rotary : 0, .dropout = dropout,
            .bias = bias, .kernel_initializer = kernel_initializer, .name = called};
  }
  constexpr detail::Residual residual() const { return {norm_first, dropout, epsilon, bias}; }

  constexpr Tensor looking_back(Tensor x) const {
    if (!detail::expect_sequence(x)) return x;
    return residual()(x, "norm1", heads(true, "self_attn"));
  }

  constexpr Tensor forward(Tensor x, Tensor memory, std::initializer_list<Tensor> score_bias) const {
    MultiHeadAttention look = heads(false, "multihead_attn");
    x = residual()(looking_back(x), "norm2", [&](Tensor t) { return score_bias.size() == 0 ? look(t, memory) : look(t, memory, *score_bias.begin()); });
    return fed(x, "norm3");
  }

  constexpr Tensor fed(Tensor x, const Name& norm) const {
    FeedForward feed{.units = intermediate_dim, .activation = activation, .dropout = dropout, .bias = bias,
                     .kernel_initializer = kernel_initializer};
    return residual()(x, norm, [&](Tensor t) { return feed.forward(t); });
  }
};

}  // namespace weft
