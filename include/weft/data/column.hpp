// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace data {

/// A column of a table: numbers, or texts as codes that index the categories.
/// Values: a missing number is NaN, the code of a missing text -1.
struct Column {
  std::string name{};
  bool text = false;
  std::vector<float> numbers{};
  std::vector<std::int32_t> codes{};
  std::vector<std::string> categories{};

  std::size_t size() const { return text ? codes.size() : numbers.size(); }
};

}  // namespace data

namespace detail {

// The number that a cell holds, spaces around it allowed; nothing when it holds something else.
inline std::optional<float> cell_number(std::string_view cell) {
  while (cell.starts_with(' ')) cell.remove_prefix(1);
  while (cell.ends_with(' ')) cell.remove_suffix(1);
  if (cell.starts_with('+') && !cell.starts_with("+-")) cell.remove_prefix(1);
  double value = 0;
  const auto [end, status] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (status != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
  return static_cast<float>(value);
}

inline bool blank(std::string_view cell) { return cell.find_first_not_of(' ') == std::string_view::npos; }

// Numbers if all cells are numbers, empty or NA; nothing otherwise.
inline std::optional<std::vector<float>> cell_numbers(const std::vector<std::string>& cells) {
  std::vector<float> numbers;
  for (const std::string& cell : cells) {
    const bool missing = blank(cell) || cell == "NA";
    const auto number = missing ? std::optional(std::numeric_limits<float>::quiet_NaN()) : cell_number(cell);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

inline data::Column column_of(std::string name, std::vector<std::string> cells) {
  if (auto numbers = cell_numbers(cells)) return {.name = std::move(name), .numbers = std::move(*numbers)};
  data::Column column{.name = std::move(name), .text = true};
  std::ranges::copy_if(cells, std::back_inserter(column.categories), [](const auto& cell) { return !blank(cell); });
  std::ranges::sort(column.categories);
  const auto rest = std::ranges::unique(column.categories);
  column.categories.erase(rest.begin(), rest.end());
  for (const std::string& cell : cells) {
    const auto place = std::ranges::lower_bound(column.categories, cell) - column.categories.begin();
    column.codes.push_back(blank(cell) ? -1 : static_cast<std::int32_t>(place));
  }
  return column;
}

}  // namespace detail

}  // namespace weft::inline WEFT_ABI
