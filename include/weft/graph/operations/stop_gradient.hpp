// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

struct StopGradientRule : MapRule {
  static constexpr std::string_view name = "stop_gradient";
  static constexpr void differentiate(Gradients&, int) {}
};

}  // namespace detail

inline constexpr Operation stop_gradient_operation = operation<detail::StopGradientRule>();

/// The same numbers, taken for constants when the network is differentiated.
constexpr Tensor stop_gradient(Tensor x) {
  if (x.failed()) return x;
  Formula f;
  f.result = f.argument(0);
  const Tensor t = record(stop_gradient_operation, x.shape(), {x});
  t.graph->nodes[t.id].formula = t.graph->intern(f, 1);
  return t;
}

}  // namespace weft
