// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/simple_rnn.hpp>
#include <weft/scalar/activations/relu.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include "support/recurrent.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_recurrent;
using weft_test::given_mask;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(SimpleRNN{}.activation.function->name == "tanh");
static_assert(SimpleRNN{}.bias && !SimpleRNN{}.recurrent_bias && !SimpleRNN{}.return_sequences && !SimpleRNN{}.go_backwards);
static_assert(SimpleRNN{}.kernel_initializer == glorot_uniform && SimpleRNN{}.recurrent_initializer == orthogonal);

constexpr SimpleRNN torchs{.units = 2, .recurrent_bias = true, .return_sequences = true};

TEST(SimpleRNN, IsPyTorchs) {
  expect_recurrent("rnn", torchs);
  expect_recurrent("rnn_zeros", SimpleRNN{.units = 3, .recurrent_bias = true, .return_sequences = true});
  expect_recurrent("rnn_one_step", torchs);
  expect_recurrent("rnn_plain", SimpleRNN{.units = 2, .bias = false, .return_sequences = true});
  expect_recurrent("rnn_relu", SimpleRNN{.units = 2, .activation = relu, .recurrent_bias = true, .return_sequences = true});
}

TEST(SimpleRNN, SkipsWhatAMaskLeavesOutAsKerasDoes) {
  expect_recurrent("keras_rnn_mask", SimpleRNN{.units = 2, .return_sequences = true});
  expect_recurrent("keras_rnn_mask_last", SimpleRNN{.units = 2});
  expect_recurrent("keras_rnn_mask_first", SimpleRNN{.units = 2, .return_sequences = true});
  expect_recurrent("keras_rnn_mask_first_last", SimpleRNN{.units = 2});
}

TEST(SimpleRNN, DeclaresPyTorchsParameters) {
  Trace t;
  EXPECT_EQ(SimpleRNN{.units = 5}(t.input({4, 3})).shape(), (Shape{5}));
  ASSERT_EQ(t.graph.parameters.size(), 3);
  const Parameter &w = t.graph.parameters[0], &u = t.graph.parameters[1], &b = t.graph.parameters[2];
  EXPECT_EQ(w.name.view(), "simple_rnn.weight_ih_l0");
  EXPECT_EQ(w.shape, (Shape{3, 5}));
  EXPECT_TRUE(w.transposed_in_files);
  EXPECT_EQ(w.initializer, glorot_uniform);
  EXPECT_EQ(u.initializer, orthogonal);
  EXPECT_EQ(b.name.view() == "simple_rnn.bias_ih_l0" ? b.shape : u.shape, (Shape{5}));
}

TEST(SimpleRNN, HasTheGradientsOfItsFormula) {
  for (const int steps : {1, 4})
    for (const bool backwards : {false, true})
      for (const bool all : {false, true}) {
        SCOPED_TRACE(testing::Message() << steps << " steps, backwards " << backwards << ", all " << all);
        expect_gradients([&](Trace& t) {
          return SimpleRNN{.units = 2, .recurrent_bias = true, .return_sequences = all, .go_backwards = backwards}(t.input({steps, 3}));
        });
      }
}

TEST(SimpleRNN, HasTheGradientsOfTheStepsThatCount) {
  expect_gradients([](Trace& t) {
    const Tensor mask = given_mask(t, 4, {1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1});
    return SimpleRNN{.units = 2, .return_sequences = true}(t.input({4, 3}), mask);
  });
}

// Dropped numbers are the same at all steps: with an identity for both kernels, h adds up what is left of x.
TEST(SimpleRNN, DropsTheSameChannelsAtAllSteps) {
  Trace t;
  const int n = 64;
  const SimpleRNN layer{.units = n, .activation = linear, .bias = false, .return_sequences = true, .dropout = 0.5};
  const Tensor y = layer(t.given({3, n}, Numbers(3 * n, 1.0)));
  Numbers identity(n * n);
  for (std::size_t k = 0; k < n; ++k) identity[k * n + k] = 1;
  for (const Parameter& p : t.graph.parameters) t.give(p.node, identity);
  const Numbers all = t.value(y);
  int dropped = 0;
  for (std::size_t k = 0; k < n; ++k) {
    EXPECT_TRUE(all[k] == 0 || all[k] == 2);
    EXPECT_EQ(all[n + k], 2 * all[k]);
    EXPECT_EQ(all[2 * n + k], 3 * all[k]);
    dropped += all[k] == 0;
  }
  EXPECT_NEAR(dropped, n / 2, 20);
}

TEST(SimpleRNN, DropsTheSameStatesAtAllSteps) {
  Trace t;
  const int n = 64;
  const SimpleRNN layer{.units = n, .activation = linear, .bias = false, .return_sequences = true, .recurrent_dropout = 0.5};
  const Tensor y = layer(t.given({3, n}, Numbers(3 * n, 1.0)));
  Numbers identity(n * n);
  for (std::size_t k = 0; k < n; ++k) identity[k * n + k] = 1;
  for (const Parameter& p : t.graph.parameters) t.give(p.node, identity);
  const Numbers all = t.value(y);
  int dropped = 0;
  for (std::size_t k = 0; k < n; ++k) {
    EXPECT_EQ(all[k], 1);
    EXPECT_TRUE(all[n + k] == 1 || all[n + k] == 3);
    EXPECT_EQ(all[2 * n + k], all[n + k] == 1 ? 1 : 7);
    dropped += all[n + k] == 1;
  }
  EXPECT_NEAR(dropped, n / 2, 20);
}

TEST(SimpleRNN, DropsNothingButWhileTraining) {
  Trace t;
  t.graph.training = false;
  SimpleRNN{.units = 2, .dropout = 0.5, .recurrent_dropout = 0.5}(t.input({3, 2}));
  for (int i = 0; i < t.graph.nodes.size(); ++i) EXPECT_FALSE(t.graph.nodes[i].is(random_operation));
}

TEST(SimpleRNN, StandsInASequential) {
  using Net = Sequential<Input{4, 3}, SimpleRNN{.units = 8, .return_sequences = true}, SimpleRNN{.units = 6}>;
  Graph g;
  EXPECT_EQ(Net{}(Net::inputs.declare(g, g.inputs)).shape(), (Shape{6}));
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(g.layers[0].parameters, 3 * 8 + 8 * 8 + 8);
  EXPECT_EQ(g.parameters[0].name.view(), "0.weight_ih_l0");
  EXPECT_EQ(g.parameters[3].name.view(), "1.weight_ih_l0");  // an activation of its own is no module of PyTorch's RNN
}

TEST(SimpleRNN, RefusesWhatIsNoSequence) {
  EXPECT_EQ(mistake([](Trace& t) { SimpleRNN{.units = 2}(t.input({3})); }),
            "SimpleRNN{.units = 2}: expects sequences [time, channels] but receives a tensor of shape [3]; put Reshape{3, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { SimpleRNN{}(t.input({3, 2})); }),
            "SimpleRNN{.units = 0}: needs at least one unit; set .units to the number of outputs");
  EXPECT_EQ(mistake([](Trace& t) { SimpleRNN{.units = 1, .dropout = 1}(t.input({3, 2})); }),
            "SimpleRNN{.units = 1}: expects a rate of at least 0 and less than 1; it is the share of the numbers set to 0");
  EXPECT_EQ(mistake([](Trace& t) { SimpleRNN{.units = 1, .recurrent_dropout = -1}(t.input({3, 2})); }),
            "SimpleRNN{.units = 1}: expects a rate of at least 0 and less than 1; it is the share of the numbers set to 0");
  EXPECT_EQ(mistake([](Trace& t) { SimpleRNN{.units = 2}.with_states(t.input({3, 2}), {t.input({3})}); }),
            "SimpleRNN{.units = 2}: expects 1 first state of shape [2] but receives one of shape [3]; they are those of a layer with as many units");
}

}  // namespace
