// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/multi_head_attention.hpp>

#include <gtest/gtest.h>

#include "support/attention_golden.hpp"
#include "support/normalizations.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

TEST(MultiHeadAttention, IsPyTorchs) {
  expect_pytorchs("mha_self", MultiHeadAttention{.num_heads = 2});
  expect_pytorchs("mha_causal", MultiHeadAttention{.num_heads = 3, .causal = true, .bias = false});
  expect_pytorchs("mha_cross", MultiHeadAttention{.num_heads = 4});
  expect_pytorchs("mha_other", MultiHeadAttention{.num_heads = 2});
  expect_pytorchs("mha_padded", [](Tensor x, Tensor mask) { return MultiHeadAttention{.num_heads = 2}(x, x, mask); });
}

TEST(MultiHeadAttention, OfGroupedQueriesIsPyTorchs) {
  constexpr MultiHeadAttention grouped{.num_heads = 4, .key_dim = 4, .kv_heads = 2, .causal = true, .bias = false};
  expect_pytorchs("grouped", grouped);
  MultiHeadAttention rotary = grouped;
  rotary.rotary = 500;
  expect_pytorchs("grouped_rotary", rotary);
}

TEST(MultiHeadAttention, DeclaresWhatPyTorchStores) {
  EXPECT_EQ(weft_test::parameter_names(MultiHeadAttention{.num_heads = 2}, {3, 4}),
            "multi_head_attention.in_proj_weight[4, 12] multi_head_attention.in_proj_bias[12] multi_head_attention.out_proj.weight[4, 4]"
            " multi_head_attention.out_proj.bias[4]");
  EXPECT_EQ(weft_test::parameter_names(MultiHeadAttention{.num_heads = 4, .key_dim = 3, .kv_heads = 2, .bias = false}, {3, 4}),
            "multi_head_attention.in_proj_weight[4, 24] multi_head_attention.out_proj.weight[12, 4]");
}

TEST(MultiHeadAttention, HasAGradient) {
  expect_gradients([](Trace& t) { return MultiHeadAttention{.num_heads = 2, .alibi = true}(t.input({3, 4})); });
  expect_gradients([](Trace& t) { return MultiHeadAttention{.num_heads = 2, .window = 2}(t.input({3, 4}), t.input({4, 4})); });
  expect_gradients([](Trace& t) { return MultiHeadAttention{.num_heads = 2, .dropout = 0.5}(t.input({3, 4})); });
}

TEST(MultiHeadAttention, RefusesWhatItCannotSplit) {
  for (const int heads : {0, 3})
    EXPECT_EQ(mistake([&](Trace& t) { MultiHeadAttention{.num_heads = heads}(t.input({2, 4})); }),
              "MultiHeadAttention{.num_heads = " + std::to_string(heads) + "}: cannot split 4 features among " + std::to_string(heads) +
                  " heads; set .num_heads to a divisor of the features, or .key_dim to the columns of a head");
  EXPECT_EQ(mistake([](Trace& t) { MultiHeadAttention{.num_heads = 2}(t.input({4})); }),
            "MultiHeadAttention{.num_heads = 2}: expects a sequence [places, features] per sample but receives a tensor of shape [4]; put"
            " Reshape{places, features} before it");
  EXPECT_EQ(mistake([](Trace& t) { MultiHeadAttention{.num_heads = 4, .kv_heads = 3}(t.input({2, 4})); }),
            "MultiHeadAttention{.num_heads = 4}: attention: 4 heads, and 3 of keys and values, do not divide queries [2, 4] and values"
            " [2, 3]; let the number of heads be a multiple of kv_heads, the queries' columns one of heads, and the values' one of kv_heads");
}

}  // namespace
