// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/rotary_embedding.hpp>

#include <gtest/gtest.h>

#include "support/attention_golden.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

TEST(RotaryEmbedding, TurnsHalvesOfHeads) {
  expect_pytorchs("rotary", RotaryEmbedding{});
  expect_pytorchs("rotary_heads", RotaryEmbedding{.heads = 3, .max_wavelength = 100});
}

// The first place is not turned, and products of two places depend on their distance alone.
TEST(RotaryEmbedding, KeepsDistances) {
  Trace t;
  const weft_test::Numbers row{0.5, -1, 2, 0.25}, all{0.5, -1, 2, 0.25, 0.5, -1, 2, 0.25, 0.5, -1, 2, 0.25};
  const Tensor y = RotaryEmbedding{}(t.given({3, 4}, all));
  const weft_test::Numbers turned = t.value(y);
  EXPECT_TRUE(std::equal(row.begin(), row.end(), turned.begin()));
  const auto product = [&](std::size_t i, std::size_t j) {
    double sum = 0;
    for (std::size_t k = 0; k < 4; ++k) sum += turned[4 * i + k] * turned[4 * j + k];
    return sum;
  };
  EXPECT_NEAR(product(0, 1), product(1, 2), 1e-12);
  EXPECT_NEAR(product(1, 1), product(0, 0), 1e-12);
}

TEST(RotaryEmbedding, HasAGradient) {
  expect_gradients([](Trace& t) { return RotaryEmbedding{.heads = 2}(t.input({3, 4})); });
}

TEST(RotaryEmbedding, RefusesHeadsWithoutHalves) {
  EXPECT_EQ(mistake([](Trace& t) { RotaryEmbedding{.heads = 3}(t.input({2, 9})); }),
            "RotaryEmbedding{.heads = 3}: cannot turn the halves of 3 heads of 9 features; let the features be an even number for each of"
            " .heads");
  EXPECT_EQ(mistake([](Trace& t) { RotaryEmbedding{}(t.input({9})); }),
            "RotaryEmbedding{.heads = 1}: expects a sequence [places, features] per sample but receives a tensor of shape [9]; put"
            " Reshape{places, features} before it");
}

}  // namespace
