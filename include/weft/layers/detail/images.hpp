// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>
#include <weft/layers/padding.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Whether a tensor has `axes` spatial axes, one to three, and channels behind them; if not, the layer's mistake is noted.
constexpr bool expect_images(Tensor x, int axes) {
  if (x.failed()) return false;
  if (x.rank() == axes + 1 && x.node().element != Element::int32) return true;
  constexpr const char* names[] = {"sequences [time, channels]", "images [height, width, channels]",
                                   "volumes [depth, height, width, channels]"};
  Text text;
  text << "expects " << names[axes - 1] << " but receives ";
  if (x.node().element == Element::int32) {
    text << "integers of shape " << x.shape() << "; put Embedding{.units = ...} before it";
  } else {
    text << "a tensor of shape " << x.shape() << "; put Reshape{";
    for (int k = 0; k < axes; ++k)
      if (x.rank() == axes) text << x.shape()[k] << ", ";
      else text << (axes == 1 ? "time" : k == axes - 1 ? "width" : k == axes - 2 ? "height" : "depth") << ", ";
    text << (x.rank() == axes ? "1" : "channels") << "} before it";
  }
  x.fail(text);
  return false;
}

/// Whether a padding has a meaning for a layer that moves in space.
constexpr bool expect_no_order(Tensor x, const Padding& padding) {
  if (padding.rule != PaddingRule::causal) return true;
  return x.fail(Text{} << "expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks at the past alone"), false;
}

}  // namespace weft::inline WEFT_ABI::detail
