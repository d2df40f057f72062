// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
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

// A number below `end`, all equally likely. k counts the numbers that were drawn.
constexpr std::uint64_t draw_below(std::uint64_t end, std::uint64_t seed, std::uint64_t& k) {
  const std::uint64_t fair = std::numeric_limits<std::uint64_t>::max() / end * end;  // no remainder is favoured
  std::uint64_t random = split_mix(seed, k++);
  while (random >= fair) random = split_mix(seed, k++);
  return random % end;
}

// Puts 0, 1, 2, ... into an order that only the draws decide: below(n) draws a number below n.
// Source: Durstenfeld, Algorithm 235: Random permutation, CACM 7 (1964).
template <class Index, class Below>
constexpr void shuffled(std::span<Index> order, Below below) {
  std::iota(order.begin(), order.end(), Index{0});
  for (std::size_t left = order.size(); left > 1; --left)
    std::swap(order[left - 1], order[static_cast<std::size_t>(below(left))]);
}

}  // namespace detail

namespace data {

/// The numbers 0 to count - 1 in an order that only the seed decides, every order equally likely.
constexpr std::vector<std::size_t> shuffled_indices(std::size_t count, std::uint64_t seed) {
  std::vector<std::size_t> order(count);
  std::uint64_t k = 0;
  detail::shuffled(std::span(order), [&](std::uint64_t left) { return detail::draw_below(left, seed, k); });
  return order;
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
