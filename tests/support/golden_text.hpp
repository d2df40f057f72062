// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <support/golden.hpp>

namespace weft_test {

/// A text that stands in a golden file as its bytes.
inline std::string text_of(const std::vector<double>& bytes) {
  std::string text;
  for (double byte : bytes) text += static_cast<char>(static_cast<unsigned char>(byte));
  return text;
}

inline std::vector<std::int32_t> tokens_of(const std::vector<double>& numbers) {
  return {numbers.begin(), numbers.end()};
}

/// All that are named name.0, name.1 and so on.
inline std::vector<std::vector<double>> series(const Golden& golden, const std::string& name) {
  std::vector<std::vector<double>> found;
  for (std::string next = name + ".0"; golden.contains(next); next = name + "." + std::to_string(found.size()))
    found.push_back(golden[next]);
  return found;
}

/// Bytes of every kind that only the seed decides.
inline std::string random_bytes(std::size_t count, std::uint32_t seed) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) bytes += static_cast<char>((seed = seed * 1664525u + 1013904223u) >> 24);
  return bytes;
}

/// What an exception of that type says, when the call throws one; empty when it throws nothing.
template <class Error, class Call>
std::string refusal(Call call) {
  try {
    call();
  } catch (const Error& caught) {
    return caught.what();
  }
  return "";
}

}  // namespace weft_test
