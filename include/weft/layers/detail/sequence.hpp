// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/numbers.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Whether a tensor is a sequence of feature vectors; if not, the layer's mistake is noted.
constexpr bool expect_sequence(Tensor x) {
  if (!expect_numbers(x)) return false;
  if (x.rank() != 2)
    x.fail(Text{} << "expects a sequence [places, features] per sample but receives a tensor of shape " << x.shape()
                  << "; put Reshape{places, features} before it");
  return !x.failed();
}

}  // namespace weft::inline WEFT_ABI::detail
