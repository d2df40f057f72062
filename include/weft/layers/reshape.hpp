// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/reshape.hpp>
#include <weft/topology/layer_scope.hpp>

#include <concepts>

namespace weft::inline WEFT_ABI {

/// The same numbers in row-major order under other extents; one of them may be -1 and follows from the others.
/// Shape: as listed. Example: `Reshape{7, 7, 64}`
struct Reshape {
  int extent[max_rank] = {};
  int rank = 0;

  template <std::same_as<int>... Extents>
    requires(sizeof...(Extents) <= max_rank)
  constexpr Reshape(Extents... extents) : extent{extents...}, rank(sizeof...(Extents)) {}

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const {
    for (int i = 0; i < rank; ++i) text << (i > 0 ? ", " : "") << extent[i];
  }

 private:
  constexpr Tensor forward(Tensor x) const {
    Shape s;
    int open = 0;
    long known = 1;
    for (int i = 0; i < rank; ++i) {
      s.push(extent[i]);
      if (extent[i] == -1)
        ++open;
      else
        known *= extent[i];
      if (extent[i] != -1 && extent[i] <= 0)
        return x.fail(Text{} << "every extent must be positive, or -1 for the one that follows from the others;"
                             << " leave out an axis that is not there");
    }
    if (open > 1) return x.fail(Text{} << "only one extent can follow from the others; give all but one -1 a number");
    if (x.failed() || (open == 1 ? x.size() % known == 0 : x.size() == known)) return reshape(x, s);
    return x.fail(
        Text{} << "expects " << (open == 1 ? "a multiple of " : "") << known
               << " numbers per sample but receives a tensor of shape " << x.shape() << ", " << x.size() << " numbers; "
               << (open == 1 ? "the other extents must divide " : "the extents must multiply to ") << x.size());
  }
};

}  // namespace weft
