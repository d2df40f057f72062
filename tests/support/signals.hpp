// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace weft_test {

inline std::vector<float> floats(const std::vector<double>& values) {
  std::vector<float> rounded;
  for (const double value : values) rounded.push_back(static_cast<float>(value));
  return rounded;
}

/// Pairs of numbers as complex ones.
inline std::vector<std::complex<float>> complex_numbers(const std::vector<double>& pairs) {
  std::vector<std::complex<float>> values;
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
    values.emplace_back(static_cast<float>(pairs[i]), static_cast<float>(pairs[i + 1]));
  return values;
}

inline std::vector<double> pairs(std::span<const std::complex<float>> values) {
  std::vector<double> numbers;
  for (const std::complex<float> value : values) {
    numbers.push_back(static_cast<double>(value.real()));
    numbers.push_back(static_cast<double>(value.imag()));
  }
  return numbers;
}

/// As many numbers, whose largest difference is at most so large a part of the largest number.
template <class Found>
void expect_signal(const Found& found, const std::vector<double>& expected, double tolerance, const std::string& what = "") {
  ASSERT_EQ(found.size(), expected.size()) << what;
  double largest = 0, difference = 0;
  std::size_t where = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    largest = std::max(largest, std::abs(expected[i]));
    const double d = std::abs(static_cast<double>(found[i]) - expected[i]);
    if (d <= difference) continue;  // what stands here is not true of a NaN
    difference = d;
    where = i;
    if (std::isnan(d)) break;
  }
  EXPECT_LE(difference, tolerance * largest) << what << ", element " << where << ": " << found[where] << " instead of " << expected[where];
}

/// Numbers between -1 and 1, without a pattern that a transform could see; each seed has its own.
inline std::vector<float> noise(std::size_t count, std::uint32_t seed = 1) {
  std::vector<float> values;
  for (std::uint32_t state = seed * 2654435761u + 1; values.size() < count;) {
    state = state * 1664525u + 1013904223u;
    values.push_back(static_cast<float>(state >> 8) * 0x1p-23f - 1);
  }
  return values;
}

}  // namespace weft_test
