// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include "support/conv_lstm.hpp"
#include "support/emitted.hpp"

namespace {

using namespace weft;
using weft_test::expect_network;

// One block of units is narrower than a vector, the other is wider and no multiple of one.
using Plain = Sequential<Input{6, 3}, SimpleRNN{.units = 5, .return_sequences = true}, SimpleRNN{.units = 19, .activation = relu}, Dense{.units = 4}>;
using Gated = Sequential<Input{5, 4}, LSTM{.units = 19, .return_sequences = true}, LSTM{.units = 8, .recurrent_bias = true}>;
using ResetAfter = Sequential<Input{5, 4}, GRU{.units = 17, .return_sequences = true, .go_backwards = true}, GRU{.units = 3}>;
using ResetBefore = Sequential<Input{4, 3}, GRU{.units = 10, .reset_after = false, .return_sequences = true}>;
using BothWays = Sequential<Input{4, 3}, Bidirectional{LSTM{.units = 6, .return_sequences = true}}, Bidirectional{GRU{.units = 5}, MergeMode::ave}>;
using OneStep = Sequential<Input{1, 3}, LSTM{.units = 6, .return_sequences = true}, GRU{.units = 4}>;
using Dropped = Sequential<Input{4, 5}, LSTM{.units = 9, .dropout = 0.3, .recurrent_dropout = 0.4}>;

using Words = Sequential<Tokens{.vocabulary = 3, .length = 6}, Embedding{.units = 4, .mask_zero = true}, Bidirectional{LSTM{.units = 5, .return_sequences = true}},
                         Activation{tanh}, GRU{.units = 3, .go_backwards = true}>;
using MaskedMean = Sequential<Tokens{.vocabulary = 2, .length = 4}, Embedding{.units = 4, .mask_zero = true}, Dense{.units = 3}, GlobalAveragePool1D{}>;
using Marked = Sequential<Input{5, 2}, Activation{relu}, Masking{}, SimpleRNN{.units = 4}>;

// States of one layer begin another.
struct Translator {
  static constexpr auto inputs = boost::hana::make_tuple(Input{4, 3}, Input{3, 2});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const auto [output, states] = LSTM{.units = 6}.with_states(x);
    return Dense{.units = 2}(LSTM{.units = 6, .return_sequences = true}.with_states(y, states).output);
  }
};

// Both ways as they are, for layers of their own.
struct Unmerged {
  static constexpr auto inputs = Input{4, 3};
  constexpr std::array<Tensor, 2> operator()(Tensor x) const {
    const auto [forwards, backwards] = Bidirectional{LSTM{.units = 5, .return_sequences = true}}.unmerged(x);
    return {Dense{.units = 2}(forwards.output), Dense{.units = 3}(tanh(backwards.states[1]))};
  }
};

using Repeated = Sequential<Input{4, 3}, GRU{.units = 5}, RepeatVector{3}, GRU{.units = 4, .return_sequences = true}, TimeDistributed{Dense{.units = 2}}>;
using Films = Sequential<Input{3, 6, 5, 2}, TimeDistributed{Conv2D{.filters = 3, .kernel = 3, .activation = tanh}}, TimeDistributed{MaxPool2D{}},
                         TimeDistributed{Flatten{}}, LSTM{.units = 4}>;
using OwnCell = Sequential<Input{3, 5, 4, 2}, weft_test::ConvLSTM{.filters = 3}, TimeDistributed{GlobalAveragePool2D{}}, SimpleRNN{.units = 2}>;

TEST(EmittedRecurrent, Plain) { expect_network<Plain>({1, 7}); }
TEST(EmittedRecurrent, Gated) { expect_network<Gated>({1, 7}); }
TEST(EmittedRecurrent, ResetAfter) { expect_network<ResetAfter>({1, 7}); }
TEST(EmittedRecurrent, ResetBefore) { expect_network<ResetBefore>({1, 7}); }
TEST(EmittedRecurrent, BothWays) { expect_network<BothWays>({1, 7}); }
TEST(EmittedRecurrent, OneStep) { expect_network<OneStep>({1, 7}); }
TEST(EmittedRecurrent, Dropped) { weft_test::expect_emitted<weft_test::Learning<Dropped>>({1, 7}); }
TEST(EmittedRecurrent, Words) { expect_network<Words>({1, 7}); }
TEST(EmittedRecurrent, MaskedMean) { expect_network<MaskedMean>({1, 7}); }
TEST(EmittedRecurrent, Marked) { expect_network<Marked>({1, 7}); }
TEST(EmittedRecurrent, Translator) { expect_network<Translator>({1, 7}); }
TEST(EmittedRecurrent, Unmerged) { expect_network<Unmerged>({1, 7}); }
TEST(EmittedRecurrent, Repeated) { expect_network<Repeated>({1, 7}); }
TEST(EmittedRecurrent, Films) { expect_network<Films>({1, 7}); }
TEST(EmittedRecurrent, OwnCell) { expect_network<OwnCell>({1, 7}); }

}  // namespace
