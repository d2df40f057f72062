// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/simd/pairs.hpp>

#include <gtest/gtest.h>

#include <array>
#include <utility>

namespace {

namespace simd = weft::simd;
using simd::lanes;
using Floats = std::array<float, static_cast<std::size_t>(lanes)>;

Floats numbers(simd::Vector v) {
  Floats all{};
  simd::store(all.data(), v);
  return all;
}

// The lanes of two vectors are numbered 0, 1, 2, ..., so every lane says where it came from.
template <int size>
void expect_pairs() {
  SCOPED_TRACE(size);
  using P = simd::Pairs<size>;
  const simd::Vector front = simd::counting(), back = front + simd::Vector(static_cast<float>(lanes));
  const simd::Vector first = P::template part<false>(front, back), second = P::template part<true>(front, back);
  const Floats a = numbers(first), b = numbers(second);
  for (int k = 0; k < P::groups * size; ++k) {
    const int at = k / size * 2 * size + k % size;
    EXPECT_EQ(a[static_cast<std::size_t>(k)], static_cast<float>(at));
    EXPECT_EQ(b[static_cast<std::size_t>(k)], static_cast<float>(at + size));
  }
  const Floats joined[] = {numbers(P::template joined<false>(first, second)), numbers(P::template joined<true>(first, second))};
  for (int k = 0; k < 2 * P::groups * size; ++k)
    EXPECT_EQ(joined[k / lanes][static_cast<std::size_t>(k % lanes)], static_cast<float>(k)) << "cut and joined again";
}

template <int... half>
void expect_all(std::integer_sequence<int, half...>) {
  (expect_pairs<half + 1>(), ...);
}

TEST(Pairs, AreCutApartAndJoined) { expect_all(std::make_integer_sequence<int, lanes / 2>{}); }

}  // namespace
