// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/random.hpp>

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace {

using weft::philox;
using weft::Random;
using Words = std::array<std::uint32_t, 4>;

// The known answers that come with the authors' own implementation.
static_assert(philox({0, 0, 0, 0}, 0) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
static_assert(philox({~0u, ~0u, ~0u, ~0u}, ~std::uint64_t{0}) == Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
static_assert(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0x299f31d0'a4093822) ==
              Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});

std::vector<std::uint32_t> drawn(Random random, int count) {
  std::vector<std::uint32_t> words;
  for (int i = 0; i < count; ++i) words.push_back(random());
  return words;
}

TEST(Random, BeginsWithTheBlocksOfItsCounter) {
  const std::vector<std::uint32_t> words = drawn(Random(7, 9), 8);
  const Words first = philox({0, 0, 9, 0}, 7), second = philox({1, 0, 9, 0}, 7);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(words[i], first[i]);
    EXPECT_EQ(words[4 + i], second[i]);
  }
}

TEST(Random, ManyAreTheSameAsOneByOne) {
  weft::ManyRandoms many(7, std::uint64_t{5} << 40);
  Random single(7, std::uint64_t{5} << 40);
  for (int i = 0; i < 200; ++i) ASSERT_EQ(many(), single()) << i;
}

TEST(Random, SeedsAndStreamsDiffer) {
  EXPECT_EQ(drawn(Random(1), 16), drawn(Random(1), 16));
  EXPECT_NE(drawn(Random(1), 16), drawn(Random(2), 16));
  EXPECT_NE(drawn(Random(1, 0), 16), drawn(Random(1, 1), 16));
  EXPECT_NE(drawn(Random(1), 16), drawn(Random(1 + (std::uint64_t{1} << 32)), 16));
  EXPECT_NE(drawn(Random(1, 0), 16), drawn(Random(1, std::uint64_t{1} << 32), 16));
}

TEST(Random, UniformHasMeanAndVarianceOfUniformNumbers) {
  Random random(3);
  double total = 0, squares = 0;
  for (int i = 0; i < 100000; ++i) {
    const double u = random.uniform();
    ASSERT_GE(u, 0);
    ASSERT_LT(u, 1);
    total += u, squares += u * u;
  }
  EXPECT_NEAR(total / 1e5, 0.5, 0.004);
  EXPECT_NEAR(squares / 1e5, 1 / 3., 0.004);
}

TEST(Random, BelowReachesEveryNumberEqually) {
  Random random(4);
  int seen[7] = {};
  for (int i = 0; i < 70000; ++i) ++seen[random.below(7)];
  for (int count : seen) EXPECT_NEAR(count, 10000, 500);
}

TEST(StepKey, DiffersBySeedStepAndNode) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
  for (std::uint64_t seed : {0u, 1u})
    for (std::uint64_t step : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 32})
      for (int node : {0, 1, 2}) {
        const weft::StepKey key = weft::step_key(seed, step, node);
        keys.insert({key.first, key.second});
      }
  EXPECT_EQ(keys.size(), 18u);
}

TEST(Mix, EveryInputBitReachesEveryOutputBit) {
  Random random(5);
  int flips[32][32] = {};
  for (int trial = 0; trial < 2000; ++trial) {
    const std::uint32_t x = random();
    for (unsigned in = 0; in < 32; ++in) {
      const std::uint32_t changed = weft::mix(x) ^ weft::mix(x ^ (1u << in));
      for (unsigned out = 0; out < 32; ++out) flips[in][out] += static_cast<int>(changed >> out & 1);
    }
  }
  for (const auto& row : flips)
    for (int count : row) EXPECT_NEAR(count, 1000, 300);
}

TEST(ElementUniform, NeighboursAreIndependent) {
  const weft::StepKey key = weft::step_key(1, 2, 3);
  const int n = 50000;
  double total = 0, squares = 0, products = 0, before = weft::element_uniform(key, 0) - 0.5;
  for (int i = 1; i <= n; ++i) {
    const double u = weft::element_uniform(key, static_cast<std::uint32_t>(i)) - 0.5;
    ASSERT_GE(u, -0.5);
    ASSERT_LT(u, 0.5);
    total += u, squares += u * u, products += u * before;
    before = u;
  }
  EXPECT_NEAR(total / n, 0, 0.006);
  EXPECT_NEAR(squares / n, 1 / 12., 0.002);
  EXPECT_NEAR(products / n, 0, 0.002);
}

}  // namespace
