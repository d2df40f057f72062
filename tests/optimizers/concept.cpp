// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/optimizers.hpp>
#include <weft/simd/math.hpp>

#include <gtest/gtest.h>

namespace {

using namespace weft;

static_assert(Optimizer<SGD> && Optimizer<Adam> && Optimizer<AdamW> && Optimizer<RMSprop>);
static_assert(!Optimizer<int>);

/// Steps of one size: an optimizer of a user.
struct SignDescent {
  double learning_rate = 0.5;

  static constexpr std::string_view name = "sign_descent";
  static constexpr int slots = 1;
  static constexpr std::array<std::string_view, slots> slot_names = {"steps"};

  struct Step {
    double rate;
  };
  constexpr Step at(long, double rate) const { return {rate}; }

  template <class T>
  static constexpr void update(const Step& step, T& parameter, T gradient, T (&slot)[slots]) {
    parameter = parameter - step.rate * gradient / (gradient > 0 ? gradient : -gradient);
    slot[0] += 1;
  }
};
static_assert(Optimizer<SignDescent>);

template <auto optimizer>
constexpr double rate = optimizer.learning_rate;

TEST(Optimizer, CanBeATemplateArgument) {
  EXPECT_EQ(rate<SGD{.learning_rate = 0.5}>, 0.5);
  EXPECT_EQ(rate<Adam{}>, 1e-3);
  EXPECT_EQ(rate<AdamW{}>, 1e-3);
  EXPECT_EQ(rate<RMSprop{}>, 1e-3);
}

TEST(Optimizer, HasTheNamesOfKeras) {
  EXPECT_EQ(SGD::name, "SGD");
  EXPECT_EQ(Adam::name, "adam");
  EXPECT_EQ(AdamW::name, "adamw");
  EXPECT_EQ(RMSprop::name, "rmsprop");
}

// A vector moves each of its lanes as the rule moves a single number: to the last bit, where the processor fuses.
template <class O>
void expect_same_moves(const O& optimizer) {
#if defined(__FMA__) || defined(__aarch64__)
  constexpr float tolerance = 0;
#else
  constexpr float tolerance = 1e-6f;
#endif
  constexpr int lanes = simd::lanes;
  struct Numbers {
    float parameter = 1, slot[O::slots] = {};
  };
  Numbers single[lanes];
  simd::Vector parameters(1.0f), slots[O::slots];
  for (simd::Vector& slot : slots) slot = simd::Vector(0.0f);
  for (int step = 1; step <= 20; ++step) {
    float gradients[lanes], moved[lanes];
    const typename O::Step now = optimizer.at(step, optimizer.learning_rate);
    for (int i = 0; i < lanes; ++i) {
      gradients[i] = 0.37f * static_cast<float>(step % 7) - 0.21f * static_cast<float>(i + 1);
      O::update(now, single[i].parameter, gradients[i], single[i].slot);
    }
    O::update(now, parameters, simd::load(gradients), slots);
    simd::store(moved, parameters);
    for (int i = 0; i < lanes; ++i)
      ASSERT_NEAR(moved[i], single[i].parameter, tolerance) << "step " << step << ", lane " << i;
  }
}

TEST(Optimizer, MovesAVectorAsItMovesANumber) {
  expect_same_moves(SGD{.momentum = 0.9, .weight_decay = 0.1});
  expect_same_moves(SGD{.momentum = 0.9, .nesterov = true});
  expect_same_moves(Adam{});
  expect_same_moves(AdamW{});
  expect_same_moves(RMSprop{.momentum = 0.5});
}

}  // namespace
