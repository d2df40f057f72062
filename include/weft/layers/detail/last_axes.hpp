// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/channels.hpp>

namespace weft::inline WEFT_ABI::detail {

/// The last axes of a tensor, and its shape with these made one.
struct LastAxes {
  Shape shape, rows;
  int size = 1;
};

/// Whether a tensor of numbers has so many axes to be normalized together; if not, the layer's mistake is noted.
constexpr bool expect_last_axes(Tensor x, int axes, LastAxes& last) {
  if (!expect_channels(x)) return false;
  if (axes < 1 || axes > x.rank())
    return x.fail(Text{} << "cannot normalize the last " << axes << " axes of a tensor of shape " << x.shape()
                         << "; set .axes to a number from 1 to " << x.rank()), false;
  for (int k = x.rank() - axes; k < x.rank(); ++k) last.shape.push(x.shape()[k]);
  last.size = static_cast<int>(last.shape.size());
  last.rows = x.shape().without_last(axes);
  last.rows.push(last.size);
  return true;
}

}  // namespace weft::inline WEFT_ABI::detail
