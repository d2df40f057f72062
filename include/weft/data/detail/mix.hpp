// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/simd/vector.hpp>

#include <algorithm>

namespace weft::inline WEFT_ABI::detail {

// to = share x own + (1 - share) x other, of so many numbers each; to may be own.
inline void mix(float* to, const float* own, const float* other, long count, float share) {
  const simd::Vector mine(share), others(1 - share);
  for (long i = 0; i < count; i += simd::lanes) {
    const int n = static_cast<int>(std::min<long>(simd::lanes, count - i));
    simd::store_first(to + i, simd::fma(mine, simd::load_first(own + i, n), others * simd::load_first(other + i, n)), n);
  }
}

}  // namespace weft::inline WEFT_ABI::detail
