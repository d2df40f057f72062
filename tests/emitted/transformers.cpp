// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/repeat.hpp>

#include <boost/hana/tuple.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using boost::hana::make_tuple;
using weft_test::expect_network;

using Small = Sequential<Tokens{11, 9}, Embedding{.units = 8, .embeddings_initializer = random_normal, .name = "wte"}, PositionEmbedding{.length = 12},
                         Repeat<2, TransformerDecoder{.intermediate_dim = 13, .num_heads = 2, .norm_first = true, .activation = gelu_tanh}>{},
                         LayerNormalization{.epsilon = 1e-5}, TiedDense{.to = "wte"}>;

TEST(EmittedTransformers, OfALanguageModel) { expect_network<Small>({1, 5}); }

using Llama = Sequential<Input{7, 8}, MultiHeadAttention{.num_heads = 4, .key_dim = 6, .kv_heads = 2, .causal = true, .rotary = 10000, .bias = false},
                         RMSNormalization{}, SwiGLU{.units = 5}>;

TEST(EmittedTransformers, OfRotaryGroups) { expect_network<Llama>({1, 4}); }

using Encoder = Sequential<Input{5, 6}, SinePositionEncoding{}, TransformerEncoder{.intermediate_dim = 7, .num_heads = 3}>;

TEST(EmittedTransformers, OfAnEncoder) { expect_network<Encoder>({1, 4}); }

using Dropping = Sequential<Input{5, 6}, TransformerEncoder{.intermediate_dim = 7, .num_heads = 3, .norm_first = true, .dropout = 0.25}>;

TEST(EmittedTransformers, OfDropout) { expect_network<Dropping>({1, 4}); }

// An encoder reads, a decoder writes; the encoder's padding is hidden from both.
struct Translator {
  static constexpr auto inputs = make_tuple(Tokens{7, 6}, Tokens{9, 4});

  constexpr Tensor operator()(Tensor source, Tensor target) const {
    const Tensor hidden = key_padding_mask(source);
    const Tensor memory = TransformerEncoder{.intermediate_dim = 9, .num_heads = 2}(
        SinePositionEncoding{}(Embedding{.units = 8, .embeddings_initializer = random_normal}(source)), hidden);
    const Tensor y = TransformerDecoder{.intermediate_dim = 9, .num_heads = 2}(
        SinePositionEncoding{}(Embedding{.units = 8, .embeddings_initializer = random_normal, .name = "words"}(target)), memory, hidden);
    return TiedDense{.to = "words"}(y);
  }
};

TEST(EmittedTransformers, OfAnEncoderAndADecoder) { expect_network<Translator>({1, 3}); }

// Of other features than its memory's, and alone in looking at it.
struct Reader {
  static constexpr auto inputs = make_tuple(Input{3, 8}, Input{11, 5});
  constexpr Tensor operator()(Tensor x, Tensor memory) const { return MultiHeadAttention{.num_heads = 2}(x, memory); }
};

TEST(EmittedTransformers, OfAnotherMemory) { expect_network<Reader>({1, 3}); }

}  // namespace
