// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

namespace weft::inline WEFT_ABI::detail {

// The mistake of naming an axis that a tensor does not have.
constexpr Tensor no_axis(Tensor x, std::string_view operation, int axis) {
  Text text;
  text << operation << ": there is no axis " << axis << " in a tensor of shape " << x.shape();
  if (x.rank() == 0) text << "; a single number has none, so leave the operation out";
  else if (x.rank() == 1) text << "; its only axis is 0, or -1 from the end";
  else text << "; its axes are 0 to " << x.rank() - 1 << ", or " << -x.rank() << " to -1 from the end";
  return x.fail(text);
}

}  // namespace weft::inline WEFT_ABI::detail
