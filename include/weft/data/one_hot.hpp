// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/checks.hpp>
#include <weft/data/row.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// Labels as distributions, for CategoricalCrossentropy and for MixUp: a 1 at the class, 0 elsewhere.
/// Shape: {samples} or {samples, 1} to {samples, classes}. Errors: data_error for labels outside [0, classes).
inline Array one_hot(const Array& labels, std::size_t classes) {
  check_labels(labels, classes, "the labels");
  std::vector<float> values(labels.values() * classes);
  for (std::size_t i = 0; i < labels.values(); ++i) {
    const std::size_t label = labels.type() == ElementType::int32 ? static_cast<std::size_t>(labels.as<std::int32_t>()[i])
                                                                  : static_cast<std::size_t>(labels.as<float>()[i]);
    values[i * classes + label] = 1;
  }
  return {std::move(values), {labels.values(), classes}};
}

}  // namespace weft::inline WEFT_ABI::data
