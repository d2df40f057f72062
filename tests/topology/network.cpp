// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/network.hpp>

#include <weft/layers/conv2d.hpp>
#include <weft/layers/dense.hpp>
#include <weft/layers/dropout.hpp>
#include <weft/layers/flatten.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

namespace {

using namespace weft;

using Perceptron = Sequential<Input{20}, Dense{.units = 7, .activation = relu}, Dense{.units = 3}>;
using WithDropout = Sequential<Input{20}, Dense{.units = 7, .activation = relu}, Dropout{.rate = 0.5}, Dense{.units = 3}>;

struct Product {
  static constexpr auto inputs = Input{4, 5};
  constexpr Tensor operator()(Tensor x) const { return matmul(x, x.parameter("w", {5, 6})); }
};

// g++ 12 refuses in a constant expression what is assigned while a const variable is made.
struct WithVariables {
  static constexpr auto inputs = Input{8, 8, 1};

  constexpr Tensor operator()(Tensor x) const {
    for (int filters : {2, 3}) {
      const Conv2D window{.filters = filters, .kernel = filters, .padding = same};
      x = window(x);
    }
    const Dense last{.units = 3, .name = "last"};
    return last(Flatten{}(x));
  }
};

TEST(Network, ALayerMayBeAConstVariable) {
  static_assert(parameter_count<WithVariables> == (4 * 2 + 2) + (9 * 2 * 3 + 3) + (64 * 3 * 3 + 3));
}

TEST(ParameterCount, IsTheSumOfAllLayers) {
  static_assert(parameter_count<Perceptron> == 20 * 7 + 7 + 7 * 3 + 3);
  static_assert(parameter_count<Product> == 30);
  EXPECT_EQ(parameter_count<WithDropout>, parameter_count<Perceptron>);
}

TEST(FlopsPerSample, AMultiplyAddCountsTwo) {
  EXPECT_EQ(flops_per_sample<Product>, 2 * 4 * 5 * 6);
  // Two products, two biases, one relu.
  EXPECT_EQ(flops_per_sample<Perceptron>, 2 * 20 * 7 + 2 * 7 * 3 + 7 + 3 + 7);
}

TEST(FlopsPerSample, PredictionDropsNothing) { EXPECT_EQ(flops_per_sample<WithDropout>, flops_per_sample<Perceptron>); }

TEST(InferenceBytes, AreTheValuesBetweenTheLayers) {
  constexpr long line = 64;
  EXPECT_EQ(inference_bytes<Product>, 4 * aligned(24));
  EXPECT_EQ(inference_bytes<Perceptron>, 2 * line) << "the hidden layer and the output, a cache line each";
}

TEST(Forward, HasOneOutputOfItsOwnForEachOfTheNetwork) {
  constexpr auto sound = is_sound<Forward<Perceptron>>;
  EXPECT_TRUE(sound);
  const Graph g = Forward<Perceptron>::traced();
  ASSERT_EQ(g.outputs.size(), 1);
  EXPECT_EQ(g.nodes[g.outputs[0]].shape, Shape{3});
  EXPECT_NE(g.nodes[g.outputs[0]].role(), Role::view);
  EXPECT_FALSE(g.training);
}

}  // namespace
