// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar.hpp>

#include <string_view>

namespace weft::inline WEFT_ABI {

/// A function of one number, given by its formula: an activation. Its derivative is taken at compile time.
/// Called with a Tensor it applies to every element.
/// Example: `inline constexpr ScalarFunction mish{[](Scalar x) { return x * tanh(softplus(x)); }};`
struct ScalarFunction {
  Scalar (*rule)(Scalar);
  std::string_view name = "";

  constexpr Scalar operator()(Scalar x) const { return rule(x); }

  template <class Tensor>
    requires(!std::is_convertible_v<Tensor, double>)
  constexpr Tensor operator()(Tensor x) const {
    return map(*this, x);
  }
};

}  // namespace weft
