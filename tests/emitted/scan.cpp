// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using weft_test::expect_network;

using One = std::array<Tensor, 1>;
using Two = std::array<Tensor, 2>;

// Values alone, without products.
struct Leaky {
  static constexpr auto inputs = Input{5, 3};
  constexpr Tensor operator()(Tensor x) const {
    return scan([](One in, One s) { return One{s[0] * 0.5 + tanh(in[0])}; }, One{x * x.parameter("w", {3})}, One{x.parameter("s", {3})}).all[0];
  }
};

template <int units, bool backwards, bool all>
struct Recurrent {
  static constexpr auto inputs = Input{4, 7};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor u = x.parameter("u", {units, units}), b = x.parameter("b", {units});
    const auto cell = [&](One in, One h) { return One{tanh(in[0] + matmul(h[0], u) + b)}; };
    const auto s = scan(cell, One{matmul(x, x.parameter("w", {7, units}))}, One{x.parameter("h", {units})}, {.go_backwards = backwards});
    return all ? s.all[0] : s.last[0];
  }
};

// Gates side by side, two states, and another loop behind the first.
struct Gated {
  static constexpr auto inputs = Input{6, 5};
  static constexpr Tensor layer(Tensor x, int n, bool backwards, std::string_view w_name, std::string_view u_name) {
    const Tensor u = x.parameter(u_name, {n, 4 * n}), w = x.parameter(w_name, {x.shape()[-1], 4 * n}), zero = detail::expand(x.constant(0), {n}, true);
    const auto cell = [&](One in, Two s) {
      const Tensor z = in[0] + matmul(s[0], u);
      const Tensor c = s[1] * sigmoid(slice(z, 0, n, n)) + sigmoid(slice(z, 0, 0, n)) * tanh(slice(z, 0, 2 * n, n));
      return Two{sigmoid(slice(z, 0, 3 * n, n)) * tanh(c), c};
    };
    return scan(cell, One{matmul(x, w)}, Two{zero, zero}, {.go_backwards = backwards}).all[0];
  }
  constexpr Tensor operator()(Tensor x) const {
    const Tensor a = layer(x, 8, false, "w", "u"), b = layer(x, 8, true, "v", "t");
    return layer(concatenate(a, b), 3, false, "r", "s");
  }
};

// What the cell reads outside: of every sample, and for all of them; products with it in the loop.
struct Captured {
  static constexpr auto inputs = boost::hana::make_tuple(Input{3, 4}, Input{4});
  constexpr Tensor operator()(Tensor x, Tensor c) const {
    const Tensor w = x.parameter("w", {4, 4});
    const auto cell = [&](One in, One s) { return One{tanh(matmul(s[0] * c + in[0], w)) * exp(c * 0.3)}; };
    return scan(cell, One{x}, One{tanh(c)}).all[0];
  }
};

TEST(EmittedScan, ValuesAlone) { expect_network<Leaky>(); }
TEST(EmittedScan, Recurrent) { expect_network<Recurrent<16, false, true>>(); }
TEST(EmittedScan, RecurrentToTheLast) { expect_network<Recurrent<5, false, false>>(); }
TEST(EmittedScan, RecurrentBackwards) { expect_network<Recurrent<18, true, true>>(); }
TEST(EmittedScan, Gated) { expect_network<Gated>(); }
TEST(EmittedScan, Captured) { expect_network<Captured>(); }

}  // namespace
