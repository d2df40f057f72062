// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/batch_normalization.hpp>

#include <weft/topology/freeze.hpp>

#include <gtest/gtest.h>

#include "support/normalizations.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(BatchNormalization{}.momentum == 0.99 && BatchNormalization{}.epsilon == 1e-3);

void expect_moments(const Numbers& y, std::size_t channels) {
  for (std::size_t c = 0; c < channels; ++c) {
    double sum = 0, squares = 0;
    for (std::size_t k = c; k < y.size(); k += channels) sum += y[k], squares += y[k] * y[k];
    EXPECT_NEAR(sum, 0, 1e-9);
    EXPECT_NEAR(squares / (static_cast<double>(y.size()) / static_cast<double>(channels)), 1, 1e-6);
  }
}

// In a trace parameters lie between -0.5 and 0.5 unless limited.
Tensor plain(Trace& t, Tensor x, const BatchNormalization& layer = {.epsilon = 1e-12}) {
  const Tensor y = layer(x);
  for (const Parameter& p : t.graph.parameters) {
    const bool one = p.name.view().ends_with("weight") || p.name.view().ends_with("var");
    t.limit(p.node, one, one);
  }
  return y;
}

TEST(BatchNormalization, HasMeanZeroAndVarianceOneOverTheBatch) {
  Random random(3);
  Numbers values(5 * 2 * 3 * 4);
  for (double& v : values) v = 7 + 3 * random.uniform();
  Trace t;
  expect_moments(t.value(plain(t, t.given({2, 3, 4}, values)), 5), 4);
  Trace u;
  expect_moments(u.value(plain(u, u.given({4}, values)), 30), 4);
}

TEST(BatchNormalization, PredictsByItsMovingAverages) {
  Trace t;
  t.graph.training = false;
  const Tensor y = BatchNormalization{.epsilon = 0.5}(t.given({2}, {3, 4}));
  const double given[] = {2, -1, 1, 3.5};  // weight, bias, running_mean, running_var
  for (int k = 0; k < 4; ++k) t.limit(t.graph.parameters[k].node, given[k], given[k]);
  EXPECT_EQ(t.value(y), (Numbers{2 * (3 - 1) / 2.0 - 1, 2 * (4 - 1) / 2.0 - 1}));
  EXPECT_TRUE(t.graph.updates.empty());
}

TEST(BatchNormalization, MovesItsAverages) {
  Trace t;
  const Tensor x = t.given({1}, {1, 3});
  BatchNormalization{.momentum = 0.75}(x);
  ASSERT_EQ(t.graph.updates.size(), 2);
  t.limit(t.graph.parameters[2].node, 10, 10);
  t.limit(t.graph.parameters[3].node, 5, 5);
  EXPECT_EQ(t.value({&t.graph, t.graph.updates[0].node}, 2), (Numbers{10 * 0.75 + 2 * 0.25}));
  EXPECT_EQ(t.value({&t.graph, t.graph.updates[1].node}, 2), (Numbers{5 * 0.75 + 1 * 0.25})) << "the biased variance";
}

TEST(BatchNormalization, IsPyTorchs) {
  weft_test::expect_golden("batch_row", BatchNormalization{.epsilon = 1e-5});
  weft_test::expect_golden("batch_image", BatchNormalization{.epsilon = 1e-5});
  weft_test::expect_golden("batch_plain", BatchNormalization{.epsilon = 1e-5, .center = false, .scale = false});
  weft_test::expect_golden("batch_fixed", BatchNormalization{.epsilon = 1e-5});
}

TEST(BatchNormalization, RemembersStepAfterStepWhatKerasDoes) {
  const weft_test::Golden golden = weft_test::read_golden("normalizations.txt");
  const Numbers &x = golden["running.x"], &mean = golden["running.mean"], &variance = golden["running.var"];
  Numbers now[] = {{0, 0}, {1, 1}};
  for (int step = 0; step < 5; ++step) {
    Trace t;
    BatchNormalization{.momentum = 0.9}(t.given({3, 2}, Numbers(x.begin() + step * 24, x.begin() + (step + 1) * 24)));
    for (int k = 0; k < 2; ++k) t.give(t.graph.parameters[2 + k].node, now[k]);
    for (int k = 0; k < 2; ++k) now[k] = t.value({&t.graph, t.graph.updates[k].node}, 4);
    weft_test::expect_numbers(now[0], Numbers(mean.begin() + step * 2, mean.begin() + step * 2 + 2), "mean");
    weft_test::expect_numbers(now[1], Numbers(variance.begin() + step * 2, variance.begin() + step * 2 + 2), "variance");
  }
}

TEST(BatchNormalization, DeclaresWhatPyTorchStores) {
  Trace t;
  BatchNormalization{}(t.input({3}));
  ASSERT_EQ(t.graph.parameters.size(), 4);
  const char* names[] = {"weight", "bias", "running_mean", "running_var"};
  for (int k = 0; k < 4; ++k) {
    const Parameter& p = t.graph.parameters[k];
    EXPECT_EQ(p.name.view(), std::string("batch_normalization.") + names[k]);
    EXPECT_EQ(p.trainable, k < 2);
    EXPECT_EQ(p.state, k >= 2);
    EXPECT_EQ(p.initializer, k % 3 == 0 ? ones : zeros);
  }
  Trace u;
  BatchNormalization{.center = false, .scale = false}(u.input({3}));
  EXPECT_EQ(u.graph.parameters.size(), 2);
}

TEST(BatchNormalization, HasTheGradientOfItsForwardPass) {
  for (const BatchNormalization layer : {BatchNormalization{}, {.center = false}, {.scale = false}}) {
    weft_test::expect_gradients([&](Trace& t) { return tanh(layer(t.input({3}))); });
    weft_test::expect_gradients([&](Trace& t) { return tanh(layer(t.input({2, 2, 3}))); });
  }
}

TEST(BatchNormalization, IsFrozenWithItsAverages) {
  Trace t;
  const Tensor y = freeze(BatchNormalization{.epsilon = 0})(t.given({1}, {1, 5}));
  for (const Parameter& p : t.graph.parameters) {
    EXPECT_FALSE(p.trainable) << p.name.view();
    t.limit(p.node, 1, 1);
  }
  EXPECT_EQ(t.value(y, 2), (Numbers{1, 5}));
  EXPECT_TRUE(t.graph.updates.empty());
}

TEST(BatchNormalization, RefusesWhatHasNoChannels) {
  EXPECT_EQ(mistake([](Trace& t) { BatchNormalization{}(t.input({})); }),
            "BatchNormalization{}: needs a last axis of channels but receives a single number; give it one value per channel");
  EXPECT_EQ(mistake([](Trace& t) { BatchNormalization{}(t.tokens({3}, 9)); }),
            "BatchNormalization{}: expects numbers but receives integers of shape [3]; put Embedding{.units = ...} before it");
}

}  // namespace
