// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/scalar/random.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace weft::inline WEFT_ABI::detail {

// What random numbers are for, so that no two uses of a seed share them.
enum class DrawPurpose : std::uint32_t {
  window = 0x77696e64,
  mask = 0x6d61736b,
  sentence = 0x6e657874,
  pair = 0x736b6970,
  sample = 0x73616d70
};

// Four random words that belong to one element, whoever asks for them and when. The last two words of the counter: the
// purpose, and a number that the caller counts, such as the epoch.
constexpr std::array<std::uint32_t, 4> draw(DrawPurpose purpose, std::uint64_t seed, std::uint64_t element,
                                            std::uint32_t count = 0) {
  return philox({static_cast<std::uint32_t>(element), static_cast<std::uint32_t>(element >> 32), count,
                 static_cast<std::uint32_t>(purpose)},
                seed);
}

// Uniform in [0, 1), 53 bits.
constexpr double uniform(std::uint32_t high, std::uint32_t low) {
  return static_cast<double>((std::uint64_t{high} << 32 | low) >> 11) * 0x1p-53;
}

// Uniform in [0, n), for n below 2^53.
constexpr std::size_t below(std::size_t n, std::uint32_t high, std::uint32_t low) {
  return static_cast<std::size_t>(uniform(high, low) * static_cast<double>(n));
}

}  // namespace weft::inline WEFT_ABI::detail
