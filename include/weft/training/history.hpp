// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/training/named_values.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

/// What fit returns: the loss and the metrics of every epoch, by Keras's names ("loss", "accuracy", "val_loss", ...).
/// Values: means over the samples of the epoch. Validation that runs every few epochs leaves a shorter series.
struct History {
  std::vector<int> epoch{};                                            ///< numbers of the epochs that were run, from 0
  std::vector<std::pair<std::string, std::vector<double>>> history{};  ///< one series a name, in order of appearance

  /// The series of that name, one value an epoch.
  /// Errors: std::out_of_range that lists the names there are.
  const std::vector<double>& operator[](std::string_view name) const {
    if (const auto* series = detail::find_named(history, name)) return *series;
    detail::throw_unknown_name("History", name, detail::quoted_names(history));
  }

  bool contains(std::string_view name) const noexcept { return detail::find_named(history, name) != nullptr; }

  /// Adds one epoch.
  void append(int number, const NamedValues& values) {
    epoch.push_back(number);
    for (const auto& [name, value] : values) series(name).push_back(value);
  }

  bool operator==(const History&) const = default;

 private:
  std::vector<double>& series(const std::string& name) {
    for (auto& [key, values] : history) {
      if (key == name) return values;
    }
    return history.emplace_back(name, std::vector<double>{}).second;
  }
};

}  // namespace weft::inline WEFT_ABI
