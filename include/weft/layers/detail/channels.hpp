// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/numbers.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Whether a tensor has numbers along a last axis; if not, the layer's mistake is noted.
constexpr bool expect_channels(Tensor x) {
  if (!expect_numbers(x)) return false;
  if (x.rank() == 0)
    x.fail(Text{} << "needs a last axis of channels but receives a single number; give it one value per channel");
  return !x.failed();
}

}  // namespace weft::inline WEFT_ABI::detail
