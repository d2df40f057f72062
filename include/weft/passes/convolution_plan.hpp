// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/group.hpp>
#include <weft/passes/panel.hpp>

namespace weft::inline WEFT_ABI {

/// One spatial axis of a convolution: which results there are, and what each is summed over. Steps in floats.
struct WindowAxis {
  int results = 1;
  long left_step = 0;  ///< from result to result
  int taps = 1;
  long left_tap = 0, right_tap = 0;        ///< from tap to tap
  int first_result = 0, result_step = 1;  ///< where the results stand among those of all grids

  constexpr bool operator==(const WindowAxis&) const = default;
};

/// Which positions of the left operand one spatial axis reads, and which of them are more than zeros around an image.
struct ReadAxis {
  int start = 0, result_step = 1, tap_step = 1;
  int first = 0, end = 0;
};

/// Results that are all summed over the same taps.
struct WindowGrid {
  struct Taps {
    int first, end;
  };
  WindowAxis axis[max_spatial];
  ReadAxis read[max_spatial];
  long left = 0, right = 0;  ///< where the first window and its first tap begin

  /// The taps along an axis that meet anything but zeros, of results `from` to `to`.
  constexpr Taps taps_of(int a, int from, int to) const {
    const ReadAxis& r = read[a];
    const int all = axis[a].taps;
    if (all <= 1) return {0, all};
    const int low = r.first - r.start - to * r.result_step, high = r.end - 1 - r.start - from * r.result_step;
    const int first = low <= 0 ? 0 : (low + r.tap_step - 1) / r.tap_step, end = high < 0 ? 0 : high / r.tap_step + 1;
    return {first, end < all ? end : all};
  }

  constexpr long results() const { return static_cast<long>(axis[0].results) * axis[1].results * axis[2].results; }
  constexpr long taps() const { return static_cast<long>(axis[0].taps) * axis[1].taps * axis[2].taps; }
};

/// A convolution, or its gradient by the input, as a template argument: spatial axes stand last of three. The gradient by the
/// input of a convolution that moves in strides falls into one grid of results for each place within a stride.
struct ConvolutionPlan {
  bool batched = false, transposed = false;
  int groups = 1;
  int depth = 1;    ///< channels of one group: what each tap is summed over
  int columns = 1;  ///< filters of one group
  int domain[max_spatial] = {1, 1, 1};  ///< results
  int taps[max_spatial] = {1, 1, 1};
  int stride[max_spatial] = {1, 1, 1}, dilation[max_spatial] = {1, 1, 1};
  int before[max_spatial] = {}, front[max_spatial] = {}, tap_step[max_spatial] = {1, 1, 1};
  int first[max_spatial] = {}, end[max_spatial] = {1, 1, 1};  ///< positions of the left operand between zeros
  long left_sample = 0, left[max_spatial] = {};
  long right_step = 0, right_panel = 0;  ///< from row to row; of a blocked kernel, from panel to panel

  constexpr int grids() const { return transposed ? stride[0] * stride[1] * stride[2] : 1; }
  constexpr long inner() const { return static_cast<long>(taps[0]) * taps[1] * taps[2] * depth; }

  constexpr WindowGrid grid(int number) const {
    WindowGrid g;
    long rows = depth * right_step;
    for (int a = max_spatial; a-- > 0; rows *= taps[a]) {
      if (!transposed) {
        g.axis[a] = {domain[a], stride[a] * left[a], taps[a], dilation[a] * left[a], rows};
        g.read[a] = {0, stride[a], dilation[a], first[a], end[a]};
        continue;
      }
      const int phase = number % stride[a];
      number /= stride[a];
      transposed_axis(g, a, phase, rows);
    }
    return g;
  }

 private:
  // The results whose place, counted from where the windows began, leaves `phase` when divided by the stride.
  constexpr void transposed_axis(WindowGrid& g, int a, int phase, long rows) const {
    const int s = stride[a], apart = tap_step[a];
    WindowAxis& axis = g.axis[a];
    axis.first_result = ((phase - before[a]) % s + s) % s;
    axis.result_step = s;
    axis.results = axis.first_result < domain[a] ? (domain[a] - 1 - axis.first_result) / s + 1 : 0;
    int tap = 0;
    while (tap < taps[a] && tap * dilation[a] % s != phase) ++tap;
    axis.taps = tap < taps[a] ? (taps[a] - 1 - tap) / apart + 1 : 0;
    axis.left_step = left[a];
    axis.left_tap = dilation[a] * apart / s * left[a];
    axis.right_tap = rows;
    if (axis.taps == 0) return;
    const int last = tap + (axis.taps - 1) * apart;  // comes first: a turned kernel begins with its last taps
    g.read[a] = {(axis.first_result + before[a] - last * dilation[a]) / s + front[a], 1, dilation[a] * apart / s, first[a], end[a]};
    g.left += g.read[a].start * left[a];
    g.right += Windows::turned(last, taps[a], apart) * rows;
  }
};

/// The gradient of a convolution by its kernel: one result for each tap, channel and filter, summed over positions and
/// samples. In `axis`, results are the kernel's taps, and taps are the positions.
struct KernelGradientPlan {
  bool batched = false;  ///< one result for each sample
  bool samples = false;  ///< summed over samples
  int groups = 1, depth = 1, columns = 1;
  WindowAxis axis[max_spatial];
  long left_sample = 0, right_sample = 0;

  constexpr long rows() const { return static_cast<long>(axis[0].results) * axis[1].results * axis[2].results * depth; }
};

namespace detail {

constexpr long sample_step(const GraphView& g, const Location& l, int node) {
  return g[node].batched ? sample_floats(g, l.base) : 0;
}

}  // namespace detail

constexpr ConvolutionPlan plan_convolution(const GraphView& g, const FusionView& f, int node) {
  const Node& n = g[node];
  const Location &x = f.location[n.operand[0]], &w = f.location[n.operand[1]];
  const Node& image = g[n.operand[0]];
  const Shape& kernel = g[n.operand[1]].shape;
  const Windows windows = Windows::read(n);
  const int spatial = n.shape.rank - 1, unused = max_spatial - spatial;
  const bool padded = image.is(pad_operation);
  ConvolutionPlan p;
  p.batched = n.batched;
  p.transposed = n.is(convolution_input_operation);
  p.groups = windows.groups;
  p.depth = kernel[-2];
  p.columns = n.shape[-1] / windows.groups;
  for (int a = 0; a < spatial; ++a) {
    p.domain[unused + a] = n.shape[a];
    p.taps[unused + a] = kernel[a];
    p.stride[unused + a] = windows.stride[a];
    p.dilation[unused + a] = windows.dilation[a];
    p.before[unused + a] = windows.before[a];
    p.front[unused + a] = windows.front[a];
    p.tap_step[unused + a] = windows.tap_step(a);
    p.left[unused + a] = x.strides[a];
    p.first[unused + a] = padded ? image.attribute[a] : 0;
    p.end[unused + a] = padded ? image.attribute[a] + g[image.operand[0]].shape[a] : image.shape[a];
  }
  p.left_sample = detail::sample_step(g, x, n.operand[0]);
  p.right_step = g[w.base].blocked ? panel_width(kernel[-1]) : w.strides[kernel.rank - 2];
  if (g[w.base].blocked) p.right_panel = panel_size(kernel);
  return p;
}

constexpr KernelGradientPlan plan_kernel_gradient(const GraphView& g, const FusionView& f, int node) {
  const Node& n = g[node];
  const Location &x = f.location[n.operand[0]], &d = f.location[n.operand[1]];
  const Shape& positions = g[n.operand[1]].shape;
  const Windows windows = Windows::read(n);
  const int spatial = positions.rank - 1, unused = max_spatial - spatial;
  KernelGradientPlan p;
  p.batched = n.batched;
  p.samples = !n.batched && (g[n.operand[0]].batched || g[n.operand[1]].batched);
  p.groups = windows.groups;
  p.depth = n.shape[-2];
  p.columns = n.shape[-1] / windows.groups;
  for (int a = 0; a < spatial; ++a)
    p.axis[unused + a] = {n.shape[a], windows.dilation[a] * x.strides[a], positions[a], windows.stride[a] * x.strides[a], d.strides[a]};
  p.left_sample = detail::sample_step(g, x, n.operand[0]);
  p.right_sample = detail::sample_step(g, d, n.operand[1]);
  return p;
}

}  // namespace weft
