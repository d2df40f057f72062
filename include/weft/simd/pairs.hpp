// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

#include <utility>

namespace weft::inline WEFT_ABI::simd {

/// Two vectors, one behind the other, cut into groups of `size` lanes: [a0, b0, a1, b1, ...].
template <int size>
struct Pairs {
  static constexpr int groups = lanes / size;  ///< that fit a vector
  static_assert(groups >= 2);

  /// The groups a0, a1, ... side by side (second = false), or b0, b1, ...
  template <bool second>
  WEFT_INLINE static Vector part(Vector front, Vector back) {
    return shuffle<false, second>(front, back, all);
  }

  /// Back to the first vector of [a0, b0, a1, b1, ...] or, behind = true, the second.
  template <bool behind>
  WEFT_INLINE static Vector joined(Vector a, Vector b) {
    return shuffle<true, behind>(a, b, all);
  }

 private:
  static constexpr std::make_integer_sequence<int, lanes> all{};

  // Which of the 2 * lanes numbers of both vectors comes to a lane; -1: any.
  static constexpr int source(bool join, bool second, int lane) {
    if (!join) return lane < groups * size ? lane / size * 2 * size + (second ? size : 0) + lane % size : -1;
    const int at = lane + (second ? lanes : 0);
    if (at >= 2 * groups * size) return -1;
    return at / (2 * size) * size + at % size + (at / size % 2 != 0 ? lanes : 0);
  }

  template <bool join, bool second, int... lane>
  WEFT_INLINE static Vector shuffle(Vector a, Vector b, std::integer_sequence<int, lane...>) {
    const Vector::register_type x = a, y = b;
    return Vector(__builtin_shufflevector(x, y, source(join, second, lane)...));
  }
};

}  // namespace weft::inline WEFT_ABI::simd
