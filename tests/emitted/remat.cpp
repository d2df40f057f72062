// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/remat.hpp>
#include <weft/topology/repeat.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/topology/shared.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using namespace weft_test;

// Each network twice: as it is, and with blocks that are computed a second time.
constexpr auto as_it_is = [](const auto& layer) { return layer; };
constexpr auto twice = [](const auto& layer) { return remat(layer); };

template <auto wrap>
using Decoders = Sequential<Tokens{.vocabulary = 11, .length = 8}, Embedding{.units = 16},
                            Repeat<3, wrap(TransformerDecoder{.intermediate_dim = 40, .num_heads = 2, .dropout = 0.1})>{}, Dense{.units = 11}>;

using Convolved = Sequential<Conv2D{.filters = 6, .kernel = 3, .padding = same, .bias = false}, BatchNormalization{}, Activation{relu},
                             SpatialDropout2D{.rate = 0.2}, Conv2D{.filters = 6, .kernel = 3, .padding = same}, BatchNormalization{}, Activation{relu}>;
template <auto wrap>
using Images = Sequential<Input{8, 8, 3}, wrap(Convolved{}), wrap(Convolved{}), GlobalAveragePool2D{}, Dense{.units = 3}>;

// Loops over time within, before and behind what is computed again, and steps that are left out.
template <auto wrap>
using Sequences = Sequential<Tokens{.vocabulary = 3, .length = 5}, wrap(Sequential<Embedding{.units = 4, .mask_zero = true}, GRU{.units = 6, .return_sequences = true}>{}),
                             wrap(Sequential<Dense{.units = 6, .activation = tanh}, LSTM{.units = 8, .return_sequences = true, .dropout = 0.2, .recurrent_dropout = 0.3},
                                             LayerNormalization{}, Bidirectional{SimpleRNN{.units = 5, .return_sequences = true}}>{}),
                             GRU{.units = 3}>;

// One within another, of two tensors, with two outputs, of one set of parameters for two calls, and without a gradient of its own.
struct Pair {
  constexpr std::array<Tensor, 2> operator()(Tensor x, Tensor y) const {
    const Tensor both = Dense{.units = 9, .activation = tanh}(concatenate(x, y));
    return {remat(Dense{.units = 4, .activation = sigmoid})(both) * x, Dense{.units = 3}(both)};
  }
};
template <auto wrap>
struct Mixed {
  static constexpr auto inputs = boost::hana::make_tuple(Input{4}, Input{4});
  constexpr std::array<Tensor, 2> operator()(Tensor x, Tensor y) const {
    auto encoder = shared(wrap(Sequential<Dense{.units = 7, .activation = gelu}, BatchNormalization{}, Dense{.units = 4, .activation = tanh}>{}));
    const auto [a, b] = wrap(Pair{})(encoder(x), encoder(y));
    return {freeze(wrap(Dense{.units = 5, .activation = relu}))(a), wrap(freeze(Dense{.units = 2, .activation = tanh}))(b)};
  }
};

// The outputs, the gradients and what the states are after a step are the same bits. Not so where a product is added behind the edge
// of what is computed again, for the edge rounds it; the interpreter rounds alike in both.
template <class Net, class Again, bool bits = true>
void expect_same() {
  const ProgramView net = program_view<Learning<Net>>(), again = program_view<Learning<Again>>();
  for (const int batch : {1, 7}) {
    const std::vector<Numbers> point = draw_point(net.graph, batch, 3);
    EXPECT_EQ(interpreted(again.graph, point, batch), interpreted(net.graph, point, batch));
    const bool same = same_bits(Emitted(again, point, batch, 1).run(), Emitted(net, point, batch, 1).run());
    EXPECT_TRUE(same || !bits);
  }
  expect_emitted(again, {1, 7}, 2e-5);
  ASSERT_EQ(net.graph.parameters.size(), again.graph.parameters.size());
  for (int k = 0; k < net.graph.parameters.size(); ++k) EXPECT_EQ(net.graph.parameters[k].name.view(), again.graph.parameters[k].name.view());
}

template <class Net>
constexpr long floats_per_sample = Program<Learning<Net>>::plan.footprint.per_sample;

static_assert(floats_per_sample<Decoders<twice>> * 5 < floats_per_sample<Decoders<as_it_is>> * 2);
static_assert(floats_per_sample<Images<twice>> * 4 < floats_per_sample<Images<as_it_is>> * 3);

TEST(EmittedRemat, Decoders) { expect_same<Decoders<as_it_is>, Decoders<twice>>(); }
TEST(EmittedRemat, Images) { expect_same<Images<as_it_is>, Images<twice>>(); }
TEST(EmittedRemat, Sequences) { expect_same<Sequences<as_it_is>, Sequences<twice>>(); }
TEST(EmittedRemat, Mixed) { expect_same<Mixed<as_it_is>, Mixed<twice>, false>(); }

}  // namespace
