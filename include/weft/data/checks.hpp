// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/shape.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace weft::inline WEFT_ABI {

namespace detail {

inline constexpr std::size_t check_block = 4096;

// Whether every value of a block passes. No branch inside and a fixed length: so compilers use vectors at -O2, too.
template <class T, class Passes>
bool all_pass(const T* block, Passes passes) {
  std::uint32_t failures = 0;
  for (std::size_t i = 0; i < check_block; ++i) failures |= static_cast<std::uint32_t>(!passes(block[i]));
  return failures == 0;
}

// The index of the first value that does not pass, or the number of values.
template <class T, class Passes>
std::size_t first_failure(std::span<const T> values, Passes passes) {
  std::size_t first = 0;
  while (values.size() - first >= check_block && all_pass(values.data() + first, passes)) first += check_block;
  return static_cast<std::size_t>(std::ranges::find_if_not(values.subspan(first), passes) - values.begin());
}

inline std::string place(const data::Array& array, std::size_t index) {
  if (array.flat()) return sentence("value ", index);
  const std::size_t each = array.sample_values();
  return each == 1 ? sentence("sample ", index) : sentence("sample ", index / each, ", column ", index % each);
}

inline data::Shape without_ones(std::span<const std::size_t> shape) {
  data::Shape kept;
  std::ranges::copy_if(shape, std::back_inserter(kept), [](std::size_t extent) { return extent != 1; });
  return kept;
}

template <class T>
void check_labels_of(const data::Array& array, std::size_t classes, std::string_view name) {
  const auto values = array.as<T>();
  const auto passes = [end = static_cast<double>(classes)](T value) {
    const auto label = static_cast<double>(value);
    return label >= 0 && label < end && label == std::floor(label);
  };
  const std::size_t bad = first_failure(values, passes);
  if (bad == values.size()) return;
  const bool whole = static_cast<double>(values[bad]) == std::floor(static_cast<double>(values[bad]));
  raise<data_error>(name, ": received a label value of ", values[bad], " in ", place(array, bad),
                    whole ? ", outside [0, " : ", which is no whole number in [0, ", classes,
                    "); classes are counted from 0");
}

}  // namespace detail

namespace data {

/// Refuses NaN and infinity. Errors: data_error naming the first bad sample and column.
/// Cost: one pass over memory; nothing for an array that owns its memory and has passed before.
inline void check_finite(const Array& array, std::string_view name) {
  if (array.type() != ElementType::float32 || array.known_finite()) return;
  const auto values = array.as<float>();
  const std::size_t bad = detail::first_failure(
      values, [](float value) { return (std::bit_cast<std::uint32_t>(value) & 0x7f800000u) != 0x7f800000u; });
  if (bad != values.size())
    detail::raise<data_error>(name, ": found ", values[bad], " in ", detail::place(array, bad),
                              " where a finite number is expected; remove or replace such samples");
  array.note_finite();
}

/// Refuses labels, or indices into a table, that are not whole numbers in [0, classes); they may be stored as floats.
/// Errors: data_error naming the first bad sample and its value. Cost: one pass over memory.
inline void check_labels(const Array& array, std::size_t classes, std::string_view name) {
  if (array.type() == ElementType::int32)
    detail::check_labels_of<std::int32_t>(array, classes, name);
  else
    detail::check_labels_of<float>(array, classes, name);
}

/// The array shaped as samples of the expected shape, without a copy.
/// Shape: it may differ in axes of extent 1; a flat array is cut into samples.
/// Errors: shape_error naming both shapes.
inline Array check_sample_shape(const Array& array, std::span<const std::size_t> expected, std::string_view name) {
  const std::size_t each = element_count(expected).value_or(0);
  const std::string wanted = detail::sentence(name, ": samples of shape ", to_text(expected), " are expected");
  if (array.flat() && (each == 0 || array.values() % each != 0))
    detail::raise<shape_error>(wanted, " but a flat array of ", array.values(), " values is no multiple of ",
                               each, "; check that no value is missing");
  if (!array.flat() && detail::without_ones(array.sample_shape()) != detail::without_ones(expected))
    detail::raise<shape_error>(wanted, " but the array has samples of shape ", to_text(array.sample_shape()),
                               array.sample_values() == each
                                   ? "; if their values are in the right order, use reshaped({samples, ...})"
                                   : "; change the network's Input or the array");
  Shape shape{array.flat() ? array.values() / each : array.size()};
  shape.insert(shape.end(), expected.begin(), expected.end());
  return array.reshaped(std::move(shape));
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
