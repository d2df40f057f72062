// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/arrays.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// What a network learns from or is judged by. Predictions need no targets; weights, one a sample or one a step
/// ([samples, steps], for a Temporal loss), are optional.
struct Dataset {
  Arrays features{};
  Arrays targets{};
  Array sample_weight{};

  /// Whether no array has a shape, so that the number of samples is not known yet.
  bool flat() const { return features.flat() && targets.flat(); }

  /// How many samples there are; when no array has a shape, how many values the first has.
  std::size_t size() const { return features.flat() && !targets.flat() ? targets.size() : features.size(); }

  /// Errors: data_error when there are no samples, or the arrays do not have the same number of them.
  void check() const {
    if (size() == 0) detail::raise<data_error>("features has 0 samples; give at least one");
    for (const Array& array : features) require_samples(array, "features");
    for (const Array& array : targets) require_samples(array, "targets");
    if (sample_weight.values() > 0) require_samples(sample_weight, "sample_weight");  // one or one a step: the loss knows
  }

  /// The same values, with flat arrays shared out evenly over the samples that another array's shape names.
  /// Errors: as check(), and data_error when no array has a shape.
  Dataset with_samples() const {
    check();
    if (flat())
      detail::raise<data_error>("features is a flat array of ", size(),
                                " values whose samples are not known; give it a shape: {samples, ...}");
    return {shared_out(features), shared_out(targets), shared_out(sample_weight)};
  }

  /// Some consecutive samples, without a copy. Errors: as with_samples(), and data_error when there are too few.
  Dataset subset(std::size_t first, std::size_t count) const {
    const Dataset all = with_samples();
    return {all.features.subset(first, count), all.targets.subset(first, count),
            sample_weight.values() == 0 ? Array() : all.sample_weight.subset(first, count)};
  }

 private:
  void require_samples(const Array& array, std::string_view name) const {
    if (array.values() == 0) detail::raise<data_error>(name, " has an array of 0 values; give at least one");
    if (flat()) return;
    if (array.flat() && array.values() % size() != 0)
      detail::raise<data_error>(name, " has ", array.values(), " values, which ", size(),
                                " samples cannot share evenly; give every sample the same number of values");
    if (!array.flat() && array.size() != size())
      detail::raise<data_error>(name, " has ", array.size(), " samples where ", size(),
                                " are expected; features, targets and weights need the same number");
  }

  Array shared_out(const Array& array) const {
    if (!array.flat() || array.values() == 0) return array;
    const std::size_t each = array.values() / size();
    return array.reshaped(each == 1 ? Shape{size()} : Shape{size(), each});
  }

  Arrays shared_out(const Arrays& arrays) const {
    std::vector<Array> shaped;
    for (const Array& array : arrays) shaped.push_back(shared_out(array));
    return Arrays(std::move(shaped));
  }
};

}  // namespace weft::inline WEFT_ABI::data
