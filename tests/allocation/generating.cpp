// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/stream.hpp>

#include <gtest/gtest.h>
#include <cstdint>

#include <support/allocations.hpp>

using namespace weft;

using Writer = Sequential<Tokens{.vocabulary = 30, .length = 20}, Embedding{.units = 8, .name = "wte"}, PositionEmbedding{},
                          TransformerDecoder{.intermediate_dim = 16, .num_heads = 2, .norm_first = true}, TiedDense{.to = "wte"}>;

TEST(Allocation, IsNotDoneByAStreamThatKeepsKeysAndValues) {
  const Predictor<Writer> net;
  Stream<Writer> stream(net), other(net);
  const long before = weft_test::allocations;
  float sum = 0;
  for (int again = 0; again < 2; ++again) {
    for (std::int32_t t = 0; t < 20; ++t) sum += stream(t)[0];
    other.resume(stream);
    stream.reset();
  }
  EXPECT_EQ(weft_test::allocations, before);
  EXPECT_EQ(other.steps(), 20);
  EXPECT_EQ(sum, 0.f);  // all weights are 0
}
