// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using weft::Input;
using weft::Tensor;
using weft::Tokens;
using weft_test::expect_network;

struct OnePerSample {
  static constexpr auto inputs = Tokens{.vocabulary = 7};
  constexpr Tensor operator()(Tensor x) const {
    return gather(x.parameter("w", {7, 5}), x);
  }
};

// More tokens than words: every row is used again.
struct Sequence {
  static constexpr auto inputs = Tokens{.vocabulary = 5, .length = 9};
  constexpr Tensor operator()(Tensor x) const {
    return tanh(gather(x.parameter("w", {5, 17}), x));
  }
};

// A table of numbers: rows of nothing.
struct Numbers {
  static constexpr auto inputs = Tokens{.vocabulary = 6, .length = 4};
  constexpr Tensor operator()(Tensor x) const {
    return gather(x.parameter("w", {6}), x);
  }
};

struct Matrices {
  static constexpr auto inputs = Tokens{.vocabulary = 3, .length = 2};
  constexpr Tensor operator()(Tensor x) const {
    return gather(x.parameter("w", {3, 4, 5}), x);
  }
};

struct OneWord {
  static constexpr auto inputs = Tokens{.vocabulary = 1, .length = 3};
  constexpr Tensor operator()(Tensor x) const {
    return gather(x.parameter("w", {1, 4}), x);
  }
};

// Factorization: two tables, a bias of each.
struct TwoTables {
  static constexpr auto inputs = boost::hana::make_tuple(Tokens{.vocabulary = 11}, Tokens{.vocabulary = 8});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor u = gather(x.parameter("u", {11, 16}), x), v = gather(x.parameter("v", {8, 16}), y);
    return sum(u * v) + gather(x.parameter("b", {11}), x);
  }
};

struct OneTableTwice {
  static constexpr auto inputs = boost::hana::make_tuple(Tokens{.vocabulary = 6}, Tokens{.vocabulary = 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor w = x.parameter("w", {6, 5});
    return gather(w, x) * gather(w, y);
  }
};

// A table looked up and multiplied by.
template <int vocabulary, int width>
struct TiedOutput {
  static constexpr auto inputs = Tokens{.vocabulary = vocabulary, .length = 4};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {vocabulary, width});
    return matmul(tanh(gather(w, x)), transpose(w));
  }
};

struct ComputedTable {
  static constexpr auto inputs = Tokens{.vocabulary = 4, .length = 3};
  constexpr Tensor operator()(Tensor x) const {
    return gather(tanh(x.parameter("w", {4, 6}) * x.parameter("s", {6})), x);
  }
};

struct WithPositions {
  static constexpr auto inputs = Tokens{.vocabulary = 7, .length = 5};
  constexpr Tensor operator()(Tensor x) const {
    return gather(x.parameter("w", {7, 8}), x) + x.parameter("p", {5, 8});
  }
};

// A view of integers.
struct PartOfTokens {
  static constexpr auto inputs = Tokens{.vocabulary = 7, .length = 5};
  constexpr Tensor operator()(Tensor x) const {
    return gather(x.parameter("w", {7, 8}), slice(x, 0, 1, 3));
  }
};

// Rows of a table that are neither whole nor beside each other, and rows of gradients that are not either.
struct PartOfTable {
  static constexpr auto inputs = Tokens{.vocabulary = 4, .length = 6};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {9, 20});
    const Tensor y = gather(slice(slice(w, 0, 2, 4), 1, 1, 17), x);
    return transpose(y) * x.parameter("s", {6});
  }
};

struct TransposedTokens {
  static constexpr auto inputs = Tokens{.vocabulary = 5, .length = 6};
  constexpr Tensor operator()(Tensor x) const {
    return gather(x.parameter("w", {5, 3}), transpose(reshape(x, {2, 3}))) * x.parameter("s", {2, 1});
  }
};

struct OneHot {
  static constexpr auto inputs = Tokens{.vocabulary = 7, .length = 5};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(one_hot(x, 7), x.parameter("w", {7, 3}));
  }
};

struct JoinedWithNumbers {
  static constexpr auto inputs = boost::hana::make_tuple(Tokens{.vocabulary = 7}, Input{3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return concatenate(gather(x.parameter("w", {7, 4}), x), y);
  }
};

// A reshape that cannot read them in place copies integers; who reads the copy finds numbers.
struct CopiedTokens {
  static constexpr auto inputs = Tokens{.vocabulary = 5, .length = 6};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor turned = reshape(transpose(reshape(x, {2, 3})), {6}), rows = gather(x.parameter("w", {5, 3}), turned);
    return concatenate(rows, reshape(turned * x.parameter("s", {6}), {6, 1}));
  }
};

// Kernels that know no integers.
struct TokensAsNumbers {
  static constexpr auto inputs = Tokens{.vocabulary = 9, .length = 24};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor image = reshape(x, {3, 4, 2}), rows = reshape(x, {4, 6});
    const Tensor product = matmul(transpose(rows), x.parameter("a", {4, 3})), gram = matmul(rows, transpose(rows));
    const Tensor pooled = max_pool(image, {.size = {2, 2, 1}}), large = stretch(upsample(image, {1, 2}), 0, 2);
    const Tensor slid = convolution(image, x.parameter("b", {2, 2, 2, 5}));
    return weft::concatenate({reshape(product, {-1}), reshape(gram, {-1}), reshape(pooled, {-1}), reshape(large, {-1}), reshape(slid, {-1})}, 0);
  }
};

TEST(EmittedTokens, OnePerSample) { expect_network<OnePerSample>({1, 2, 31}); }
TEST(EmittedTokens, Sequence) { expect_network<Sequence>({1, 2, 31}); }
TEST(EmittedTokens, Numbers) { expect_network<Numbers>(); }
TEST(EmittedTokens, Matrices) { expect_network<Matrices>(); }
TEST(EmittedTokens, OneWord) { expect_network<OneWord>(); }
TEST(EmittedTokens, TwoTables) { expect_network<TwoTables>(); }
TEST(EmittedTokens, OneTableTwice) { expect_network<OneTableTwice>(); }
TEST(EmittedTokens, TiedOutput) { expect_network<TiedOutput<9, 6>>(); }
// The gradient goes back through a table that lies row by row, of more words than a cache holds.
TEST(EmittedTokens, TiedOutputOfManyWords) { expect_network<TiedOutput<2900, 65>>({1, 35}); }
TEST(EmittedTokens, ComputedTable) { expect_network<ComputedTable>(); }
TEST(EmittedTokens, WithPositions) { expect_network<WithPositions>(); }
TEST(EmittedTokens, PartOfTokens) { expect_network<PartOfTokens>(); }
TEST(EmittedTokens, PartOfTable) { expect_network<PartOfTable>(); }
TEST(EmittedTokens, TransposedTokens) { expect_network<TransposedTokens>(); }
TEST(EmittedTokens, OneHot) { expect_network<OneHot>(); }
TEST(EmittedTokens, JoinedWithNumbers) { expect_network<JoinedWithNumbers>(); }
TEST(EmittedTokens, CopiedTokens) { expect_network<CopiedTokens>(); }
TEST(EmittedTokens, TokensAsNumbers) { expect_network<TokensAsNumbers>(); }

}  // namespace
