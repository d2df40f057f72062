// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

#include <concepts>

namespace weft::inline WEFT_ABI {

/// A layer is a function from a tensor to a tensor whose fields are such that it can be a template argument. One that
/// has parameters, or that can be given a tensor it does not fit, opens a LayerScope while it is called.
template <class L>
concept TensorFunction = std::copyable<L> && requires(const L& layer, Tensor x) {
  { layer(x) } -> std::same_as<Tensor>;
};

}  // namespace weft
