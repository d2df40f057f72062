// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/checks.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// Shifts and scales every column to mean 0 and variance 1, by the mean and variance of the samples it was fit on.
/// A column that is constant, its deviation at most epsilon times its size, is only shifted.
/// Example: auto scale = Standardizer{}.fit(train); x = scale.transform(train); y = scale.transform(test);
struct Standardizer {
  float epsilon = 1e-6f;
  std::vector<float> mean{};
  std::vector<float> deviation{};

  /// Measures every column; the variance is that of the population, as in Keras and scikit-learn.
  /// Errors: data_error when there are no samples, or values that are not finite.
  Standardizer& fit(const Array& array) {
    const std::size_t columns = array.sample_values();
    if (array.values() == 0) throw data_error("the array to fit has 0 samples; give at least one");
    check_finite(array, "the array to fit");
    const auto values = array.as<float>();
    std::vector<double> sum(columns), square(columns);
    for (std::size_t i = 0; i < values.size(); ++i) sum[i % columns] += static_cast<double>(values[i]);
    const auto samples = static_cast<double>(array.size());
    for (double& total : sum) total /= samples;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double distance = static_cast<double>(values[i]) - sum[i % columns];
      square[i % columns] += distance * distance;
    }
    mean.assign(columns, 0.0f);
    deviation.assign(columns, 1.0f);
    for (std::size_t c = 0; c < columns; ++c) {
      mean[c] = static_cast<float>(sum[c]);
      const double spread = std::sqrt(square[c] / samples);
      if (spread > static_cast<double>(epsilon) * std::abs(sum[c])) deviation[c] = static_cast<float>(spread);
    }
    return *this;
  }

  /// A standardized copy. Errors: shape_error when the samples have another number of values than those of fit().
  Array transform(const Array& array) const {
    const std::size_t columns = mean.size();
    if (columns == 0 || array.sample_values() != columns)
      throw shape_error(detail::sentence("the samples have ", array.sample_values(), " values where fit() saw ",
                                         columns, "; fit on samples of the same columns first"));
    const auto values = array.as<float>();
    std::vector<float> scaled(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
      scaled[i] = (values[i] - mean[i % columns]) / deviation[i % columns];
    return {std::move(scaled), array.shape()};
  }
};

}  // namespace weft::inline WEFT_ABI::data
