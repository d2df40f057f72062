// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

/// A stand-in for weft's own texts at compile time, so that the harness is tested without weft.
template <std::size_t size>
struct FixedString {
  char text[size];
  constexpr FixedString(const char (&source)[size]) {
    for (std::size_t i = 0; i < size; ++i) text[i] = source[i];
  }
};

/// Never defined: its name is the message.
template <FixedString... pieces>
struct network_error;

/// clang shows about 30 characters of a text, so it comes in pieces.
using Mistake = network_error<"layer 2, Dense{.units = 10}", ": expects \"one\" feature ", "vector, got [28, 28]; put ",
                              "Flatten{} before it  ">;
