// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/runtime/arena.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>

namespace {

using weft::Arena;

TEST(Arena, IsZeroedAndLiesOnACacheLine) {
  for (const long floats : {1L, 15L, 16L, 17L, 1000L}) {
    const Arena a(floats);
    EXPECT_EQ(a.size(), weft::aligned(floats));
    EXPECT_GE(a.size(), floats);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(a.data()) % 64, 0u);
    for (long i = 0; i < a.size(); ++i) EXPECT_EQ(a.data()[i], 0.f);
  }
}

TEST(Arena, OfManyNumbersBeginsAndEndsAsAnother) {
  const long floats = 5 * (1 << 19) + 3;  // five pages of 2 MB and a few numbers
  Arena a(floats);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(a.data()) % (2u << 20), 0u);
  for (long i = 0; i < a.size(); i += 16) ASSERT_EQ(a.data()[i], 0.f);
  a.data()[0] = 1;
  a.data()[a.size() - 1] = 2;
  const Arena b = a;
  a = Arena(1);
  EXPECT_EQ(b.data()[0], 1.f);
  EXPECT_EQ(b.data()[b.size() - 1], 2.f);
}

TEST(Arena, OfNothingHasNoMemory) {
  EXPECT_EQ(Arena().data(), nullptr);
  EXPECT_EQ(Arena(0).data(), nullptr);
  const Arena empty, copy = empty;
  EXPECT_EQ(copy.size(), 0);
}

TEST(Arena, ACopyHasNumbersOfItsOwn) {
  Arena a(20);
  a.data()[0] = 1;
  a.data()[19] = 2;
  Arena b = a;
  a.data()[0] = 5;
  EXPECT_EQ(b.data()[0], 1.f);
  EXPECT_EQ(b.data()[19], 2.f);
  EXPECT_EQ(b.size(), a.size());
  Arena c(3);
  c = b;
  EXPECT_NE(c.data(), b.data());
  EXPECT_EQ(c.data()[19], 2.f);
  EXPECT_EQ(c.size(), b.size());
}

TEST(Arena, AMoveTakesTheMemory) {
  Arena a(20);
  const float* memory = a.data();
  const Arena b = std::move(a);
  EXPECT_EQ(b.data(), memory);
}

}  // namespace
