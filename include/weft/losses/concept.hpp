// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

#include <concepts>
#include <string_view>

namespace weft::inline WEFT_ABI {

/// What a loss compares a prediction with. Values: integers in [0, classes), or any numbers when classes is 0.
struct Target {
  Shape shape;
  int classes = 0;
};

/// What fit makes small: a formula of tensors, differentiated at compile time. Called with the target and the
/// prediction it gives one number per sample, Keras's mean over whatever axes there are; one that does not fit the
/// prediction calls prediction.fail(...). Its fields are such that it can be a template argument.
template <class L>
concept Loss = requires(const L& loss, const Shape& prediction, Tensor t) {
  { L::name } -> std::convertible_to<std::string_view>;
  { loss.target(prediction) } -> std::same_as<Target>;
  { loss(t, t) } -> std::same_as<Tensor>;
};

}  // namespace weft
