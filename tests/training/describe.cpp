// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/describe.hpp>

#include <weft/layers/dense.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

namespace {

using namespace weft;

using Net = Sequential<Input{20}, Dense{.units = 7, .activation = relu}, Dense{.units = 3, .name = "scores"}, Dense{.units = 2}>;

TEST(DescribeNetwork, HasARowPerLayerAndTheSumOfThem) {
  const Summary s = describe_network<Program<Forward<Net>>>("MyNet", 0);
  EXPECT_EQ(s.name, "my_net");
  ASSERT_EQ(s.rows.size(), 3u);
  EXPECT_EQ(s.rows[0].name, "dense");
  EXPECT_EQ(s.rows[0].type, "Dense");
  EXPECT_EQ(s.rows[0].output_shape, "(None, 7)");
  EXPECT_EQ(s.rows[0].parameters, 20 * 7 + 7);
  EXPECT_EQ(s.rows[1].name, "scores");
  EXPECT_EQ(s.trainable.parameters, 147 + 24 + 8);
  EXPECT_EQ(s.trainable.bytes, 4 * 179);
  EXPECT_FALSE(s.optimizer);
}

TEST(DescribeNetwork, AnOptimizersNumbersAreItsOwn) {
  const Summary s = describe_network<Program<Forward<Net>>>("Net", 358);
  ASSERT_TRUE(s.optimizer);
  EXPECT_EQ(s.optimizer->parameters, 358);
  EXPECT_EQ(s.optimizer->bytes, 4 * 358);
}

TEST(SnakeCase, IsKerassNameOfAType) {
  EXPECT_EQ(weft::detail::snake_case("LayerNormalization"), "layer_normalization");
  EXPECT_EQ(weft::detail::snake_case("Conv2D"), "conv2d");
  EXPECT_EQ(weft::detail::snake_case("Conv2DTranspose"), "conv2d_transpose");
  EXPECT_EQ(weft::detail::snake_case("RMSNormalization"), "rms_normalization");
  EXPECT_EQ(weft::detail::batch_shape({}), "(None,)");
  EXPECT_EQ(weft::detail::batch_shape({28, 28}), "(None, 28, 28)");
}

}  // namespace
