// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>
#include <weft/scalar/activations/hyperbolic_tangent.hpp>

namespace weft::inline WEFT_ABI {

// Arithmetic on tensors, element by element, with NumPy's broadcasting.

constexpr Tensor operator+(Tensor a, Tensor b) { return map([](Scalar x, Scalar y) { return x + y; }, a, b); }
constexpr Tensor operator-(Tensor a, Tensor b) { return map([](Scalar x, Scalar y) { return x - y; }, a, b); }
constexpr Tensor operator*(Tensor a, Tensor b) { return map([](Scalar x, Scalar y) { return x * y; }, a, b); }
constexpr Tensor operator/(Tensor a, Tensor b) { return map([](Scalar x, Scalar y) { return x / y; }, a, b); }
constexpr Tensor operator-(Tensor a) { return map([](Scalar x) { return -x; }, a); }

constexpr Tensor operator+(Tensor a, double b) { return map([b](Scalar x) { return x + b; }, a); }
constexpr Tensor operator-(Tensor a, double b) { return map([b](Scalar x) { return x - b; }, a); }
constexpr Tensor operator*(Tensor a, double b) { return map([b](Scalar x) { return x * b; }, a); }
constexpr Tensor operator/(Tensor a, double b) { return map([b](Scalar x) { return x / b; }, a); }
constexpr Tensor operator+(double a, Tensor b) { return map([a](Scalar x) { return a + x; }, b); }
constexpr Tensor operator-(double a, Tensor b) { return map([a](Scalar x) { return a - x; }, b); }
constexpr Tensor operator*(double a, Tensor b) { return map([a](Scalar x) { return a * x; }, b); }
constexpr Tensor operator/(double a, Tensor b) { return map([a](Scalar x) { return a / x; }, b); }

constexpr Tensor maximum(Tensor a, Tensor b) { return map([](Scalar x, Scalar y) { return maximum(x, y); }, a, b); }
constexpr Tensor minimum(Tensor a, Tensor b) { return map([](Scalar x, Scalar y) { return minimum(x, y); }, a, b); }
constexpr Tensor maximum(Tensor a, double b) { return map([b](Scalar x) { return maximum(x, b); }, a); }
constexpr Tensor minimum(Tensor a, double b) { return map([b](Scalar x) { return minimum(x, b); }, a); }
constexpr Tensor abs(Tensor a) { return map([](Scalar x) { return abs(x); }, a); }
constexpr Tensor exp(Tensor a) { return map([](Scalar x) { return exp(x); }, a); }
constexpr Tensor log(Tensor a) { return map([](Scalar x) { return log(x); }, a); }
constexpr Tensor sqrt(Tensor a) { return map([](Scalar x) { return sqrt(x); }, a); }
constexpr Tensor square(Tensor a) { return map([](Scalar x) { return x * x; }, a); }
constexpr Tensor sin(Tensor a) { return map([](Scalar x) { return sin(x); }, a); }
constexpr Tensor cos(Tensor a) { return map([](Scalar x) { return cos(x); }, a); }
constexpr Tensor erf(Tensor a) { return map([](Scalar x) { return erf(x); }, a); }
constexpr Tensor tanh(Tensor a) { return map(hyperbolic_tangent, a); }

}  // namespace weft
