// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <array>
#include <concepts>
#include <string_view>

namespace weft::inline WEFT_ABI {

/// A text that can be written while the compiler runs; what does not fit is cut.
template <int capacity>
struct BasicText {
  std::array<char, capacity> data{};
  int size = 0;

  constexpr BasicText() = default;
  constexpr BasicText(std::string_view s) { *this << s; }

  constexpr BasicText& operator<<(std::string_view s) {
    for (char c : s)
      if (size < capacity) data[static_cast<std::size_t>(size++)] = c;
    return *this;
  }

  constexpr BasicText& operator<<(const char* s) { return *this << std::string_view(s); }

  template <std::signed_integral T>
  constexpr BasicText& operator<<(T value) {
    if (value < 0 && value > -10) *this << "-";
    if (value >= 10 || value <= -10) *this << value / 10;
    const int last = static_cast<int>(value % 10);
    const char digit = static_cast<char>('0' + (last < 0 ? -last : last));
    return *this << std::string_view(&digit, 1);
  }

  /// Up to four decimals, trailing zeros dropped.
  constexpr BasicText& operator<<(double value) {
    if (value < 0) return *this << "-" << -value;
    const auto scaled = static_cast<long>(value * 10000 + 0.5);
    *this << scaled / 10000;
    int digits = 4;
    long rest = scaled % 10000;
    for (; rest != 0 && rest % 10 == 0; --digits) rest /= 10;
    if (rest == 0) return *this;
    *this << ".";
    for (long unit = power_of_ten(digits - 1); unit > 0; unit /= 10) *this << rest / unit % 10;
    return *this;
  }

  template <int other>
  constexpr BasicText& operator<<(const BasicText<other>& text) {
    return *this << text.view();
  }

  constexpr std::string_view view() const { return {data.data(), static_cast<std::size_t>(size)}; }
  constexpr bool empty() const { return size == 0; }

 private:
  static constexpr long power_of_ten(int n) { return n <= 0 ? 1 : 10 * power_of_ten(n - 1); }
};

using Text = BasicText<640>;       ///< a sentence
using ShortText = BasicText<64>;   ///< a name

}  // namespace weft
