// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/simd/gather.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace {

namespace simd = weft::simd;

TEST(Gather, TakesNumbersFromAnywhere) {
  std::vector<float> memory(1000);
  for (std::size_t i = 0; i < memory.size(); ++i) memory[i] = static_cast<float>(i) + 0.5f;
  alignas(64) float places[simd::lanes], found[simd::lanes];
  for (int i = 0; i < simd::lanes; ++i) places[i] = static_cast<float>(i * 611 % 1000) + 0.75f;
  simd::store(found, simd::gather(memory.data(), simd::to_integers(simd::load(places))));
  for (int i = 0; i < simd::lanes; ++i) EXPECT_EQ(found[i], static_cast<float>(i * 611 % 1000) + 0.5f);
}

TEST(Gather, CountsFurtherThanAFloatCan) {
  simd::Integers at = simd::to_integers(simd::Vector(16'777'216.f)) * simd::Integers(4) + simd::Integers(1);
  alignas(64) std::int32_t places[simd::lanes];
  at.store_aligned(places);
  EXPECT_EQ(places[0], 67'108'865);
}

}  // namespace
