// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/value_and_gradient.hpp>

#include <weft/optimizers/sgd.hpp>

#include <gtest/gtest.h>

#include <boost/hana/tuple.hpp>

#include <vector>

namespace {

using weft::Input;
using weft::Tensor;

// The squared error of a line.
struct Line {
  static constexpr auto inputs = boost::hana::make_tuple(Input{1}, Input{1});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return sum(square(x * x.parameter("slope", {1}) + x.parameter("offset", {1}) - y));
  }
};

using Parameters = weft::Parameters<Line>;

// Whole numbers, so that every sum is exact.
const std::vector<float> x = {-1, 0, 2, 3}, y = {1, 2, 4, 9};

TEST(ValueAndGradient, IsTheMeanOverTheSamples) {
  auto objective = weft::value_and_gradient<Line>();
  Parameters w(0);
  w[0][0] = 1;
  w[1][0] = 2;
  // Errors 0, 0, 0 and -4.
  const auto& [value, gradient] = objective(w, x, y);
  EXPECT_EQ(value, 4);
  EXPECT_EQ(gradient[0][0], 2 * -4 * 3 / 4.f);
  EXPECT_EQ(gradient[1][0], 2 * -4 / 4.f);
  EXPECT_EQ(Parameters::name(0), "slope");
}

TEST(ValueAndGradient, AnyNumberOfSamples) {
  auto objective = weft::value_and_gradient<Line>();
  const Parameters zero;
  EXPECT_EQ(objective(zero, x, y).value, (1 + 4 + 16 + 81) / 4.0);
  EXPECT_EQ(objective(zero, std::vector<float>{5}, std::vector<float>{3}).value, 9);
  EXPECT_EQ(objective(zero, x, y).value, (1 + 4 + 16 + 81) / 4.0);
  EXPECT_EQ(objective.step, 3u);
}

TEST(ValueAndGradient, RefusesInputsOfDifferentLength) {
  auto objective = weft::value_and_gradient<Line>();
  const Parameters zero;
  EXPECT_ANY_THROW(objective(zero, x, std::vector<float>{1, 2}));
  EXPECT_EQ(objective.step, 0u) << "a refused call counts";
}

TEST(OptimizerState, DescendsToTheLeastSquares) {
  auto objective = weft::value_and_gradient<Line>();
  Parameters w(0);
  weft::OptimizerState<Line, weft::SGD> state(weft::SGD{.learning_rate = 0.1});
  const double before = objective(w, x, y).value;
  for (int i = 0; i < 300; ++i) state.apply(w, objective(w, x, y).gradient);
  EXPECT_LT(objective(w, x, y).value, before);
  // The normal equations: slope 1.8, offset 2.2.
  EXPECT_NEAR(w[0][0], 1.8, 1e-4);
  EXPECT_NEAR(w[1][0], 2.2, 1e-4);
  EXPECT_EQ(state.steps(), 300);
}

}  // namespace
