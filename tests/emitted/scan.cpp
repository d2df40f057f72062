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

// Sequences and a matrix that are computed before the loop, and read late in it.
struct Computed {
  static constexpr auto inputs = Input{5, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor u = x.parameter("u", {3, 3}) * 2.0, v = x.parameter("v", {3, 3}), y = x * 3.0;
    const auto cell = [&](Two in, One s) { return One{matmul(tanh(matmul(s[0], v) + in[0]), transpose(u)) * in[1]}; };
    return scan(cell, Two{x, y}, One{x.parameter("s", {3})}).all[0];
  }
};

// Backwards over what is turned around, but for some steps.
struct Masked {
  static constexpr auto inputs = boost::hana::make_tuple(Input{5, 3}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor m) const {
    const Tensor u = x.parameter("u", {3, 3}), mask = map([](Scalar a) { return where(a > 0.0, 1.0, 0.0); }, m);
    const auto cell = [&](One in, One s) { return One{tanh(matmul(s[0], u) + in[0])}; };
    return flip(scan(cell, One{flip(x, 0)}, One{x.parameter("s", {3})}, {.go_backwards = true, .mask = mask}).all[0], 0);
  }
};

// Numbers that are the same at every step, and numbers that are not.
struct Noisy {
  static constexpr auto inputs = Input{4, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor u = x.parameter("u", {3, 3}), fixed = uniform_noise(x, {3});
    const auto cell = [&](One in, One s) {
      const Tensor a = matmul(s[0] * fixed, u);
      return One{tanh(a * uniform_noise(a) + in[0] * uniform_noise(a))};
    };
    return scan(cell, One{x}, One{x.parameter("s", {3})}).all[0];
  }
};

// Images that move on by windows of one kernel, larger and smaller.
struct Convolved {
  static constexpr auto inputs = Input{3, 6, 5, 2};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor u = x.parameter("u", {3, 3, 2, 4}), v = x.parameter("v", {2, 2, 2, 4});
    const auto cell = [&](One in, One s) {
      const Tensor y = tanh(convolution(pad(s[0], {1, 1, 0}, {1, 1, 0}), u));
      return One{tanh(part(convolution_transpose(y, v, {}, {7, 6, 2})) + in[0])};
    };
    return scan(cell, One{x}, One{x.parameter("s", {6, 5, 2})}).all[0];
  }
  static constexpr Tensor part(Tensor y) { return slice(slice(y, 0, 0, 6), 1, 1, 5); }
};

TEST(EmittedScan, Computed) { expect_network<Computed>(); }
TEST(EmittedScan, Masked) { expect_network<Masked>(); }
TEST(EmittedScan, Noisy) { weft_test::expect_emitted<weft_test::Learning<Noisy>>(); }
TEST(EmittedScan, Convolved) { expect_network<Convolved>(); }
TEST(EmittedScan, ValuesAlone) { expect_network<Leaky>(); }
TEST(EmittedScan, Recurrent) { expect_network<Recurrent<16, false, true>>(); }
TEST(EmittedScan, RecurrentToTheLast) { expect_network<Recurrent<5, false, false>>(); }
TEST(EmittedScan, RecurrentBackwards) { expect_network<Recurrent<18, true, true>>(); }
TEST(EmittedScan, Gated) { expect_network<Gated>(); }
TEST(EmittedScan, Captured) { expect_network<Captured>(); }

}  // namespace
