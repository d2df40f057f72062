// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/losses/concept.hpp>

#include <array>

namespace weft::inline WEFT_ABI {

/// One loss for each output of a network; what fit makes small is their weighted sum.
/// Example: `compile<Net, Losses<MeanSquaredError{}, BinaryCrossentropy{}>{.weights = {1, 0.5}}>(Adam{})`
template <auto... each>
struct Losses {
  std::array<double, sizeof...(each)> weights = filled();

  static constexpr std::string_view name = "loss";
  static constexpr int count = sizeof...(each);

  /// Calls visit(loss, weight, number) for each.
  template <class Visit>
  constexpr void for_each(Visit visit) const {
    int i = 0;
    ((visit(each, weights[static_cast<std::size_t>(i)], i), ++i), ...);
  }

 private:
  static constexpr std::array<double, sizeof...(each)> filled() {
    std::array<double, sizeof...(each)> all{};
    all.fill(1);
    return all;
  }
};

}  // namespace weft
