// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/transformer_decoder.hpp>

#include <gtest/gtest.h>

#include <weft/layers/transformer_encoder.hpp>
#include <weft/scalar/activations.hpp>

#include "support/attention_golden.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

constexpr TransformerDecoder post{.intermediate_dim = 12, .num_heads = 2},
    pre{.intermediate_dim = 12, .num_heads = 2, .norm_first = true, .activation = gelu};

TEST(TransformerDecoder, IsPyTorchs) {
  expect_pytorchs("decoder_post", post);
  expect_pytorchs("decoder_pre", TransformerDecoder{.intermediate_dim = 12, .num_heads = 2, .norm_first = true});
}

TEST(TransformerDecoder, WithoutAnEncoderIsOneThatSeesThePastAlone) { expect_pytorchs("encoder_pre", pre); }

TEST(TransformerDecoder, HasAGradient) {
  expect_gradients([](Trace& t) { return pre(t.input({3, 4}), t.input({2, 6})); });
  expect_gradients([](Trace& t) { return pre(t.input({3, 4}), t.input({2, 4}), t.input({2})); });
}

TEST(TransformerDecoder, RefusesWhatItsPartsRefuse) {
  EXPECT_EQ(mistake([](Trace& t) { post(t.input({3, 5}), t.input({3, 4})); }),
            "TransformerDecoder{.intermediate_dim = 12, .num_heads = 2}: MultiHeadAttention{.num_heads = 2}: cannot split 5 features among 2"
            " heads; set .num_heads to a divisor of the features, or .key_dim to the columns of a head");
}

}  // namespace
