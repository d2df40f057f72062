// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

#include <concepts>
#include <string_view>

namespace weft::inline WEFT_ABI {

/// What is reported beside the loss: one number per sample from the target and the prediction, averaged over all
/// samples. Where not everything in a sample counts it is two numbers, shape [2]: the sum over what counts and how much
/// that is; the mean is then over all that counts, however many a sample has. Its name is its key in History and Scores.
/// Every loss is a metric too.
template <class M>
concept Metric = requires(const M& metric, Tensor t) {
  { M::name } -> std::convertible_to<std::string_view>;
  { metric(t, t) } -> std::same_as<Tensor>;
};

}  // namespace weft
