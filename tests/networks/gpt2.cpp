// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/repeat.hpp>

#include <gtest/gtest.h>

namespace {

using namespace weft;

// Source: Radford et al. 2019, Language Models are Unsupervised Multitask Learners, table 2; sizes as published with the weights.
template <int layers, int width, int heads>
using Gpt2 = Sequential<
    Tokens{50257, 1024}, Embedding{.units = width, .name = "wte"}, PositionEmbedding{.name = "wpe"}, Dropout{.rate = 0.1},
    named("h", Repeat<layers, TransformerDecoder{.intermediate_dim = 4 * width, .num_heads = heads, .norm_first = true,
                                                 .activation = gelu_tanh, .dropout = 0.1}>{}),
    LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;

using Gpt2Small = Gpt2<12, 768, 12>;
static_assert(parameter_count<Gpt2Small> == 124'439'808);

TEST(Gpt2, NamesItsParametersByItsLayers) {
  weft::Graph g;
  weft::trace<Gpt2Small>(g);
  ASSERT_EQ(g.mistake.view(), "");
  EXPECT_EQ(g.parameters[0].name.view(), "wte.weight");
  EXPECT_EQ(g.parameters[1].name.view(), "wpe.weight");
  EXPECT_EQ(g.parameters[4].name.view(), "h.0.self_attn.in_proj_weight");
  EXPECT_EQ(g.parameters[g.parameters.size() - 1].name.view(), "ln_f.bias");
  EXPECT_EQ(g.nodes[g.outputs.empty() ? g.nodes.size() - 1 : g.outputs[0]].shape, (Shape{1024, 50257}));
}

}  // namespace
