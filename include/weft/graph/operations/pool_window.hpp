// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/interpretation.hpp>
#include <weft/graph/tensor.hpp>

namespace weft::inline WEFT_ABI {

/// How a window moves over the spatial axes of an image, all axes but the last, in their order; there may be three.
/// Values: stride 0: as the size, so that windows lie side by side. before, after: elements that are not there.
struct PoolWindow {
  int size[3] = {1, 1, 1}, stride[3] = {}, dilation[3] = {1, 1, 1}, before[3] = {}, after[3] = {};
};

/// What a sum over a window is divided by.
enum class PoolDivisor : int { real_cells, all_cells, nothing };

namespace detail {

/// A window's way over one axis.
struct PoolAxis {
  int in = 1, out = 1, size = 1, stride = 1, dilation = 1, before = 0;

  constexpr int reach() const { return (size - 1) * dilation + 1; }
  constexpr int start(int o) const { return o * stride - before; }
  /// The cells of window o that are real: from `first_cell` to before `end_cell`.
  constexpr int first_cell(int o) const { return start(o) < 0 ? (dilation - 1 - start(o)) / dilation : 0; }
  constexpr int end_cell(int o) const {
    const int inside = (in - start(o) + dilation - 1) / dilation;
    return inside < size ? inside : size;
  }
  constexpr bool is_whole(int o) const { return start(o) >= 0 && start(o) + reach() <= in; }
  /// The windows that are whole are these in a row; if none is, both are `out`.
  constexpr int first_whole() const {
    int o = 0;
    while (o < out && !is_whole(o)) ++o;
    return o;
  }
  constexpr int end_whole() const {
    int o = first_whole();
    while (o < out && is_whole(o)) ++o;
    return o;
  }
  /// Does no element belong to two windows?
  constexpr bool is_apart() const { return out == 1 || stride >= reach(); }
  /// Does every element belong to a window?
  constexpr bool covers() const {
    return start(0) <= 0 && (out == 1 || stride <= size) && (dilation == 1 || size == 1) && start(out - 1) + reach() >= in;
  }
};

/// A pooling operation's numbers, of three axes; the first have extent 1 where the image has fewer.
struct PoolGrid {
  PoolAxis axis[3];
  int channels = 1;
  PoolDivisor divisor = PoolDivisor::real_cells;

  constexpr bool is_apart() const { return axis[0].is_apart() && axis[1].is_apart() && axis[2].is_apart(); }
  constexpr bool covers() const { return axis[0].covers() && axis[1].covers() && axis[2].covers(); }
  constexpr int cells() const { return axis[0].size * axis[1].size * axis[2].size; }
};

inline constexpr int most_pool_number = 32767;

// attribute[k]: size and stride along axis k; attribute[3 + k]: padding before and dilation; attribute[6]: divisor.
constexpr void pack_window(Node& n, const PoolWindow& w, PoolDivisor divisor) {
  for (int k = 0; k < n.shape.rank - 1; ++k) {
    n.attribute[k] = w.size[k] | (w.stride[k] > 0 ? w.stride[k] : w.size[k]) << 16;
    n.attribute[3 + k] = w.before[k] | w.dilation[k] << 16;
  }
  n.attribute[6] = static_cast<int>(divisor);
}

/// The grid of a node that pools `image` to `result`, or passes its gradient back.
constexpr PoolGrid pool_grid(const Node& n, const Shape& image, const Shape& result) {
  PoolGrid g;
  const int axes = image.rank - 1;
  for (int k = 0; k < axes; ++k)
    g.axis[3 - axes + k] = {image[k], result[k], n.attribute[k] & 0xffff, n.attribute[k] >> 16, n.attribute[3 + k] >> 16,
                            n.attribute[3 + k] & 0xffff};
  g.channels = image[-1];
  g.divisor = static_cast<PoolDivisor>(n.attribute[6]);
  return g;
}

/// Calls visit(place in the result) for every result, then cell(place in the image) for its real cells, row by row.
template <class Cells>
constexpr void for_each_window(const PoolGrid& g, int samples, Cells cells) {
  const auto [a, b, c] = g.axis;
  int result = 0;
  for (int s = 0; s < samples; ++s)
    for (int i = 0; i < a.out; ++i)
      for (int j = 0; j < b.out; ++j)
        for (int k = 0; k < c.out; ++k)
          for (int channel = 0; channel < g.channels; ++channel)
            cells(result++, [&, s, i, j, k, channel](auto visit) {
              for (int u = a.first_cell(i); u < a.end_cell(i); ++u)
                for (int v = b.first_cell(j); v < b.end_cell(j); ++v)
                  for (int w = c.first_cell(k); w < c.end_cell(k); ++w) {
                    const int row = (s * a.in + a.start(i) + u * a.dilation) * b.in + b.start(j) + v * b.dilation;
                    visit((row * c.in + c.start(k) + w * c.dilation) * g.channels + channel);
                  }
            });
}

constexpr bool is_window(Tensor x, std::string_view name, const PoolWindow& w) {
  for (int k = 0; k < x.rank() - 1; ++k) {
    const bool positive = w.size[k] > 0 && w.stride[k] >= 0 && w.dilation[k] > 0 && w.before[k] >= 0 && w.after[k] >= 0;
    if (!positive || w.size[k] > most_pool_number || w.stride[k] > most_pool_number || w.dilation[k] > most_pool_number ||
        w.before[k] > most_pool_number)
      return x.fail(Text{} << name << ": a window of " << w.size[k] << " with stride " << w.stride[k] << ", dilation "
                           << w.dilation[k] << " and padding " << w.before[k] << " and " << w.after[k]
                           << " along axis " << k << " is none; take a size, stride and dilation from 1 to "
                           << most_pool_number << ", and no negative padding"), false;
  }
  return true;
}

constexpr bool window_fits(Tensor x, std::string_view name, const PoolWindow& w, Shape& result) {
  for (int k = 0; k < x.rank() - 1; ++k) {
    PoolAxis a{x.shape()[k], 1, w.size[k], w.stride[k] > 0 ? w.stride[k] : w.size[k], w.dilation[k], w.before[k]};
    const int spare = a.in + w.before[k] + w.after[k] - a.reach();
    if (spare < 0)
      return x.fail(Text{} << name << ": a window that reaches over " << a.reach() << " elements does not fit into the "
                           << a.in + w.before[k] + w.after[k] << " along axis " << k << " of a tensor of shape "
                           << x.shape() << " with its padding; take a smaller window or more padding"), false;
    result.extent[k] = a.out = spare / a.stride + 1;
    for (int o = 0; o < a.out; ++o)
      if (a.first_cell(o) >= a.end_cell(o))
        return x.fail(Text{} << name << ": window " << o << " along axis " << k << " of a tensor of shape " << x.shape()
                             << " finds nothing but padding; take less padding or a larger window"), false;
  }
  return true;
}

/// The shape that pooling gives; false after a refusal.
constexpr bool check_window(Tensor x, std::string_view name, const PoolWindow& w, Shape& result) {
  if (x.failed()) return false;
  if (x.rank() < 2 || x.rank() > 4)
    return x.fail(Text{} << name << ": expects one to three axes and channels behind them but receives a tensor of shape "
                         << x.shape() << "; reshape it"), false;
  result = x.shape();
  return is_window(x, name, w) && window_fits(x, name, w, result);
}

}  // namespace detail

}  // namespace weft
