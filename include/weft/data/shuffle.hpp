// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

// The k-th number of a stream, without the numbers before it.
// Source: Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, figure 16 (SplitMix64).
constexpr std::uint64_t split_mix(std::uint64_t seed, std::uint64_t k) {
  std::uint64_t z = seed + (k + 1) * 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

}  // namespace detail

namespace data {

/// The numbers 0 to count - 1 in an order that only the seed decides, every order equally likely.
/// Source: Durstenfeld, Algorithm 235: Random permutation, CACM 7 (1964).
constexpr std::vector<std::size_t> shuffled_indices(std::size_t count, std::uint64_t seed) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t k = 0;
  for (std::uint64_t left = count; left > 1; --left) {
    const std::uint64_t fair = std::numeric_limits<std::uint64_t>::max() / left * left;  // no remainder is favoured
    std::uint64_t random = detail::split_mix(seed, k++);
    while (random >= fair) random = detail::split_mix(seed, k++);
    std::swap(order[static_cast<std::size_t>(left - 1)], order[static_cast<std::size_t>(random % left)]);
  }
  return order;
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
