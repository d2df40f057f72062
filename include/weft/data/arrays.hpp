// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/sample.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// One or several arrays with the same number of samples: the inputs, or the outputs, of a network.
/// Errors: data_error when those that have a shape differ in samples, or there are more than Sample::capacity.
class Arrays {
 public:
  Arrays() = default;
  Arrays(Array array) { arrays_.push_back(std::move(array)); }
  Arrays(std::initializer_list<Array> arrays) : Arrays(std::vector<Array>(arrays)) {}

  explicit Arrays(std::vector<Array> arrays) : arrays_(std::move(arrays)) {
    if (count() > Sample::capacity)
      detail::raise<data_error>(count(), " arrays were given where ", Sample::capacity,
                                " are the most; join some of them into one");
    for (std::size_t i = 0; i < count(); ++i) require_samples(i);
  }

  template <class Values>
    requires std::constructible_from<Array, Values> && (!std::derived_from<std::remove_cvref_t<Values>, Array>)
  Arrays(Values&& values, Shape shape = {}) : Arrays(Array(std::forward<Values>(values), std::move(shape))) {}

  /// How many arrays there are.
  std::size_t count() const { return arrays_.size(); }
  bool empty() const { return arrays_.empty(); }
  const Array& array(std::size_t i) const { return arrays_.at(i); }
  auto begin() const { return arrays_.begin(); }
  auto end() const { return arrays_.end(); }

  /// Whether no array has a shape, so that the number of samples is not known yet.
  bool flat() const { return std::ranges::all_of(arrays_, &Array::flat); }

  /// How many samples there are; when all arrays are flat, how many values the first has.
  std::size_t size() const {
    for (const Array& array : arrays_)
      if (!array.flat()) return array.size();
    return empty() ? 0 : arrays_.front().size();
  }

  /// One sample of every array. Errors: data_error when an array is flat or has no such sample.
  Sample operator[](std::size_t sample) const {
    Sample rows;
    for (const Array& array : arrays_) rows.add(array[sample]);
    return rows;
  }

  /// Some consecutive samples, without a copy. Errors: data_error when an array is flat or too short.
  Arrays subset(std::size_t first, std::size_t count) const {
    Arrays part = *this;
    for (Array& array : part.arrays_) array = array.subset(first, count);
    return part;
  }

 private:
  void require_samples(std::size_t i) const {
    if (!arrays_[i].flat() && arrays_[i].size() != size())
      detail::raise<data_error>("array ", i, " has ", arrays_[i].size(), " samples where the others have ",
                                size(), "; every array must have the same number of samples");
  }

  std::vector<Array> arrays_;
};

}  // namespace weft::inline WEFT_ABI::data
