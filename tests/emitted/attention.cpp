// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using boost::hana::make_tuple;
using weft::AttentionOptions;
using weft::Input;
using weft::Tensor;
using weft_test::expect_network;

// One tensor of queries, keys and values side by side, as a layer makes it.
template <int places, int heads, int dim, AttentionOptions options = {.heads = heads}>
struct Joined {
  static constexpr auto inputs = Input{places, 3 * heads * dim};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor s = x * x.parameter("s", {3 * heads * dim});
    const auto part = [&](int k) { return slice(s, 1, k * heads * dim, heads * dim); };
    return attention(part(0), part(1), part(2), options);
  }
};

TEST(EmittedAttention, Joined) { expect_network<Joined<5, 2, 3>>(); }

}  // namespace
