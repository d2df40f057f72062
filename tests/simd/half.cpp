// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/operation.hpp>
#include <weft/simd/half.hpp>
#include <weft/simd/math.hpp>

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

namespace {

namespace simd = weft::simd;
using simd::Half, simd::Vector, simd::lanes;
constexpr int half = static_cast<int>(Half::size);
using Halves = std::array<float, static_cast<std::size_t>(half)>;

Halves values(Half v) {
  Halves out;
  simd::store(out.data(), v);
  return out;
}

// The bits of both, but that of a NaN only that it is one.
void expect_same(float a, float b, const char* name, float x) {
  if (std::isnan(a) && std::isnan(b)) return;
  EXPECT_EQ(std::bit_cast<std::uint32_t>(a), std::bit_cast<std::uint32_t>(b)) << name << " of " << x;
}

template <class F>
void expect_bits_of_whole_vectors(const char* name, F f) {
  for (std::uint64_t bits = 0; bits < std::uint64_t{1} << 32; bits += 77'003ull * lanes) {
    std::array<float, static_cast<std::size_t>(lanes)> x, y;
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = std::bit_cast<float>(static_cast<std::uint32_t>(bits + 77'003 * i));
    simd::store(y.data(), f(simd::load(x.data())));
    for (std::size_t i = 0; i < x.size(); i += static_cast<std::size_t>(half)) {
      const Halves z = values(f(simd::load<Half>(x.data() + i)));
      for (std::size_t k = 0; k < z.size(); ++k) expect_same(y[i + k], z[k], name, x[i + k]);
    }
  }
}

TEST(Half, FunctionsHaveTheBitsOfWholeVectors) {
  expect_bits_of_whole_vectors("exp", [](auto x) { return simd::exp(x); });
  expect_bits_of_whole_vectors("expm1", [](auto x) { return simd::expm1(x); });
  expect_bits_of_whole_vectors("log", [](auto x) { return simd::log(x); });
  expect_bits_of_whole_vectors("log1p", [](auto x) { return simd::log1p(x); });
  expect_bits_of_whole_vectors("tanh", [](auto x) { return simd::tanh(x); });
  expect_bits_of_whole_vectors("sigmoid", [](auto x) { return simd::sigmoid(x); });
  expect_bits_of_whole_vectors("softplus", [](auto x) { return simd::softplus(x); });
  expect_bits_of_whole_vectors("erf", [](auto x) { return simd::erf(x); });
  expect_bits_of_whole_vectors("normal", [](auto x) { return simd::normal(x); });
  expect_bits_of_whole_vectors("sin", [](auto x) { return simd::sin(x); });
  expect_bits_of_whole_vectors("cos", [](auto x) { return simd::cos(x); });
  expect_bits_of_whole_vectors("sqrt", [](auto x) { return simd::sqrt(x); });
}

TEST(Half, RelationsAndArithmeticHaveTheBitsOfWholeVectors) {
  const auto mixed = [](auto x) {
    using V = decltype(x);
    using M = weft::Math<V>;
    const V y = M::fma(x, V(3.f), V(-2.f)), small = M::minimum(x, y), large = M::maximum(y, V(0.25f));
    return M::where_greater(small, V(-1.f), M::divide(large, x), M::where_equal(M::floor(y), y, M::absolute(x), simd::with_sign(y, x)));
  };
  expect_bits_of_whole_vectors("a mixed formula", mixed);
  expect_bits_of_whole_vectors("add_sign", [](auto x) { return simd::add_sign(xsimd::abs(x), weft::apply<weft::Op::negate>(x)); });
  expect_bits_of_whole_vectors("smaller_size", [](auto x) { return simd::smaller_size(xsimd::abs(x), decltype(x)(2.f)); });
}

template <int n>
void expect_first() {
  std::vector<float> memory(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) memory[static_cast<std::size_t>(i)] = static_cast<float>(i + 1);
  const Halves known = values(simd::load_first<Half>(memory.data(), n));
  volatile int hidden = n;
  const Halves unknown = values(simd::load_first<Half>(memory.data(), hidden));
  Halves stored, stored_unknown, apart, chosen = values(simd::first_or(Half(1.f), n, Half(2.f)));
  stored.fill(-7);
  stored_unknown.fill(-7);
  apart.fill(0);
  simd::store_first(stored.data(), Half(5.f), n);
  simd::store_first(stored_unknown.data(), Half(5.f), hidden);
  if (n > 0) simd::store_apart(apart.data(), Half(5.f), 1, n);
  for (int i = 0; i < half; ++i) {
    const auto at = static_cast<std::size_t>(i);
    EXPECT_EQ(known[at], i < n ? static_cast<float>(i + 1) : 0.f) << n;
    EXPECT_EQ(unknown[at], known[at]) << n;
    EXPECT_EQ(stored[at], i < n ? 5.f : -7.f) << n;
    EXPECT_EQ(stored_unknown[at], stored[at]) << n;
    EXPECT_EQ(apart[at], i < n ? 5.f : 0.f) << n;
    EXPECT_EQ(chosen[at], i < n ? 1.f : 2.f) << n;
  }
}

TEST(Half, TheFirstNumbersAlone) {
  [&]<int... n>(std::integer_sequence<int, n...>) { (expect_first<n>(), ...); }(std::make_integer_sequence<int, half + 1>{});
}

TEST(Half, SumsAndMaximaOfAllLanes) {
  const Half v = simd::counting<Half>();
  EXPECT_EQ(simd::sum(v), static_cast<float>(half * (half - 1) / 2));
  EXPECT_EQ(simd::maximum(v), static_cast<float>(half - 1));
  EXPECT_TRUE(std::isnan(simd::maximum(simd::first_or(Half(std::nanf("")), 1, v))));
}

}  // namespace
