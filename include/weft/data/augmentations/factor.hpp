// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/random.hpp>

#include <cmath>
#include <string_view>

namespace weft::inline WEFT_ABI::data {

/// The range that a number is drawn from, uniformly. Example: `.factor = 0.1` is from -0.1 to 0.1, `.factor = {0, 0.2}` from 0 to 0.2.
struct Factor {
  double lower = 0, upper = 0;

  constexpr Factor() = default;
  constexpr Factor(double both) : lower(both < 0 ? both : -both), upper(-lower) {}
  constexpr Factor(double from, double to) : lower(from), upper(to) {}

  double draw(Random& random) const { return lower + (upper - lower) * random.uniform(); }

  /// Errors: data_error when the range is none, or reaches beyond what the name can be.
  void check(std::string_view name, double least, double most) const {
    if (!(least <= lower && lower <= upper && upper <= most))
      detail::raise<data_error>(name, " from ", lower, " to ", upper, " was asked for; it must lie between ", least, " and ", most,
                                ", the lesser number first");
  }
};

}  // namespace weft::inline WEFT_ABI::data
