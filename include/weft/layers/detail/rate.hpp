// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/numbers.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Whether a layer may drop this share of a tensor's numbers; if not, its mistake is noted.
constexpr bool expect_rate(Tensor x, double rate) {
  if (x.failed()) return false;
  if (!(rate >= 0 && rate < 1))
    return x.fail(Text{} << "expects a rate of at least 0 and less than 1; it is the share of the numbers set to 0"), false;
  return expect_numbers(x);
}

}  // namespace weft::inline WEFT_ABI::detail
