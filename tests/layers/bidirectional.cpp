// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/bidirectional.hpp>
#include <weft/layers/gru.hpp>
#include <weft/layers/lstm.hpp>
#include <weft/layers/simple_rnn.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include "support/recurrent.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_recurrent;
using weft_test::given_mask;
using weft_test::mistake;
using weft_test::Trace;

static_assert(Bidirectional<LSTM>{}.merge_mode == MergeMode::concat);

TEST(Bidirectional, IsPyTorchs) {
  expect_recurrent("rnn_both", Bidirectional{SimpleRNN{.units = 2, .recurrent_bias = true, .return_sequences = true}});
  expect_recurrent("lstm_both", Bidirectional{LSTM{.units = 2, .recurrent_bias = true, .return_sequences = true}});
  expect_recurrent("gru_both", Bidirectional{GRU{.units = 2, .return_sequences = true}});
}

TEST(Bidirectional, IsPyTorchsInTwoStoreys) {
  weft_test::RecurrentCase c("lstm_stacked");
  constexpr LSTM layer{.units = 2, .recurrent_bias = true, .return_sequences = true};
  using Storeys = Sequential<Bidirectional{layer}, Bidirectional{layer}>;
  List<Tensor> outputs;
  outputs.push_back(Storeys{}(c.x));
  c.expect(outputs);
}

TEST(Bidirectional, MergesAsKerasDoes) {
  constexpr GRU layer{.units = 2, .return_sequences = true};
  expect_recurrent("keras_concat", Bidirectional{layer});
  expect_recurrent("keras_sum", Bidirectional{layer, MergeMode::sum});
  expect_recurrent("keras_mul", Bidirectional{layer, MergeMode::mul});
  expect_recurrent("keras_ave", Bidirectional{layer, MergeMode::ave});
  expect_recurrent("keras_both_last", Bidirectional{LSTM{.units = 2}});
}

// Outputs of both ways and all gradients are those of a case whose outputs are the two ways', then the states.
template <class L>
void expect_unmerged(const std::string& name, const L& layer) {
  weft_test::RecurrentCase c(name);
  typename L::States first;
  for (int k = 0; k < c.first.size(); ++k) first[static_cast<std::size_t>(k)] = c.first[k];
  const auto ways = c.first.empty() ? layer.unmerged(c.x) : layer.unmerged(c.x, first);
  List<Tensor> outputs;
  for (const auto& way : ways) outputs.push_back(way.output);
  for (const auto& way : ways)
    for (const Tensor& s : way.states) outputs.push_back(s);
  c.expect(outputs);
}

TEST(Bidirectional, GivesBothWaysAsKerasDoesUnmerged) {
  expect_unmerged("keras_unmerged", Bidirectional{LSTM{.units = 2, .return_sequences = true}});
  expect_unmerged("keras_unmerged_last", Bidirectional{GRU{.units = 2}});
  expect_unmerged("keras_unmerged_mask", Bidirectional{GRU{.units = 2, .return_sequences = true}});
}

TEST(Bidirectional, SkipsWhatAMaskLeavesOutAsKerasDoes) {
  expect_recurrent("keras_both_mask", Bidirectional{LSTM{.units = 2, .return_sequences = true}});
  expect_recurrent("keras_both_mask_last", Bidirectional{GRU{.units = 2}});
}

TEST(Bidirectional, HasTheGradientsOfBothWays) {
  expect_gradients([](Trace& t) {
    const Tensor mask = given_mask(t, 3, {1, 1, 0, 0, 1, 0, 1, 0, 1});
    return Bidirectional{SimpleRNN{.units = 2, .return_sequences = true}}(t.input({3, 2}), mask);
  });
  expect_gradients([](Trace& t) { return Bidirectional{GRU{.units = 1}, MergeMode::mul}(t.input({1, 2})); });
}

TEST(Bidirectional, StandsInASequential) {
  using Net = Sequential<Input{4, 3}, Bidirectional{.layer = LSTM{.units = 8}, .name = "both"}>;
  Graph g;
  EXPECT_EQ(Net{}(Net::inputs.declare(g, g.inputs)).shape(), (Shape{16}));
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(g.parameters.size(), 6);
  EXPECT_EQ(g.parameters[0].name.view(), "both.weight_ih_l0");
  EXPECT_EQ(g.parameters[3].name.view(), "both.weight_ih_l0_reverse");
}

TEST(Bidirectional, RefusesALayerThatGoesBackwards) {
  EXPECT_EQ(mistake([](Trace& t) { Bidirectional{LSTM{.units = 2, .go_backwards = true}}(t.input({3, 2})); }),
            "Bidirectional{.layer = LSTM{.units = 2}}: goes both ways; leave out .go_backwards of its layer");
  EXPECT_EQ(mistake([](Trace& t) { Bidirectional{LSTM{.units = 2, .go_backwards = true}}.unmerged(t.input({3, 2})); }),
            "Bidirectional{.layer = LSTM{.units = 2}}: goes both ways; leave out .go_backwards of its layer");
}

}  // namespace
