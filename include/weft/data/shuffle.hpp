// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstddef>
#include <cstdint>
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

__extension__ using Wide = unsigned __int128;

// A number below `end`, all equally likely: the upper half of a product, unless its lower half is one of those few that
// would favour some. k counts the numbers that were drawn.
// Source: Lemire, Fast Random Integer Generation in an Interval, ACM TOMACS 29 (2019), algorithm 5.
constexpr std::uint64_t draw_below(std::uint64_t end, std::uint64_t seed, std::uint64_t& k) {
  Wide product = Wide{split_mix(seed, k++)} * end;
  if (static_cast<std::uint64_t>(product) < end) {
    const std::uint64_t unfair = (0 - end) % end;
    while (static_cast<std::uint64_t>(product) < unfair) product = Wide{split_mix(seed, k++)} * end;
  }
  return static_cast<std::uint64_t>(product >> 64);
}

// Puts 0, 1, 2, ... into an order that only the seed decides, every order equally likely.
// Source: Durstenfeld, Algorithm 235: Random permutation, CACM 7 (1964).
template <class Index>
constexpr void shuffled(std::span<Index> order, std::uint64_t seed) {
  std::iota(order.begin(), order.end(), Index{0});
  std::uint64_t k = 0;
  for (std::size_t left = order.size(); left > 1; --left)
    std::swap(order[left - 1], order[static_cast<std::size_t>(draw_below(left, seed, k))]);
}

}  // namespace detail

namespace data {

/// The numbers 0 to count - 1 in an order that only the seed decides, every order equally likely.
constexpr std::vector<std::size_t> shuffled_indices(std::size_t count, std::uint64_t seed) {
  std::vector<std::size_t> order(count);
  detail::shuffled(std::span(order), seed);
  return order;
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
