// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <array>
#include <concepts>
#include <string_view>

namespace weft::inline WEFT_ABI {

/// A rule that moves one number along its gradient. What is the same for every number in one step, such as Adam's
/// corrected rate, is computed once by at(step, learning_rate); steps count from 1. `update` is then applied to every
/// parameter with its `slots` numbers of state, zero at first, by T = float, double, or a vector of either: so it uses
/// + - * / and Math<T> only.
template <class O>
concept Optimizer = requires(const O& o, const typename O::Step& step, double& p, double (&slot)[O::slots]) {
  { O::name } -> std::convertible_to<std::string_view>;
  { O::slot_names } -> std::convertible_to<std::array<std::string_view, O::slots>>;
  { o.learning_rate } -> std::convertible_to<double>;
  { o.at(1L, 0.5) } -> std::same_as<typename O::Step>;
  { O::update(step, p, 0.5, slot) } -> std::same_as<void>;
};

}  // namespace weft
