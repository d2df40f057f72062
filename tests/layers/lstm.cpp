// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers/constant.hpp>
#include <weft/layers/bidirectional.hpp>
#include <weft/layers/lstm.hpp>
#include <weft/scalar/activations.hpp>

#include <gtest/gtest.h>

#include "support/recurrent.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_recurrent;
using weft_test::given_mask;
using weft_test::mistake;
using weft_test::Trace;

static_assert(LSTM{}.activation.function->name == "tanh" && LSTM{}.recurrent_activation.function->name == "sigmoid");
static_assert(LSTM{}.bias && !LSTM{}.recurrent_bias && LSTM{}.unit_forget_bias && !LSTM{}.return_sequences && !LSTM{}.go_backwards);

TEST(LSTM, IsPyTorchs) {
  constexpr LSTM torchs{.units = 2, .recurrent_bias = true, .return_sequences = true};
  expect_recurrent("lstm", torchs);
  expect_recurrent("lstm_zeros", LSTM{.units = 3, .recurrent_bias = true, .return_sequences = true});
  expect_recurrent("lstm_one_step", torchs);
  expect_recurrent("lstm_plain", LSTM{.units = 2, .bias = false, .return_sequences = true});
}

TEST(LSTM, IsKerass) {
  expect_recurrent("keras_backwards", LSTM{.units = 2, .return_sequences = true, .go_backwards = true});
  expect_recurrent("keras_activations", LSTM{.units = 2, .activation = sigmoid, .recurrent_activation = softsign});
}

TEST(LSTM, SkipsWhatAMaskLeavesOutAsKerasDoes) {
  expect_recurrent("keras_lstm_mask", LSTM{.units = 2, .return_sequences = true});
  expect_recurrent("keras_lstm_mask_last", LSTM{.units = 2});
  expect_recurrent("keras_lstm_mask_first", LSTM{.units = 2, .return_sequences = true});
  expect_recurrent("keras_lstm_mask_first_last", LSTM{.units = 2});
}

TEST(LSTM, SeesItsMemoryThroughPeepholes) {
  expect_recurrent("lstm_peepholes", LSTM{.units = 2, .return_sequences = true, .peepholes = true});
  expect_gradients([](Trace& t) { return Bidirectional{LSTM{.units = 2, .peepholes = true}}(t.input({3, 2})); });
}

TEST(LSTM, HasTheGradientsOfItsFormula) {
  for (const int steps : {1, 3})
    for (const bool masked : {false, true}) {
      SCOPED_TRACE(testing::Message() << steps << " steps, masked " << masked);
      expect_gradients([&](Trace& t) {
        const LSTM layer{.units = 2, .return_sequences = true, .recurrent_dropout = 0.3};
        const Tensor x = t.input({steps, 2});
        return masked ? layer(x, given_mask(t, steps, steps == 1 ? weft_test::Numbers{1, 0, 1} : weft_test::Numbers{1, 1, 0, 0, 1, 0, 1, 0, 1}))
                      : layer(x);
      });
    }
}

TEST(LSTM, BeginsByRemembering) {
  Trace t;
  LSTM{.units = 2}(t.input({3, 1}));
  for (const Parameter& p : t.graph.parameters)
    if (p.name.view() == "lstm.bias_ih_l0") {
      std::vector<float> values(8, 5.f);
      p.initializer(values, p.shape, 1, 2);
      EXPECT_EQ(values, (std::vector<float>{0, 0, 1, 1, 0, 0, 0, 0}));
    }
  EXPECT_EQ(t.graph.parameters.size(), 3);
}

TEST(LSTM, GivesItsStates) {
  Trace t;
  const auto [output, states] = LSTM{.units = 4}.with_states(t.input({3, 2}));
  EXPECT_EQ(output.shape(), (Shape{4}));
  EXPECT_EQ(states[0].shape(), (Shape{4}));
  EXPECT_EQ(states[1].shape(), (Shape{4}));
  EXPECT_EQ(t.value(output), t.value(states[0]));
  EXPECT_NE(t.value(output), t.value(states[1]));
}

TEST(LSTM, RefusesOtherBiasesBesideThatOfItsForgetGate) {
  EXPECT_EQ(mistake([](Trace& t) { LSTM{.units = 1, .bias_initializer = ones}(t.input({3, 2})); }),
            "LSTM{.units = 1}: expects biases of zeros beside those of 1 for its forget gate; set .unit_forget_bias = false for another "
            ".bias_initializer");
  EXPECT_EQ(mistake([](Trace& t) { LSTM{.units = 1, .unit_forget_bias = false, .bias_initializer = ones}(t.input({3, 2})); }), "");
  EXPECT_EQ(mistake([](Trace& t) { LSTM{.units = 2}.with_states(t.input({3, 2}), {t.input({2}), t.input({2, 1})}); }),
            "LSTM{.units = 2}: expects 2 first states of shape [2] but receives one of shape [2, 1]; they are those of a layer with as many units");
}

}  // namespace
