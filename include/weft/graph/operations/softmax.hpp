// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/graph/operations/stop_gradient.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Neither function changes when a constant is added to a row, so the maximum may be taken for one.
constexpr Tensor shifted(Tensor x) { return x - stop_gradient(max(x, -1, true)); }

constexpr bool needs_axis(Tensor x, std::string_view name) {
  if (x.rank() == 0) x.fail(Text{} << name << ": needs a last axis to run along but receives a single number"
                           << "; give it one score per class");
  return !x.failed();
}

}  // namespace detail

/// exp(x) over the sum of exp(x) along the last axis: logits to probabilities.
constexpr Tensor softmax(Tensor x) {
  if (!detail::needs_axis(x, "softmax")) return x;
  const Tensor e = exp(detail::shifted(x));
  return e / sum(e, -1, true);
}

/// The logarithm of softmax, without its overflow.
constexpr Tensor log_softmax(Tensor x) {
  if (!detail::needs_axis(x, "log_softmax")) return x;
  const Tensor s = detail::shifted(x);
  return s - log(sum(exp(s), -1, true));
}

}  // namespace weft
