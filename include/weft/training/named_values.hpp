// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

/// Numbers with a name each, in the order in which they were added: a step's loss and metrics.
using NamedValues = std::vector<std::pair<std::string, double>>;

namespace detail {

/// The entry of that name, or nullptr.
template <class Value>
const Value* find_named(const std::vector<std::pair<std::string, Value>>& entries, std::string_view name) noexcept {
  for (const auto& [key, value] : entries) {
    if (key == name) return &value;
  }
  return nullptr;
}

/// `"accuracy", "loss"`, or `nothing`.
template <class Value>
std::string quoted_names(const std::vector<std::pair<std::string, Value>>& entries) {
  std::string names;
  for (const auto& entry : entries) names += (names.empty() ? "\"" : ", \"") + entry.first + "\"";
  return names.empty() ? "nothing" : names;
}

[[noreturn]] inline void throw_unknown_name(std::string_view owner, std::string_view name, std::string_view known) {
  throw std::out_of_range(std::string(owner) + " has no \"" + std::string(name) + "\": it holds " + std::string(known) +
                          "; ask for one of these, add the metric in compile, or give fit validation_data for "
                          "names that begin with val_");
}

}  // namespace detail
}  // namespace weft::inline WEFT_ABI
