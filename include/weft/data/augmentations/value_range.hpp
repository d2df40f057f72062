// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/raise.hpp>

#include <string_view>

namespace weft::inline WEFT_ABI::data {

/// What is black and what is white in a picture: results are cut to it.
struct ValueRange {
  float low = 0, high = 1;

  /// Errors: data_error when there is nothing between.
  void check(std::string_view name) const {
    if (!(low < high))
      detail::raise<data_error>(name, " has the value_range {", low, ", ", high, "}; the first must be less than the second");
  }
};

}  // namespace weft::inline WEFT_ABI::data
