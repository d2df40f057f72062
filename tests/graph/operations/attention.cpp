// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/attention.hpp>

#include <gtest/gtest.h>

#include <limits>

#include "support/attention_golden.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

constexpr double infinity = std::numeric_limits<double>::infinity();

void expect_golden(const std::string& name, const AttentionOptions& options) {
  weft_test::AttentionCase c(name);
  const auto& in = c.inputs;
  if (in.size() == 3) c.expect(attention(in[0], in[1], in[2], options));
  else if (in.size() == 4) c.expect(attention(in[0], in[1], in[2], options, {in[3]}));
  else c.expect(attention(in[0], in[1], in[2], options, {in[3], in[4]}));
}

TEST(Attention, IsPyTorchs) {
  expect_golden("op_plain", {.heads = 2});
  expect_golden("op_causal", {.heads = 3, .causal = true});
  expect_golden("op_cross", {.heads = 2});
  expect_golden("op_grouped", {.heads = 6, .kv_heads = 2, .causal = true});
  expect_golden("op_one_kv", {.heads = 4, .kv_heads = 1});
  expect_golden("op_one", {});
  expect_golden("op_scale", {.heads = 2, .scale = 0.75});
  expect_golden("op_mask", {.heads = 2});
  expect_golden("op_bias", {.heads = 2, .causal = true});
  expect_golden("op_alibi", {.heads = 4, .causal = true, .alibi = true});
  expect_golden("op_alibi_of_6", {.heads = 6, .alibi = true});
  expect_golden("op_window", {.heads = 2, .causal = true, .window = 3});
  expect_golden("op_window_around", {.window = 2});
}

TEST(Attention, OfEqualKeysIsTheMean) {
  Trace t;
  const Tensor y = attention(t.given({1, 2}, {1, 2}), t.given({2, 2}, {0, 0, 0, 0}), t.given({2, 1}, {3, 5}));
  EXPECT_EQ(t.value(y), (Numbers{4}));
}

TEST(Attention, OfNoKeyIsZero) {
  Trace t;
  const Tensor q = t.given({2, 1}, {1, 2}), bias = t.given({2, 2}, {-infinity, -infinity, 0, -infinity});
  EXPECT_EQ(t.value(attention(q, q, t.given({2, 1}, {3, 5}), {}, {bias})), (Numbers{0, 3}));
}

TEST(Attention, DropsWeightsWhileItIsTrained) {
  Trace t;
  Numbers ones(64, 1);
  const Tensor q = t.given({1, 1}, {0}), k = t.given({64, 1}, Numbers(64, 0)), v = t.given({64, 1}, ones);
  const double kept = t.value(attention(q, k, v, {.dropout = 0.25}))[0] * 64 * 0.75;
  EXPECT_NEAR(kept, std::round(kept), 1e-9) << "every weight is 0 or scaled";
  EXPECT_GE(kept, 36);
  EXPECT_LE(kept, 60);
  t.graph.training = false;
  EXPECT_EQ(t.value(attention(q, k, v, {.dropout = 0.25})), (Numbers{1}));
}

TEST(Attention, Gradients) {
  expect_gradients([](Trace& t) { return attention(t.input({3, 4}), t.input({3, 4}), t.input({3, 4})); });
  expect_gradients([](Trace& t) {
    return attention(t.input({3, 4}), t.input({5, 4}), t.input({5, 6}), {.heads = 2, .causal = true});
  });
  expect_gradients([](Trace& t) {
    return attention(t.input({4, 8}), t.input({4, 4}), t.input({4, 2}), {.heads = 4, .kv_heads = 2, .causal = true, .alibi = true});
  });
  expect_gradients([](Trace& t) { return attention(t.input({3, 2}), t.input({3, 2}), t.input({3, 2}), {.window = 2}); });
}

TEST(Attention, GradientsByWhatIsAddedToTheScores) {
  for (const Shape& shape : {Shape{2, 3, 4}, Shape{3, 4}, Shape{3, 1}, Shape{2, 1, 1}, Shape{4}, Shape{}})
    expect_gradients([&](Trace& t) {
      return attention(t.input({3, 4}), t.input({4, 4}), t.input({4, 2}), {.heads = 2}, {t.parameter(shape), t.input({4})});
    });
}

TEST(Attention, GradientsOfParametersAndOfDroppedWeights) {
  expect_gradients([](Trace& t) { return attention(t.parameter({3, 4}), t.input({3, 4}), t.parameter({3, 4}), {.heads = 2}); });
  expect_gradients([](Trace& t) { return attention(t.input({3, 4}), t.parameter({2, 4}), t.input({2, 4})); });
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({5, 4});
    return attention(x, x, x, {.heads = 2, .dropout = 0.5});
  });
}

TEST(Attention, RefusesWhatItCannotRead) {
  EXPECT_EQ(mistake([](Trace& t) { attention(t.input({3}), t.input({3, 4}), t.input({3, 4})); }),
            "attention: expects queries, keys and values [places, columns] of numbers but receives shapes [3], [3, 4] and [3, 4]; reshape"
            " them, or put an Embedding before it");
  EXPECT_EQ(mistake([](Trace& t) { attention(t.input({3, 4}), t.input({3, 4}), t.input({3, 4}), {.heads = 3}); }),
            "attention: 3 heads, and 3 of keys and values, do not divide queries [3, 4] and values [3, 4]; let the number of heads be a"
            " multiple of kv_heads, the queries' columns one of heads, and the values' one of kv_heads");
  EXPECT_EQ(mistake([](Trace& t) { attention(t.input({3, 4}), t.input({3, 6}), t.input({3, 4}), {.heads = 2}); }),
            "attention: a head has 2 columns in queries [3, 4], so 2 heads of keys need 4 columns but have shape [3, 6]; give queries and"
            " keys the same columns for each head");
  EXPECT_EQ(mistake([](Trace& t) { attention(t.input({3, 4}), t.input({3, 4}), t.input({2, 4})); }),
            "attention: there are 3 keys but 2 values; give every key one value");
}

TEST(Attention, RefusesOptionsWithoutASense) {
  const auto of = [](const AttentionOptions& o) {
    return mistake([&](Trace& t) { attention(t.input({3, 4}), t.input({3, 4}), t.input({3, 4}), o); });
  };
  EXPECT_EQ(of({.dropout = 1}), "attention: a dropout of 1, a window of 0 and a scale of 0 are refused; take a dropout of at least 0 and"
                                " less than 1, and a window and a scale of 0 or more");
  EXPECT_EQ(of({.window = -1}), "attention: a dropout of 0, a window of -1 and a scale of 0 are refused; take a dropout of at least 0 and"
                                " less than 1, and a window and a scale of 0 or more");
  EXPECT_EQ(mistake([](Trace& t) { attention(t.input({3, 4}), t.input({5, 4}), t.input({5, 4}), {}, {t.input({3})}); }),
            "attention: cannot add a tensor of shape [3] to scores [heads, queries, keys] of shape [1, 3, 5]; counted from the last, axes"
            " must be equal or 1");
  EXPECT_EQ(mistake([](Trace& t) {
              const Tensor b = t.input({5});
              attention(t.input({3, 4}), t.input({5, 4}), t.input({5, 4}), {}, {b, b, b});
            }),
            "attention: adds at most two tensors to the scores but receives 3; add them up before");
}

}  // namespace
