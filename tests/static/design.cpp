// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT

// What users write, as the design promised it before there was a library.
#include <weft/weft.hpp>

using namespace weft;

namespace {

// Several inputs; weight tying is using the same tensor twice.
struct Recommender {
  static constexpr auto inputs = hana::make_tuple(Tokens{.vocabulary = 1000}, Tokens{.vocabulary = 1700});
  constexpr Tensor operator()(Tensor user, Tensor item) const {
    Tensor u = Embedding{.units = 32}(user), v = Embedding{.units = 32}(item);
    return Dense{.units = 1}(concatenate(u, v, u * v));
  }
};
static_assert(parameter_count<Recommender> == (1000 + 1700) * 32 + 96 + 1);

// A new activation is its formula.
inline constexpr ScalarFunction own_mish{[](Scalar x) { return x * tanh(softplus(x)); }};

// A new layer is its forward pass, with its parameters.
struct LowRankDense {
  int units, rank;
  constexpr Tensor operator()(Tensor x) const {
    Tensor a = x.parameter("a", {x.size(), rank}, glorot_uniform);
    Tensor b = x.parameter("b", {rank, units}, glorot_uniform);
    return matmul(matmul(x, a), b);
  }
};

using LowRank = Sequential<Input{64}, LowRankDense{.units = 32, .rank = 4}, Activation{own_mish}, Dense{.units = 10}>;
static_assert(parameter_count<LowRank> == 64 * 4 + 4 * 32 + 330);

// A block: loops, branches, sharing and skips are plain C++, run by the compiler.
struct ResidualBlock {
  int units;
  int depth = 2;
  constexpr Tensor operator()(Tensor x) const {
    Tensor h = x;
    for (int i = 0; i < depth; ++i) h = Dense{.units = units, .activation = relu}(h);
    Tensor skip = x.size() == units ? x : Dense{.units = units, .bias = false}(x);
    return relu(h + skip);
  }
};

using Residual = Sequential<Input{16}, ResidualBlock{16}, ResidualBlock{32, 3}, Dense{.units = 10, .activation = tanh}>;
static_assert(parameter_count<Residual> == 2 * 272 + (16 * 32 + 32) + 2 * (32 * 32 + 32) + 16 * 32 + 330);
static_assert(flops_per_sample<Residual> < 20'000);
static_assert(inference_bytes<Residual> < 4'096 && training_bytes<Residual>(32) < 1 << 20);

}  // namespace
