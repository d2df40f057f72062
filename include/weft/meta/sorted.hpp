// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

using LessAt = bool (*)(const void* less, std::size_t a, std::size_t b);

inline std::vector<std::size_t> sorted_places(std::size_t count, const void* less, LessAt at) {
  std::vector<std::size_t> places(count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::sort(places.begin(), places.end(), [=](std::size_t a, std::size_t b) { return at(less, a, b); });
  return places;
}

}  // namespace detail

/// Sorts a vector by moving each item once. All item types share one sort of indices, which compiles once; equal items
/// end in any order.
template <class T, class Less>
void sort_items(std::vector<T>& items, const Less& less) {
  const auto compare = [&](std::size_t a, std::size_t b) { return less(items[a], items[b]); };
  const auto places = detail::sorted_places(items.size(), &compare, [](const void* c, std::size_t a, std::size_t b) {
    return (*static_cast<decltype(&compare)>(c))(a, b);
  });
  std::vector<T> sorted;
  sorted.reserve(items.size());
  for (std::size_t i : places) sorted.push_back(std::move(items[i]));
  items = std::move(sorted);
}

}  // namespace weft
