// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/optimizers.hpp>

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

}  // namespace
