// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/random.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Draws a number below n with given chances, in constant time.
/// Errors: data_error when a weight is negative or not finite, or all are 0.
/// Source: Walker 1977, An Efficient Method for Generating Discrete Random Variables; Vose 1991.
class AliasTable {
 public:
  explicit AliasTable(std::span<const double> weights) : columns_(weights.size()) {
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && std::isfinite(weight)))
        detail::raise<data_error>("a weight of ", weight, " is no chance; weights are finite and not negative");
      sum += weight;
    }
    if (!(sum > 0)) detail::raise<data_error>("of ", weights.size(), " weights none is above 0; nothing can be drawn");
    fill(weights, sum);
  }

  std::size_t size() const { return columns_.size(); }

  /// What two random words draw.
  std::size_t operator()(std::uint32_t which, std::uint32_t chance) const {
    const auto column = static_cast<std::size_t>(std::uint64_t{which} * columns_.size() >> 32);
    return chance < columns_[column].share ? column : columns_[column].other;
  }

  std::size_t operator()(Random& random) const {
    const std::uint32_t which = random();
    return (*this)(which, random());
  }

 private:
  // A column of the table: its own number for share / 2^32 of the draws, another number for the rest.
  struct Column {
    std::uint64_t share = 0;
    std::size_t other = 0;
  };

  void fill(std::span<const double> weights, double sum) {
    std::vector<double> left;
    std::vector<std::size_t> small, large;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      left.push_back(weights[i] / sum * static_cast<double>(weights.size()));
      (left[i] < 1 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
      const std::size_t low = small.back(), high = large.back();
      small.pop_back();
      columns_[low] = {static_cast<std::uint64_t>(left[low] * 0x1p32), high};
      left[high] -= 1 - left[low];
      if (left[high] >= 1) continue;
      large.pop_back();
      small.push_back(high);
    }
    // What is left over is 1 but for rounding; a number without weight is never drawn for it.
    for (std::size_t i : large) columns_[i] = {std::uint64_t{1} << 32, i};
    for (std::size_t i : small) columns_[i] = {weights[i] > 0 ? std::uint64_t{1} << 32 : 0, heaviest(weights)};
  }

  static std::size_t heaviest(std::span<const double> weights) {
    std::size_t most = 0;
    for (std::size_t i = 1; i < weights.size(); ++i)
      if (weights[i] > weights[most]) most = i;
    return most;
  }

  std::vector<Column> columns_;
};

}  // namespace weft::inline WEFT_ABI::text
