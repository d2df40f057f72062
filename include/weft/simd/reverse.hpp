// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

#include <utility>

namespace weft::inline WEFT_ABI::simd {

namespace detail {

template <int... lane>
WEFT_INLINE Vector reverse(Vector v, std::integer_sequence<int, lane...>) {
  const Vector::register_type r = v;
  return Vector(__builtin_shufflevector(r, r, (lanes - 1 - lane)...));
}

}  // namespace detail

/// The last lane first.
WEFT_INLINE Vector reverse(Vector v) { return detail::reverse(v, std::make_integer_sequence<int, lanes>{}); }

}  // namespace weft::inline WEFT_ABI::simd
