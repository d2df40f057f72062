// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/dataset.hpp>
#include <weft/data/gather.hpp>
#include <weft/data/shuffle.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace weft::inline WEFT_ABI::data {

/// Samples to learn from and samples to be judged by.
struct Split {
  Dataset train{};
  Dataset test{};
};

/// How train_test_split divides: the share that is for testing, in (0, 1), and what decides the order.
struct SplitOptions {
  double test_size = 0.2;
  std::uint64_t seed = 0;
};

/// Copies a dataset's samples, shuffled, into two; the test part has ceil(test_size x samples), as in scikit-learn.
/// Errors: data_error when a part would be empty; and as Dataset::with_samples.
inline Split train_test_split(const Dataset& dataset, SplitOptions options = {}) {
  const Dataset all = dataset.with_samples();
  const auto samples = static_cast<double>(all.size());
  const double wanted = std::ceil(samples * options.test_size - 1e-9 * samples);
  if (!(options.test_size > 0 && wanted >= 1 && wanted < samples))
    throw data_error(detail::sentence("a test_size of ", options.test_size, " of ", all.size(),
                                      " samples leaves one part empty; choose one between 0 and 1"));
  const auto test = static_cast<std::size_t>(wanted);
  const auto order = shuffled_indices(all.size(), options.seed);
  return {gather(all, std::span(order).subspan(test)), gather(all, std::span(order).first(test))};
}

}  // namespace weft::inline WEFT_ABI::data
