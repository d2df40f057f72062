// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/node.hpp>

namespace weft::inline WEFT_ABI {

inline constexpr int max_spatial = 3;

/// How a kernel is turned around, the groups, and the step between taps that meet.
struct Turning {
  int groups = 1;
  int step[max_spatial] = {1, 1, 1};

  constexpr void write(Node& n) const {
    n.attribute[0] = groups;
    for (int a = 0; a < max_spatial; ++a) n.attribute[1 + a] = step[a];
  }
  static constexpr Turning read(const Node& n) { return {n.attribute[0], {n.attribute[1], n.attribute[2], n.attribute[3]}}; }
};

/// How a window moves over the spatial axes of a tensor [S..., C], and which of its channels it sees.
struct Windows {
  int groups = 1;
  int stride[max_spatial] = {1, 1, 1};
  int dilation[max_spatial] = {1, 1, 1};
  int before[max_spatial] = {};  ///< of an input gradient: where the input begins in what the windows moved over
  int front[max_spatial] = {};   ///< of an input gradient: zeros in front of its operand

  /// The extent that a window of so many taps covers.
  constexpr int reach(int axis, int taps) const { return (taps - 1) * dilation[axis] + 1; }

  /// Where a turned kernel keeps a tap: those that meet are side by side, the last one first.
  static constexpr int turned(int tap, int taps, int step) {
    const int phase = tap % step, in_phase = (taps - 1 - phase) / step;
    int before = 0;
    for (int p = 0; p < phase; ++p) before += (taps - 1 - p) / step + 1;
    return before + in_phase - tap / step;
  }

  constexpr Turning turning() const { return {groups, {tap_step(0), tap_step(1), tap_step(2)}}; }

  constexpr void write(Node& n) const {
    n.attribute[0] = groups;
    n.attribute[1] = pack(stride);
    n.attribute[2] = pack(dilation);
    n.attribute[3] = pack(before);
    n.attribute[4] = pack(front);
  }
  static constexpr Windows read(const Node& n) {
    Windows w;
    w.groups = n.attribute[0];
    unpack(n.attribute[1], w.stride);
    unpack(n.attribute[2], w.dilation);
    unpack(n.attribute[3], w.before);
    unpack(n.attribute[4], w.front);
    return w;
  }

  static constexpr int limit = 1023;  ///< of each number

  /// Taps so far apart along an axis meet the same inputs' neighbours: what stride and dilation share does not count.
  constexpr int tap_step(int axis) const {
    int a = stride[axis], b = dilation[axis];
    while (b != 0) {
      const int rest = a % b;
      a = b;
      b = rest;
    }
    return stride[axis] / a;
  }

 private:
  static constexpr int pack(const int (&v)[max_spatial]) { return v[0] | v[1] << 10 | v[2] << 20; }
  static constexpr void unpack(int packed, int (&v)[max_spatial]) {
    for (int i = 0; i < max_spatial; ++i) v[i] = packed >> (10 * i) & limit;
  }
};

/// Numbers along the spatial axes, counted like the digits of a clock.
struct Position {
  int at[max_spatial] = {};

  /// Goes to the next position within the extents of the first `rank` axes; false behind the last.
  constexpr bool advance(const Shape& s, int rank) {
    for (int i = rank; i-- > 0;) {
      if (++at[i] < s.extent[i]) return true;
      at[i] = 0;
    }
    return false;
  }
  /// The tap at this place of a turned kernel.
  constexpr Position turned(const Shape& s, int rank, const Turning& t) const {
    Position p;
    for (int i = 0; i < rank; ++i) p.at[i] = Windows::turned(at[i], s.extent[i], t.step[i]);
    return p;
  }
  /// The place of this position in a row-major tensor of the same leading axes, in positions; -1 if it lies outside.
  constexpr long place(const Shape& s, int rank) const {
    long n = 0;
    for (int i = 0; i < rank; ++i) {
      if (at[i] < 0 || at[i] >= s.extent[i]) return -1;
      n = n * s.extent[i] + at[i];
    }
    return n;
  }
};

}  // namespace weft
