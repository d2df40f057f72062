// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace weft::inline WEFT_ABI::detail {

// Stands in for a number that a network with a mistake does not have: every comparison with it holds, so that no
// static_assert fails beside the sentence that matters.
struct StandInNumber {
  constexpr operator long() const { return 1; }
  template <class T>
  friend constexpr bool operator==(StandInNumber, const T&) { return true; }
  template <class T>
  friend constexpr bool operator!=(StandInNumber, const T&) { return true; }
  template <class T>
  friend constexpr bool operator<(StandInNumber, const T&) { return true; }
  template <class T>
  friend constexpr bool operator<=(StandInNumber, const T&) { return true; }
  template <class T>
  friend constexpr bool operator>(StandInNumber, const T&) { return true; }
  template <class T>
  friend constexpr bool operator>=(StandInNumber, const T&) { return true; }
};

// Stands in for the numbers such a network would compute: an array of any length.
struct StandInArray : std::array<float, 1> {
  template <std::size_t n>
  operator std::array<float, n>() const { return {}; }
};

// Stands in for its parameters.
struct StandInParameters {
  static constexpr int count = 0;
  static constexpr long floats = 0;
  static constexpr long trainable_floats = 0;

  StandInParameters() = default;
  explicit StandInParameters(std::uint64_t) {}
  std::span<float> operator[](int) const { return {}; }
  static std::string_view name(int) { return {}; }
  float* data() const { return nullptr; }
};

}  // namespace weft::inline WEFT_ABI::detail

template <>
struct std::tuple_size<weft::detail::StandInArray> : std::integral_constant<std::size_t, 1> {};
template <>
struct std::tuple_element<0, weft::detail::StandInArray> {
  using type = float;
};
