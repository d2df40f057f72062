// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/transformer_encoder.hpp>

#include <gtest/gtest.h>

#include <weft/graph/operations/key_padding_mask.hpp>
#include <weft/scalar/activations.hpp>

#include "support/attention_golden.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

TEST(TransformerEncoder, IsPyTorchs) {
  expect_pytorchs("encoder_post", TransformerEncoder{.intermediate_dim = 12, .num_heads = 2});
  expect_pytorchs("encoder_pre",
                  TransformerEncoder{.intermediate_dim = 12, .num_heads = 2, .causal = true, .norm_first = true, .activation = gelu});
  expect_pytorchs("encoder_plain", TransformerEncoder{.intermediate_dim = 12, .num_heads = 2, .bias = false});
}

// What is hidden has no influence.
TEST(TransformerEncoder, DoesNotLookAtPadding) {
  weft_test::Numbers first, second;
  for (const double last : {1.0, -3.0}) {
    Trace t;
    const Tensor x = t.given({3, 2}, {1, 2, -1, 0.5, last, last * last}), tokens = t.tokens({3}, 5, {4, 2, 0});
    const Tensor y = TransformerEncoder{.intermediate_dim = 3, .num_heads = 1}(x, key_padding_mask(tokens));
    (last > 0 ? first : second) = t.value(slice(y, 0, 0, 2));
  }
  EXPECT_EQ(first, second);
}

TEST(TransformerEncoder, HasAGradient) {
  expect_gradients([](Trace& t) {
    return TransformerEncoder{.intermediate_dim = 3, .num_heads = 2, .norm_first = true, .activation = gelu, .dropout = 0.25}(t.input({3, 4}));
  });
}

TEST(TransformerEncoder, RefusesWhatItsPartsRefuse) {
  EXPECT_EQ(mistake([](Trace& t) { TransformerEncoder{.intermediate_dim = 3, .num_heads = 3}(t.input({3, 4})); }),
            "TransformerEncoder{.intermediate_dim = 3, .num_heads = 3}: MultiHeadAttention{.num_heads = 3}: cannot split 4 features among 3"
            " heads; set .num_heads to a divisor of the features, or .key_dim to the columns of a head");
  EXPECT_EQ(mistake([](Trace& t) { TransformerEncoder{.num_heads = 2}(t.input({3, 4})); }),
            "TransformerEncoder{.intermediate_dim = 0, .num_heads = 2}: Dense{.units = 0}: needs at least one unit; set .units to the number"
            " of outputs");
}

}  // namespace
