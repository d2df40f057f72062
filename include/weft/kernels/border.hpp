// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/slice.hpp>
#include <weft/parallel/team.hpp>

#include <cstring>

namespace weft::inline WEFT_ABI {

/// Writes zeros around the part of a padded tensor; the part itself is written by whoever computes it. sample: floats from one
/// sample to the next.
template <Shape whole, Shape part, detail::Corner corner, long sample>
struct BorderKernel {
  static void run(float* out, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long s = begin; s < end; ++s) frame<0>(out + s * sample);
  }

 private:
  static constexpr Strides strides{whole};

  static void zero(float* at, long n) { std::memset(at, 0, sizeof(float) * static_cast<std::size_t>(n)); }

  // The slabs before and behind the part along one axis, and the frame within each slice between them.
  template <int axis>
  static void frame(float* at) {
    if constexpr (axis < whole.rank) {
      constexpr long step = strides[axis], first = corner.at[axis], count = part.extent[axis];
      if constexpr (first > 0) zero(at, first * step);
      if constexpr (first + count < whole.extent[axis]) zero(at + (first + count) * step, (whole.extent[axis] - first - count) * step);
      if constexpr (inner(axis + 1))
        for (long i = first; i < first + count; ++i) frame<axis + 1>(at + i * step);
    }
  }

  static constexpr bool inner(int axis) {
    for (int i = axis; i < whole.rank; ++i)
      if (whole.extent[i] != part.extent[i]) return true;
    return false;
  }
};

}  // namespace weft
