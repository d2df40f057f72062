// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

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
    pack(n, 1, stride, dilation);
    pack(n, 1 + max_spatial, before, front);
  }
  static constexpr Windows read(const Node& n) {
    Windows w;
    w.groups = n.attribute[0];
    unpack(n, 1, w.stride, w.dilation);
    unpack(n, 1 + max_spatial, w.before, w.front);
    return w;
  }

  static constexpr int limit = 32767;  ///< of each number, and of what a window covers

  /// Taps so far apart along an axis meet the same inputs' neighbours: what stride and dilation share does not count.
  constexpr int tap_step(int axis) const {
    int a = stride[axis], b = dilation[axis];
    while (b != 0) {
      const int rest = a % b;
      a = b;
      b = rest;
    }
    return a == 0 ? 1 : stride[axis] / a;  // of an axis that is not there both may be 0
  }

 private:
  // Two numbers of an axis in one attribute.
  static constexpr void pack(Node& n, int at, const int (&low)[max_spatial], const int (&high)[max_spatial]) {
    for (int a = 0; a < max_spatial; ++a) n.attribute[at + a] = low[a] | high[a] << 15;
  }
  static constexpr void unpack(const Node& n, int at, int (&low)[max_spatial], int (&high)[max_spatial]) {
    for (int a = 0; a < max_spatial; ++a) low[a] = n.attribute[at + a] & limit, high[a] = n.attribute[at + a] >> 15;
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

namespace detail {

/// Whether windows can move over [S..., C] with a kernel of [K..., C / groups, N]; what they cannot is noted as a mistake.
constexpr bool check_windows(Tensor x, std::string_view name, const Shape& kernel, const Windows& w) {
  if (x.rank() < 2 || x.rank() > max_spatial + 1 || kernel.rank != x.rank() + 1)
    return x.fail(Text{} << name << ": needs a tensor [spatial..., channels] with 1 to 3 spatial axes and a kernel with one"
                         << " axis more but receives shapes " << x.shape() << " and " << kernel << "; reshape one of them"), false;
  const auto within = [](long value, long least) { return value >= least && value <= Windows::limit; };
  for (int a = 0; a + 1 < x.rank(); ++a)
    if (!within(w.stride[a], 1) || !within(w.dilation[a], 1) || !within((kernel[a] - 1L) * w.dilation[a] + 1, 1))
      return x.fail(Text{} << name << ": a window of " << kernel[a] << " taps with stride " << w.stride[a] << " and dilation "
                           << w.dilation[a] << " along axis " << a << " is none; take numbers of 1 or more, and let it cover"
                           << " at most " << Windows::limit << " elements"), false;
  return true;
}

}  // namespace detail

}  // namespace weft
