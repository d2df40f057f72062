// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

using LessAt = bool (*)(const void* less, std::size_t a, std::size_t b);

// A heap sort, because it is a tenth of std::sort to compile.
[[gnu::cold]] inline std::vector<std::size_t> sorted_places(std::size_t count, const void* less, LessAt at) {
  std::vector<std::size_t> places(count);
  for (std::size_t i = 0; i < count; ++i) places[i] = i;
  const auto sink = [&](std::size_t root, std::size_t end) {
    for (std::size_t child; (child = 2 * root + 1) < end; root = child) {
      if (child + 1 < end && at(less, places[child], places[child + 1])) ++child;
      if (!at(less, places[root], places[child])) return;
      std::swap(places[root], places[child]);
    }
  };
  for (std::size_t root = count / 2; root-- > 0;) sink(root, count);
  for (std::size_t end = count; end-- > 1;) {
    std::swap(places[0], places[end]);
    sink(0, end);
  }
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
