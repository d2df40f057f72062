// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/repeat.hpp>

#include <boost/hana/tuple.hpp>
#include <gtest/gtest.h>

namespace {

using namespace weft;

/// The base model: from words, and the numbers of the sentences that they are of, to a summary of the text.
/// Source: Devlin et al. 2019, BERT: Pre-training of Deep Bidirectional Transformers, section 3.
struct Bert {
  static constexpr auto inputs = boost::hana::make_tuple(Tokens{30522, 512}, Tokens{2, 512});

  constexpr Tensor operator()(Tensor words, Tensor sentences) const {
    const int width = 768;
    Tensor x = Embedding{.units = width, .name = "word_embeddings"}(words) + Embedding{.units = width, .name = "token_type_embeddings"}(sentences);
    x = LayerNormalization{.epsilon = 1e-12, .name = "norm"}(PositionEmbedding{.name = "position_embeddings"}(x));
    x = named("layer", Repeat<12, TransformerEncoder{.intermediate_dim = 4 * width, .num_heads = 12, .activation = gelu, .dropout = 0.1,
                                                     .epsilon = 1e-12}>{})(Dropout{.rate = 0.1}(x), key_padding_mask(words));
    return Dense{.units = width, .activation = weft::tanh, .name = "pooler"}(reshape(slice(x, 0, 0, 1), {width}));
  }
};

static_assert(parameter_count<Bert> == 109'482'240);

TEST(Bert, MakesOneVectorOfAText) {
  Graph g;
  trace<Bert>(g);
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(g.parameters.size(), 3 + 2 + 12 * 12 + 2);
}

}  // namespace
