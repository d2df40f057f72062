// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/learner.hpp>

#include <weft/layers.hpp>
#include <weft/optimizers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/named.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/topology/shared.hpp>
#include <weft/training/transfer.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <vector>

namespace {

using namespace weft;

// Two networks against each other: numbers around 3 are real, a line of noise must learn to look like them.
using Judge = Sequential<Dense{.units = 16, .activation = leaky_relu}, Dense{.units = 1}>;
using Maker = Sequential<Dense{.units = 1}>;

struct JudgeLoss {
  static constexpr auto inputs = hana::make_tuple(Input{1}, Input{1});

  constexpr Tensor operator()(Tensor real, Tensor fake) const {
    auto judge = shared(named("judge", Judge{}));
    return mean(softplus(-judge(real))) + mean(softplus(judge(fake)));
  }
};

struct MakerLoss {
  static constexpr auto inputs = Input{1};

  constexpr auto operator()(Tensor noise) const {
    const Tensor made = named("maker", Maker{})(noise);
    return hana::make_tuple(mean(softplus(-named("judge", freeze(Judge{}))(made))), made);
  }
};

std::vector<float> draw(std::mt19937& random, float middle, float spread) {
  std::normal_distribution<float> normal(middle, spread);
  std::vector<float> values(64);
  for (float& v : values) v = normal(random);
  return values;
}

TEST(Learner, TwoNetworksTrainEachOther) {
  auto judge = learner<JudgeLoss>(Adam{.learning_rate = 5e-3, .beta_1 = 0.5}, 1);
  auto maker = learner<MakerLoss>(Adam{.learning_rate = 5e-3, .beta_1 = 0.5}, 2);
  std::mt19937 random(5);
  double middle = 0;
  for (int step = 0; step < 1500; ++step) {
    transfer(judge, maker);
    const auto& made = maker.step(draw(random, 0, 1)).outputs[0];
    judge.step(draw(random, 3, 0.5f), made);
    if (step < 1400) continue;
    for (const float v : made.as<float>()) middle += v / 6400;
  }
  EXPECT_NEAR(middle, 3, 0.4);
}

TEST(Learner, WhatIsFrozenStaysAsItWas) {
  auto maker = learner<MakerLoss>(Adam{}, 2);
  const auto before = maker.parameters();
  maker.step(std::vector<float>{1, 2});
  int changed = 0;
  for (int k = 0; k < before.count; ++k) {
    const bool same = std::ranges::equal(before[k], maker.parameters()[k]);
    EXPECT_EQ(same, before.name(k).starts_with("judge.") || before.shape(k).size() == 0) << before.name(k);
    changed += !same;
  }
  EXPECT_EQ(changed, 2);
}

TEST(Learner, StepsAsItsPartsDo) {
  auto one = learner<JudgeLoss>(SGD{.learning_rate = 0.1}, 3);
  auto objective = value_and_gradient<JudgeLoss>();
  Parameters<JudgeLoss> w(3);
  OptimizerState<JudgeLoss, SGD> state(SGD{.learning_rate = 0.1});
  const std::vector<float> real = {1, 2, 3}, fake = {-1, 0, 4};
  for (int i = 0; i < 3; ++i) {
    const auto& [value, gradient] = objective(w, real, fake);
    state.apply(w, gradient);
    EXPECT_EQ(one.step(real, fake).value, value);
  }
  for (int k = 0; k < w.count; ++k) EXPECT_TRUE(std::ranges::equal(w[k], one.parameters()[k]));
}

TEST(Learner, AValueThatIsNotFiniteChangesNothing) {
  auto one = learner<JudgeLoss>(SGD{.learning_rate = 0.1}, 3);
  one.parameters()[0][0] = std::numeric_limits<float>::infinity();
  const auto before = one.parameters();
  one.step(std::vector<float>{1}, std::vector<float>{-1});
  for (int k = 0; k < before.count; ++k) EXPECT_TRUE(std::ranges::equal(before[k], one.parameters()[k]));
}

}  // namespace
