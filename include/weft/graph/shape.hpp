// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/text.hpp>

#include <initializer_list>

namespace weft::inline WEFT_ABI {

inline constexpr int max_rank = 6;

/// The extents of a tensor, per sample: the batch is never part of a shape. A scalar has rank 0.
struct Shape {
  int rank = 0;
  int extent[max_rank] = {};

  constexpr Shape() = default;
  constexpr Shape(std::initializer_list<int> extents) {
    for (int e : extents)
      if (rank < max_rank) extent[rank++] = e;
  }

  /// The extent of an axis; negative axes count from the end. 1 where there is no such axis.
  constexpr int operator[](int axis) const {
    if (axis < 0) axis += rank;
    return axis >= 0 && axis < rank ? extent[axis] : 1;
  }

  constexpr long size() const {
    long n = 1;
    for (int i = 0; i < rank; ++i) n *= extent[i];
    return n;
  }

  constexpr Shape& push(int e) {
    if (rank < max_rank) extent[rank++] = e;
    return *this;
  }
  constexpr Shape without_last(int count = 1) const {
    Shape s = *this;
    s.rank = s.rank > count ? s.rank - count : 0;
    for (int i = s.rank; i < max_rank; ++i) s.extent[i] = 0;
    return s;
  }

  friend constexpr bool operator==(const Shape& a, const Shape& b) {
    if (a.rank != b.rank) return false;
    for (int i = 0; i < a.rank; ++i)
      if (a.extent[i] != b.extent[i]) return false;
    return true;
  }
};

template <int capacity>
constexpr BasicText<capacity>& operator<<(BasicText<capacity>& text, const Shape& s) {
  text << "[";
  for (int i = 0; i < s.rank; ++i) text << (i > 0 ? ", " : "") << s.extent[i];
  return text << "]";
}

/// A set of axes; negative ones count from the end. Empty: all.
struct Axes {
  int count = 0;
  int axis[max_rank] = {};

  constexpr Axes() = default;
  constexpr Axes(int one) : count(1), axis{one} {}
  constexpr Axes(std::initializer_list<int> list) {
    for (int a : list)
      if (count < max_rank) axis[count++] = a;
  }
};

/// The strides of a row-major tensor of this shape, in elements.
struct Strides {
  long stride[max_rank] = {};

  constexpr Strides() = default;
  explicit constexpr Strides(const Shape& s) {
    long n = 1;
    for (int i = s.rank; i-- > 0; n *= s.extent[i]) stride[i] = n;
  }
  constexpr long operator[](int i) const { return stride[i]; }
  constexpr long& operator[](int i) { return stride[i]; }
};

}  // namespace weft
