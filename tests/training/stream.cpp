// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/stream.hpp>

#include <weft/graph/initializers.hpp>
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/optimizers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/compile.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace weft;

namespace {

// Causal windows, a loop with two states, and layers that look at one step.
struct Voice {
  static constexpr auto inputs = Input{12, 3};

  constexpr Tensor operator()(Tensor x) const {
    x = Conv1D{.filters = 4, .kernel = 3, .padding = causal, .dilation = 2, .activation = tanh}(x);
    x = Conv1D{.filters = 6, .kernel = 2, .padding = causal}(x);
    const Tensor u = x.parameter("u", {5, 5}, orthogonal), w = x.parameter("w", {6, 5}, glorot_uniform);
    const auto cell = [&](std::array<Tensor, 1> in, std::array<Tensor, 2> before) {
      const Tensor state = tanh(in[0] + matmul(before[0], u));
      return std::array{state, before[1] + state};
    };
    const auto run = scan(cell, std::array{matmul(x, w)}, std::array{broadcast_to(x.constant(0), {5}), broadcast_to(x.constant(0.5), {5})});
    return Dense{.units = 2, .activation = sigmoid}(LayerNormalization{}(run.all[0] + run.all[1]));
  }
};

// The last output of a loop: after each block, that of the steps so far.
struct Last {
  static constexpr auto inputs = Input{6, 2};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor u = x.parameter("u", {2, 2}, glorot_uniform);
    const auto cell = [&](std::array<Tensor, 1> in, std::array<Tensor, 1> before) {
      return std::array{tanh(in[0] + matmul(before[0], u))};
    };
    return scan(cell, std::array{x}, std::array{broadcast_to(x.constant(0), {2})}).last[0];
  }
};

// A batch normalization, which prediction makes one factor and one offset, between windows that remember.
using Normalized = Sequential<Input{8, 2}, Conv1D{.filters = 4, .kernel = 3, .padding = causal}, BatchNormalization{},
                              Conv1D{.filters = 3, .kernel = 2, .padding = causal}>;

std::vector<float> signal(int values) {
  std::vector<float> x(static_cast<std::size_t>(values));
  for (int i = 0; i < values; ++i) x[static_cast<std::size_t>(i)] = std::sin(0.7f * static_cast<float>(i));
  return x;
}

template <int block>
void expect_the_whole_sequence() {
  const auto model = compile<Voice, MeanSquaredError{}>(Adam{}, {.seed = 3});
  const std::vector<float> x = signal(36);
  const auto whole = model(x);
  Stream<Voice, block> stream(model);
  for (int round = 0; round < 2; ++round) {
    for (int t = 0; t < 12; t += block) {
      const auto out = stream(std::vector<float>(x.begin() + t * 3, x.begin() + (t + block) * 3));
      ASSERT_EQ(out.size(), static_cast<std::size_t>(2 * block));
      for (int k = 0; k < 2 * block; ++k)
        EXPECT_NEAR(out[static_cast<std::size_t>(k)], whole[static_cast<std::size_t>(t * 2 + k)], 1e-6) << "step " << t << ", value " << k;
    }
    stream.reset();
  }
}

}  // namespace

TEST(Stream, GivesTheNumbersOfTheWholeSequence) {
  expect_the_whole_sequence<1>();
  expect_the_whole_sequence<4>();
}

TEST(Stream, RemembersBesideWhatIsFolded) {
  const auto model = compile<Normalized, MeanSquaredError{}>(Adam{}, {.seed = 3});
  const std::vector<float> x = signal(16);
  const auto whole = model(x);
  Stream<Normalized> stream(model);
  for (int t = 0; t < 8; ++t) {
    const auto out = stream(std::vector<float>(x.begin() + 2 * t, x.begin() + 2 * t + 2));
    for (int k = 0; k < 3; ++k)
      EXPECT_NEAR(out[static_cast<std::size_t>(k)], whole[static_cast<std::size_t>(3 * t + k)], 1e-6) << "step " << t << ", value " << k;
  }
}

TEST(Stream, RemembersUntilItIsReset) {
  const auto model = compile<Voice, MeanSquaredError{}>(Adam{}, {.seed = 3});
  Stream<Voice> stream(model);
  const std::vector<float> x = signal(3);
  const auto first = stream(x), second = stream(x);
  EXPECT_NE(first, second);
  stream.reset();
  EXPECT_EQ(stream(x), first);
}

TEST(Stream, KeepsItsOwnStateBesideOthers) {
  const auto model = compile<Voice, MeanSquaredError{}>(Adam{}, {.seed = 3});
  Stream<Voice> one(model), other(model);
  const std::vector<float> x = signal(3);
  const auto first = one(x);
  one(x);
  EXPECT_EQ(other(x), first);
}

TEST(Stream, GivesTheLastOutputSoFar) {
  const auto model = compile<Last, MeanSquaredError{}>(Adam{}, {.seed = 1});
  const std::vector<float> x = signal(12);
  Stream<Last> stream(model);
  for (int t = 0; t < 5; ++t) stream(std::vector<float>(x.begin() + 2 * t, x.begin() + 2 * t + 2));
  const auto last = stream(std::vector<float>(x.end() - 2, x.end()));
  const auto whole = model(x);
  EXPECT_NEAR(last[0], whole[0], 1e-6);
  EXPECT_NEAR(last[1], whole[1], 1e-6);
}

TEST(Stream, WantsTheValuesOfItsBlock) {
  const auto model = compile<Voice, MeanSquaredError{}>(Adam{}, {.seed = 3});
  Stream<Voice, 4> stream(model);
  EXPECT_THROW(stream(signal(3)), shape_error);
}
