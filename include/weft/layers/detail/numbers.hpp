// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Whether a tensor holds no integers; if it does, the layer's mistake is noted.
constexpr bool expect_numbers(Tensor x) {
  if (x.failed()) return false;
  if (x.node().element == Element::int32)
    x.fail(Text{} << "expects numbers but receives integers of shape " << x.shape() << "; put Embedding{.units = ...} before it");
  return !x.failed();
}

}  // namespace weft::inline WEFT_ABI::detail
