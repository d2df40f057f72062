// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include <boost/hana/tuple.hpp>

#include "support/emitted.hpp"

namespace {

using boost::hana::make_tuple;
using weft::AttentionOptions;
using weft::Input;
using weft::Shape;
using weft::Tensor;
using weft::Tokens;
using weft_test::expect_network;

// One tensor of queries, keys and values side by side, as a layer makes it.
template <int places, int dim, AttentionOptions options>
struct Joined {
  static constexpr int groups = options.kv_heads > 0 ? options.kv_heads : options.heads, q = options.heads * dim, k = groups * dim;
  static constexpr auto inputs = Input{places, q + 2 * k};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor s = x * x.parameter("s", {q + 2 * k});
    return attention(slice(s, 1, 0, q), slice(s, 1, q, k), slice(s, 1, q + k, k), options);
  }
};

static_assert(weft::flops_per_sample<Joined<5, 3, AttentionOptions{.heads = 2}>> == 5 * 18 + 2 * 2 * 25 * (3 + 3));
static_assert(weft::flops_per_sample<Joined<5, 3, AttentionOptions{.heads = 2, .causal = true}>> == 5 * 18 + 2 * 2 * 15 * (3 + 3));
static_assert(weft::flops_per_sample<Joined<5, 3, AttentionOptions{.window = 2}>> == 5 * 9 + 2 * 13 * (3 + 3));

TEST(EmittedAttention, OfOneTensor) { expect_network<Joined<5, 3, AttentionOptions{.heads = 2}>>(); }
TEST(EmittedAttention, OfOnePlace) { expect_network<Joined<1, 1, AttentionOptions{}>>(); }
TEST(EmittedAttention, Causal) {
  expect_network<Joined<37, 16, AttentionOptions{.heads = 2, .causal = true}>>();
  expect_network<Joined<64, 8, AttentionOptions{.causal = true}>>({1, 3});
}
TEST(EmittedAttention, OfGroupedQueries) {
  expect_network<Joined<19, 7, AttentionOptions{.heads = 6, .kv_heads = 2, .causal = true}>>({1, 5});
  expect_network<Joined<8, 5, AttentionOptions{.heads = 4, .kv_heads = 1}>>({1, 5});
}
TEST(EmittedAttention, WithinAWindow) {
  expect_network<Joined<61, 8, AttentionOptions{.heads = 2, .causal = true, .window = 5}>>({1, 3});
  expect_network<Joined<53, 4, AttentionOptions{.window = 20}>>({1, 3});
}
TEST(EmittedAttention, WithAlibi) {
  expect_network<Joined<23, 4, AttentionOptions{.heads = 3, .causal = true, .alibi = true}>>({1, 3});
  expect_network<Joined<17, 4, AttentionOptions{.heads = 4, .alibi = true}>>({1, 3});
}
// More scores than are kept at once: several blocks of queries.
TEST(EmittedAttention, InBlocks) { expect_network<Joined<331, 3, AttentionOptions{.causal = true}>>({1, 2}, 5e-5); }
TEST(EmittedAttention, OfDroppedWeights) { expect_network<Joined<21, 4, AttentionOptions{.heads = 2, .causal = true, .dropout = 0.25}>>({1, 4}); }

// Queries of one length look at keys of another; heads of keys and of values have their own widths.
template <int queries, int keys, int heads, int key_dim, int value_dim, bool causal = false>
struct Cross {
  static constexpr auto inputs = make_tuple(Input{queries, heads * key_dim}, Input{keys, heads * key_dim}, Input{keys, heads * value_dim});

  constexpr Tensor operator()(Tensor q, Tensor k, Tensor v) const {
    return attention(q * q.parameter("q", {heads * key_dim}), k * q.parameter("k", {heads * key_dim}), v * q.parameter("v", {keys, 1}),
                     {.heads = heads, .causal = causal});
  }
};

TEST(EmittedAttention, OfOtherPlaces) {
  expect_network<Cross<3, 11, 2, 5, 7>>();
  expect_network<Cross<41, 2, 1, 16, 1>>({1, 3});
  expect_network<Cross<1, 29, 3, 4, 17>>({1, 3});
  expect_network<Cross<13, 7, 2, 4, 4, true>>({1, 3});
  expect_network<Cross<7, 13, 2, 4, 4, true>>({1, 3});
}

// What is trained for all samples stands where queries, keys or values do.
struct Latent {
  static constexpr auto inputs = Input{6, 8};
  constexpr Tensor operator()(Tensor x) const {
    const weft::Initializer& some = weft::random_normal;
    const Tensor q = x.parameter("q", {3, 8}, some), k = x.parameter("k", {5, 8}, some), v = x.parameter("v", {5, 8}, some);
    return attention(attention(q, x, x, {.heads = 2}), k, v, {.heads = 2});
  }
};

TEST(EmittedAttention, OfParameters) { expect_network<Latent>(); }

template <auto shape, bool batched>
struct Biased {
  static constexpr auto inputs = make_tuple(Input{13, 8}, Input{17, 8}, Input{17});

  constexpr Tensor operator()(Tensor x, Tensor y, Tensor b) const {
    const Tensor trained = x.parameter("bias", shape, weft::random_normal), k = y * y.parameter("k", {8});
    const AttentionOptions options{.heads = 2};
    return batched ? attention(x, k, k, options, {trained * mean(b), b}) : attention(x, k, k, options, {trained});
  }
};

TEST(EmittedAttention, WithBiases) {
  expect_network<Biased<Shape{2, 13, 17}, false>>({1, 3});
  expect_network<Biased<Shape{13, 1}, false>>({1, 3});
  expect_network<Biased<Shape{2, 13, 17}, true>>({1, 3});
  expect_network<Biased<Shape{2, 1, 1}, true>>({1, 3});
  expect_network<Biased<Shape{17}, true>>({1, 3});
}

// Texts of different lengths: a token 0 is none, and hidden.
struct Padded {
  static constexpr auto inputs = make_tuple(Input{19, 8}, Tokens{3, 19});

  constexpr Tensor operator()(Tensor x, Tensor tokens) const {
    constexpr double hidden = -std::numeric_limits<double>::infinity();
    const Tensor bias = map([](weft::Scalar t) { return where(t > 0.0, 0.0, hidden); }, tokens);
    const Tensor y = x * x.parameter("s", {8});
    return attention(y, y, y, {.heads = 2, .causal = true}, {bias});
  }
};

TEST(EmittedAttention, OfPaddedTexts) { expect_network<Padded>(); }

}  // namespace
