// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/training/named_values.hpp>

#include <string_view>

namespace weft::inline WEFT_ABI {

/// What evaluate returns: the loss and the metrics, by Keras's names.
/// Values: means over the samples; iteration goes over the metrics in the order of compile, without the loss.
struct Scores {
  double loss = 0;
  NamedValues metrics{};

  /// The metric of that name, or the loss for "loss".
  /// Errors: std::out_of_range that lists the names there are.
  double operator[](std::string_view name) const {
    if (name == "loss") return loss;
    if (const double* value = detail::find_named(metrics, name)) return *value;
    detail::throw_unknown_name("Scores", name,
                               "\"loss\"" + (metrics.empty() ? "" : ", " + detail::quoted_names(metrics)));
  }

  bool contains(std::string_view name) const noexcept {
    return name == "loss" || detail::find_named(metrics, name) != nullptr;
  }

  auto begin() const noexcept { return metrics.begin(); }
  auto end() const noexcept { return metrics.end(); }

  bool operator==(const Scores&) const = default;
};

}  // namespace weft::inline WEFT_ABI
