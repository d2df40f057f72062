// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/update.hpp>
#include <weft/optimizers/adam.hpp>
#include <weft/optimizers/sgd.hpp>
#include <weft/simd/flush.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

using Numbers = std::vector<float>;

Numbers numbers(std::size_t n, double phase) {
  Numbers list;
  for (std::size_t i = 0; i < n; ++i) list.push_back(static_cast<float>(std::sin(static_cast<double>(i) + phase)));
  return list;
}

struct Updated {
  Numbers parameters, state;
  friend bool operator==(const Updated&, const Updated&) = default;
};

constexpr std::size_t count = 16 * 9;

// Three steps on a team of so many members, one after the other.
template <class Optimizer>
Updated updated(const Optimizer& optimizer, int members) {
  Updated u{numbers(count, 0), Numbers(count * Optimizer::slots)};
  const auto n = static_cast<long>(count);
  for (int step = 1; step <= 3; ++step) {
    const Numbers gradients = numbers(count, step);
    for (int m = 0; m < members; ++m)
      weft::update_parameters<Optimizer>(optimizer.at(step, 0.1), u.parameters.data(), gradients.data(), u.state.data(),
                                         n, {m, members});
  }
  return u;
}

// The rule for one number.
template <class Optimizer>
void expect_scalar_rule(const Optimizer& optimizer) {
  const Updated found = updated(optimizer, 1);
  const Numbers first = numbers(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    float parameter = first[i], slot[Optimizer::slots] = {};
    for (int step = 1; step <= 3; ++step)
      Optimizer::update(optimizer.at(step, 0.1), parameter, numbers(count, step)[i], slot);
    EXPECT_NEAR(found.parameters[i], parameter, 2e-6) << i;
    for (std::size_t s = 0; s < Optimizer::slots; ++s) EXPECT_NEAR(found.state[s * count + i], slot[s], 2e-6) << i;
    EXPECT_GT(std::abs(found.parameters[i] - first[i]), 1e-4) << "a parameter that no member took";
  }
}

TEST(UpdateParameters, AppliesTheScalarRuleToEach) {
  expect_scalar_rule(weft::Adam{});
  expect_scalar_rule(weft::SGD{.momentum = 0.9, .nesterov = true, .weight_decay = 0.1});
}

TEST(UpdateParameters, HasTheSameBitsForAnyTeam) {
  const Updated alone = updated(weft::Adam{}, 1);
  for (const int members : {2, 3, 7, 20}) EXPECT_EQ(updated(weft::Adam{}, members), alone) << members;
}

// What is made nine tenths of itself in every step would otherwise stay at the smallest number there is.
TEST(UpdateParameters, AveragesEndAtZero) {
  if (!weft::simd::FlushScope::works) GTEST_SKIP() << "this processor cannot be told to";
  constexpr weft::SGD rule{.momentum = 0.9};
  Numbers parameters = numbers(count, 0), state = numbers(count, 1);
  const Numbers gradients(count);
  for (int step = 1; step <= 1000; ++step)
    weft::update_parameters<weft::SGD>(rule.at(step, 0.1), parameters.data(), gradients.data(), state.data(), static_cast<long>(count), {});
  EXPECT_EQ(state, Numbers(count));
}

}  // namespace
