// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/layers/detail/channels.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// x where it is above 0, elsewhere weight times x, with a trained weight for every element or for all along some axes.
/// Shape: unchanged. Values: shared_axes counts a sample's axes from 0; none shares nothing. On images {0, 1} gives a
/// weight to each channel, as PyTorch's num_parameters = C does, and {0, 1, 2} one to all, as PyTorch's default does.
/// Parameters: weight, shaped like x with extent 1 along shared axes; those in front of all others are left out.
/// Source: He et al. 2015, Delving Deep into Rectifiers.
struct PReLU {
  Axes shared_axes{};
  Initializer alpha_initializer = zeros;  ///< PyTorch begins with constant(0.25)
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const {
    if (shared_axes.count == 0) return;
    text << ".shared_axes = ";
    for (int k = 0; k < shared_axes.count; ++k) text << (k > 0 ? ", " : "{") << shared_axes.axis[k];
    text << "}";
  }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_channels(x)) return x;
    Shape all = x.shape(), weights;
    for (int k = 0; k < shared_axes.count; ++k) {
      const int a = shared_axes.axis[k] < 0 ? shared_axes.axis[k] + x.rank() : shared_axes.axis[k];
      if (a < 0 || a >= x.rank())
        return x.fail(Text{} << "cannot share weights along axis " << shared_axes.axis[k] << " of a tensor of shape " << x.shape()
                             << "; axes of a sample count from 0, without the batch");
      all.extent[a] = 1;
    }
    for (int k = 0; k < x.rank(); ++k)
      if (weights.rank > 0 || all[k] != 1 || k == x.rank() - 1) weights.push(all[k]);
    const auto bent = [](Scalar v, Scalar a) { return where(v > 0.0, v, v * a); };
    return map(bent, x, x.parameter("weight", weights, alpha_initializer));
  }
};

}  // namespace weft
