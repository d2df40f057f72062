// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/half.hpp>

namespace weft::inline WEFT_ABI::simd {

/// c0 + c1 x + c2 x^2 + ..., from the last term to the first.
/// Source: the coefficients in this folder are minimax, found by Remez exchange, then rounded to floats.
template <class V, class... Rest>
WEFT_INLINE V polynomial(V x, float c0, Rest... rest) {
  if constexpr (sizeof...(rest) == 0)
    return V(c0);
  else
    return fma(polynomial(x, rest...), x, V(c0));
}

}  // namespace weft::inline WEFT_ABI::simd
