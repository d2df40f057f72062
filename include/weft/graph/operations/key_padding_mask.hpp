// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>

#include <limits>

namespace weft::inline WEFT_ABI {

/// What is added to the scores of an attention so that nothing looks at padding: -infinity where a token is `padding`, else 0.
/// Shape: unchanged. Values: tokens.
constexpr Tensor key_padding_mask(Tensor tokens, int padding = 0) {
  return map([padding](Scalar t) { return where(equal(t, t.constant(padding)), -std::numeric_limits<double>::infinity(), 0.0); }, tokens);
}

}  // namespace weft
