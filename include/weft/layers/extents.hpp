// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/text.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

namespace weft::inline WEFT_ABI {

/// A whole number for each of n axes; one alone stands for all of them.
/// Example: `.kernel = 5` or `.kernel = {5, 3}`, height first
template <int n>
struct Extents {
  int extent[n] = {};

  constexpr Extents() = default;
  constexpr Extents(int all) : Extents(all, std::make_index_sequence<n>()) {}
  template <std::same_as<int>... Each>
    requires(n > 1 && sizeof...(Each) == n)
  constexpr Extents(Each... each) : extent{each...} {}

  constexpr int operator[](int axis) const { return extent[axis]; }
  constexpr bool operator==(const Extents&) const = default;

  /// Are all of them at least this large?
  constexpr bool at_least(int least) const {
    for (int e : extent)
      if (e < least) return false;
    return true;
  }

 private:
  // Without assignments, which g++ 12 refuses in a constant expression where the layer is a const variable.
  template <std::size_t... axis>
  constexpr Extents(int all, std::index_sequence<axis...>) : extent{(static_cast<void>(axis), all)...} {}
};

/// As it is written in a network: one number where all are alike.
template <int capacity, int n>
constexpr BasicText<capacity>& operator<<(BasicText<capacity>& text, const Extents<n>& e) {
  if (e == Extents<n>(e[0])) return text << e[0];
  for (int i = 0; i < n; ++i) text << (i > 0 ? ", " : "{") << e[i];
  return text << "}";
}

}  // namespace weft
