// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <stdexcept>
#include <string>

namespace weft::inline WEFT_ABI {

/// How much fit, evaluate and predict print, by Keras's numbers.
/// Values: 0 nothing, 1 a progress bar, 2 one line an epoch; automatic() is 1, as in Keras.
/// Errors: std::invalid_argument for any other number.
struct Verbose {
  int level = 1;

  constexpr Verbose() = default;
  constexpr Verbose(int number) : level(checked(number)) {}  // implicit: users write .verbose = 2

  static constexpr Verbose automatic() { return {}; }

  constexpr bool operator==(const Verbose&) const = default;

 private:
  static constexpr int checked(int number) {
    if (number < 0 || number > 2) refuse(number);
    return number;
  }

  [[noreturn]] static void refuse(int number) {
    throw std::invalid_argument("verbose must be 0 (nothing), 1 (a progress bar) or 2 (one line an epoch), but is " +
                                std::to_string(number));
  }
};

}  // namespace weft::inline WEFT_ABI
