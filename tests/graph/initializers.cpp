// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>

#include <weft/graph/tensor.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

using weft::Initializer;
using weft::Shape;

std::vector<float> filled(const Initializer& initializer, const Shape& shape, std::uint64_t seed = 1,
                          std::uint64_t stream = 0) {
  std::vector<float> values(static_cast<std::size_t>(shape.size()), 99.0f);
  initializer(values, shape, seed, stream);
  return values;
}

struct Moments {
  double mean = 0, variance = 0, kurtosis = 0, largest = 0;

  explicit Moments(const std::vector<float>& values) {
    const double n = static_cast<double>(values.size());
    for (double x : values) mean += x / n, largest = std::max(largest, std::abs(x));
    for (double x : values) variance += (x - mean) * (x - mean) / n;
    for (double x : values) kurtosis += std::pow(x - mean, 4) / n / (variance * variance);
  }
};

constexpr Shape large{200, 300};

// 60000 numbers: the mean lies within five of its deviations, the variance within three percent.
void expect_moments(const Initializer& initializer, const Shape& shape, double mean, double variance) {
  const Moments m(filled(initializer, shape));
  EXPECT_NEAR(m.mean, mean, 5 * std::sqrt(variance / static_cast<double>(shape.size())));
  EXPECT_NEAR(m.variance, variance, 0.03 * variance);
}

TEST(Initializers, Constants) {
  EXPECT_EQ(filled(weft::zeros, {3}), (std::vector<float>{0, 0, 0}));
  EXPECT_EQ(filled(weft::ones, {3}), (std::vector<float>{1, 1, 1}));
  EXPECT_EQ(filled(weft::constant(-2.5), {2, 1}), (std::vector<float>{-2.5f, -2.5f}));
}

TEST(Initializers, Uniform) {
  expect_moments(weft::random_uniform, large, 0, 0.01 / 12);
  expect_moments(weft::random_uniform_between(1, 3), large, 2, 4.0 / 12);
  const std::vector<float> values = filled(weft::random_uniform_between(1, 3), large);
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  EXPECT_GE(*low, 1);
  EXPECT_LT(*low, 1.001);
  EXPECT_LE(*high, 3);
  EXPECT_GT(*high, 2.999);
}

TEST(Initializers, Normal) {
  expect_moments(weft::random_normal, large, 0, 0.0025);
  expect_moments(weft::random_normal_with(2, 3), large, 2, 9);
  const Moments m(filled(weft::random_normal, large));
  EXPECT_NEAR(m.kurtosis, 3, 0.1);
  EXPECT_GT(m.largest, 3.5 * 0.05);
}

// A normal distribution cut at two deviations has 0.7737 of its variance.
TEST(Initializers, TruncatedNormal) {
  expect_moments(weft::truncated_normal, large, 0, 0.0025 * 0.7737);
  EXPECT_LE(Moments(filled(weft::truncated_normal, large)).largest, 0.1 * (1 + 1e-6));
  EXPECT_GT(Moments(filled(weft::truncated_normal, large)).largest, 0.0995);
  expect_moments(weft::truncated_normal_with(1, 2), large, 1, 4 * 0.7737);
}

TEST(Initializers, VarianceFollowsTheFans) {
  const double fan_in = 200, fan_out = 300;
  expect_moments(weft::glorot_uniform, large, 0, 2 / (fan_in + fan_out));
  expect_moments(weft::glorot_normal, large, 0, 2 / (fan_in + fan_out));
  expect_moments(weft::he_uniform, large, 0, 2 / fan_in);
  expect_moments(weft::he_normal, large, 0, 2 / fan_in);
  expect_moments(weft::lecun_uniform, large, 0, 1 / fan_in);
  expect_moments(weft::lecun_normal, large, 0, 1 / fan_in);
}

TEST(Initializers, UniformOnesAreUniformAndNormalOnesAreCut) {
  for (const Initializer& i : {weft::glorot_uniform, weft::he_uniform, weft::lecun_uniform}) {
    const Moments m(filled(i, large));
    EXPECT_NEAR(m.largest, std::sqrt(3 * m.variance), 0.02 * m.largest);
    EXPECT_NEAR(m.kurtosis, 1.8, 0.05);
  }
  for (const Initializer& i : {weft::glorot_normal, weft::he_normal, weft::lecun_normal}) {
    const Moments m(filled(i, large));
    EXPECT_NEAR(m.largest, 2 * std::sqrt(m.variance) / 0.87962566, 0.02 * m.largest);
  }
}

// Keras counts a convolution's window into both fans, and takes a vector's only extent for both.
TEST(Initializers, FansOfOtherRanksAreThoseOfKeras) {
  expect_moments(weft::he_uniform, {3, 5, 40, 100}, 0, 2.0 / (3 * 5 * 40));
  expect_moments(weft::glorot_uniform, {3, 5, 40, 100}, 0, 2.0 / (3 * 5 * 40 + 3 * 5 * 100));
  expect_moments(weft::lecun_uniform, {60000}, 0, 1.0 / 60000);
  expect_moments(weft::glorot_uniform, {60000}, 0, 2.0 / 120000);
  for (std::uint64_t stream = 0; stream < 50; ++stream)
    EXPECT_LE(std::abs(filled(weft::lecun_uniform, {}, 1, stream)[0]), std::sqrt(3.0) + 1e-6);
}

void expect_orthonormal(const Shape& shape) {
  const std::vector<float> values = filled(weft::orthogonal, shape);
  const auto columns = static_cast<std::size_t>(shape[-1]), rows = values.size() / columns;
  const bool wide = columns > rows;
  const std::size_t count = wide ? rows : columns, length = wide ? columns : rows;
  const auto at = [&](std::size_t i, std::size_t k) {
    return wide ? values[i * columns + k] : values[k * columns + i];
  };
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      double dot = 0;
      for (std::size_t k = 0; k < length; ++k) dot += double{at(i, k)} * at(j, k);
      EXPECT_NEAR(dot, i == j ? 1 : 0, 1e-6);
    }
}

TEST(Initializers, OrthogonalRowsOrColumns) {
  expect_orthonormal({20, 20});
  expect_orthonormal({30, 7});
  expect_orthonormal({7, 30});
  expect_orthonormal({3, 3, 4, 9});
  expect_orthonormal({1, 5});
}

TEST(Initializers, SameSeedSameNumbersOtherStreamOthers) {
  for (const Initializer& i : {weft::random_uniform, weft::random_normal, weft::truncated_normal, weft::glorot_uniform,
                               weft::he_normal, weft::orthogonal}) {
    EXPECT_EQ(filled(i, {5, 7}, 3, 4), filled(i, {5, 7}, 3, 4));
    EXPECT_NE(filled(i, {5, 7}, 3, 4), filled(i, {5, 7}, 3, 5));
    EXPECT_NE(filled(i, {5, 7}, 3, 4), filled(i, {5, 7}, 4, 4));
  }
}

TEST(Initializers, StreamsAreIndependent) {
  const std::vector<float> a = filled(weft::random_normal_with(0, 1), large, 1, 0);
  const std::vector<float> b = filled(weft::random_normal_with(0, 1), large, 1, 1);
  double product = 0;
  for (std::size_t i = 0; i < a.size(); ++i) product += a[i] * b[i] / static_cast<double>(a.size());
  EXPECT_NEAR(product, 0, 0.02);
}

}  // namespace
