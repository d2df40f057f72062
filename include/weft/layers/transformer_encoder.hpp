// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/residual.hpp>
#include <weft/layers/feed_forward.hpp>
#include <weft/layers/multi_head_attention.hpp>

namespace weft::inline WEFT_ABI {

/// A block of a transformer: attention of a sequence to itself and a feed-forward layer, each added to what goes in, with a
/// normalization after it or, if norm_first, before it. A second tensor is added to the scores: key_padding_mask.
/// Shape: [T, F], unchanged. Parameters: self_attn as MultiHeadAttention, linear1, linear2, norm1, norm2, as in PyTorch's
/// TransformerEncoderLayer. Source: Vaswani et al. 2017, Attention Is All You Need, section 3.1;
/// norm_first: Radford et al. 2019, Language Models are Unsupervised Multitask Learners, section 2.3.
struct TransformerEncoder {
  int intermediate_dim = 0;  ///< units between the two dense layers
  int num_heads = 0;
  int kv_heads = 0;
  bool causal = false;  ///< a place sees none behind it: then this is a block of a language model
  bool norm_first = false;
  Activation activation = relu;
  double dropout = 0;
  double rotary = 0;  ///< the max_wavelength of a RotaryEmbedding of queries and keys; 0: none
  double epsilon = 1e-5;
  bool bias = true;  ///< also of the normalizations
  Initializer kernel_initializer = glorot_uniform;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x, {}));
  }
  constexpr Tensor operator()(Tensor x, Tensor score_bias) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x, {score_bias}));
  }

  constexpr void describe(Text& text) const { text << ".intermediate_dim = " << intermediate_dim << ", .num_heads = " << num_heads; }

 private:
  constexpr Tensor forward(Tensor x, std::initializer_list<Tensor> score_bias) const {
    if (!detail::expect_sequence(x)) return x;
    MultiHeadAttention self{.num_heads = num_heads, .kv_heads = kv_heads, .causal = causal, .rotary = rotary, .dropout = dropout,
                            .bias = bias, .kernel_initializer = kernel_initializer, .name = "self_attn"};
    FeedForward feed{.units = intermediate_dim, .activation = activation, .dropout = dropout, .bias = bias,
                     .kernel_initializer = kernel_initializer};
    const detail::Residual residual{norm_first, dropout, epsilon, bias};
    x = residual(x, "norm1", [&](Tensor t) { return score_bias.size() == 0 ? self(t) : self(t, t, *score_bias.begin()); });
    return residual(x, "norm2", [&](Tensor t) { return feed.forward(t); });
  }
};

}  // namespace weft
