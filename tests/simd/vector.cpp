// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/simd/vector.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace {

namespace simd = weft::simd;
using simd::lanes;
using Lanes = std::array<float, static_cast<std::size_t>(lanes)>;

Lanes values(simd::Vector v) {
  Lanes out;
  simd::store(out.data(), v);
  return out;
}

// 1, 2, 3, ...
std::vector<float> numbers(int n) {
  std::vector<float> list;
  for (int i = 0; i < n; ++i) list.push_back(static_cast<float>(i + 1));
  return list;
}

// The first n lanes as the rule says, zero in the others.
template <class Rule>
Lanes first(int n, Rule rule) {
  Lanes out{};
  for (int i = 0; i < n; ++i) out[static_cast<std::size_t>(i)] = static_cast<float>(rule(i));
  return out;
}

TEST(Vector, LoadFirstReadsNoMoreThanItIsAsked) {
  for (int n = 0; n <= lanes; ++n) {
    const std::vector<float> memory = numbers(n);  // of n numbers: a sanitizer sees a read behind them
    EXPECT_EQ(values(simd::load_first(memory.data(), n)), first(n, [](int i) { return i + 1; })) << n;
  }
}

TEST(Vector, StoreFirstLeavesTheRest) {
  const simd::Vector v = simd::counting() + simd::Vector(10.f);
  for (int n = 0; n <= lanes; ++n) {
    std::vector<float> memory(static_cast<std::size_t>(lanes) + 1, -1.f), expected = memory;
    for (int i = 0; i < n; ++i) expected[static_cast<std::size_t>(i)] = static_cast<float>(10 + i);
    simd::store_first(memory.data(), v, n);
    EXPECT_EQ(memory, expected) << n;
  }
}

TEST(Vector, NumbersThatLieApart) {
  for (const int stride : {0, 1, 3, 7})
    for (int n = 0; n <= lanes; ++n) {
      const std::vector<float> memory = numbers(n > 0 ? (n - 1) * stride + 1 : 1);
      EXPECT_EQ(values(simd::load_apart(memory.data(), stride, n)), first(n, [&](int i) { return i * stride + 1; }));
    }
}

TEST(Vector, StoreApartLeavesTheGaps) {
  for (int n = 0; n <= lanes; ++n) {
    std::vector<float> memory(static_cast<std::size_t>(3 * lanes), -1.f), expected = memory;
    for (int i = 0; i < n; ++i) expected[static_cast<std::size_t>(3 * i)] = static_cast<float>(i);
    simd::store_apart(memory.data(), simd::counting(), 3, n);
    EXPECT_EQ(memory, expected) << n;
  }
}

TEST(Vector, IntegersBecomeNumbers) {
  std::vector<std::int32_t> memory;
  for (int i = 0; i < 2 * lanes; ++i) memory.push_back(i % 2 == 0 ? -i : 1 << 20);
  for (int n = 0; n <= lanes; ++n) {
    EXPECT_EQ(values(simd::load_integers(memory.data(), 2, n)), first(n, [](int i) { return -2 * i; }));
    EXPECT_EQ(values(simd::load_integers(memory.data() + 1, 0, n)), first(n, [](int) { return 1 << 20; }));
    const std::vector<std::int32_t> end(memory.end() - n, memory.end());  // a sanitizer sees a read behind it
    EXPECT_EQ(values(simd::load_integers(end.data(), 1, n)),
              first(n, [&](int i) { return end[static_cast<std::size_t>(i)]; }));
  }
}

TEST(Vector, FirstOrTakesTheRestFromAnother) {
  for (int n = 0; n <= lanes; ++n) {
    const Lanes got = values(simd::first_or(simd::counting(), n, simd::Vector(-5.f)));
    for (int i = 0; i < lanes; ++i)
      EXPECT_EQ(got[static_cast<std::size_t>(i)], i < n ? static_cast<float>(i) : -5.f) << n;
  }
}

TEST(Vector, SumAndMaximumTakeEveryLane) {
  EXPECT_EQ(simd::sum(simd::counting()), static_cast<float>(lanes * (lanes - 1) / 2));
  for (int i = 0; i < lanes; ++i) {
    Lanes one;
    one.fill(-3.f);
    one[static_cast<std::size_t>(i)] = 7;
    EXPECT_EQ(simd::maximum(simd::load(one.data())), 7.f) << i;
    EXPECT_EQ(simd::sum(simd::load(one.data())), 7.f - 3.f * static_cast<float>(lanes - 1)) << i;
    one[static_cast<std::size_t>(i)] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(std::isnan(simd::maximum(simd::load(one.data())))) << i;
  }
}

// Numbers whose sum depends on the order; the tree is that of a plain loop.
TEST(Vector, AcrossLanesInAFixedTree) {
  const auto tree = [](Lanes t, auto combine) {
    for (std::size_t half = t.size() / 2; half > 0; half /= 2)
      for (std::size_t i = 0; i < half; ++i) t[i] = combine(t[i], t[i + half]);
    return t[0];
  };
  std::uint32_t state = 1;
  for (int round = 0; round < 1000; ++round) {
    Lanes x;
    for (float& lane : x) {
      state = state * 1664525u + 1013904223u;
      lane = std::ldexp(static_cast<float>(state >> 8) - 0x1p23f, static_cast<int>(state % 16));
    }
    EXPECT_EQ(simd::sum(simd::load(x.data())), tree(x, [](float a, float b) { return a + b; }));
    EXPECT_EQ(simd::maximum(simd::load(x.data())), tree(x, [](float a, float b) { return b > a ? b : a; }));
  }
}

TEST(Vector, FmaRoundsOnce) {
#if !defined(__FMA__) && !defined(__ARM_FEATURE_FMA)
  GTEST_SKIP() << "this machine rounds twice";
#endif
  // The product's last bit is lost where it is rounded before the sum.
  const float a = 1 + 0x1p-12f, square = 1 + 0x1p-11f;
  EXPECT_EQ(values(simd::fma(simd::Vector(a), simd::Vector(a), simd::Vector(-square)))[0], 0x1p-24f);
}

}  // namespace
