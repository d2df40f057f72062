// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/activations.hpp>

#include <weft/scalar/derivative.hpp>

#include <gtest/gtest.h>

#include "support/golden.hpp"

namespace {

using weft::Formula;
using weft::Scalar;
using weft::ScalarFunction;

const ScalarFunction* const all[] = {
    &weft::linear, &weft::relu, &weft::relu6, &weft::leaky_relu, &weft::elu,
    &weft::selu, &weft::celu, &weft::gelu, &weft::gelu_tanh, &weft::sigmoid,
    &weft::hard_sigmoid, &weft::hyperbolic_tangent, &weft::softplus, &weft::softsign, &weft::silu,
    &weft::hard_silu, &weft::mish, &weft::exponential};

Formula formula_of(const ScalarFunction& function) {
  Formula f;
  f.result = function(Scalar{&f, f.argument(0)}).id;
  return f;
}

template <class T>
void expect_golden(const ScalarFunction& function, double tolerance) {
  const weft_test::Golden golden = weft_test::read_golden("activations.txt");
  const std::string name(function.name);
  const Formula f = formula_of(function), d = weft::derivative(f, 1, 0);
  const std::vector<double>&x = golden["x"], &y = golden[name + ".y"], &dy = golden[name + ".dy"];
  // PyTorch's own derivative of this one has its 1/6 in float.
  const double slope_tolerance = &function == &weft::hard_sigmoid ? std::max(tolerance, 1e-8) : tolerance;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const T argument = static_cast<T>(x[i]);
    const T value = weft::evaluate<T>(f.terms.begin(), f.size(), f.result, &argument);
    const T arguments[] = {argument, T(1), value};
    const T slope = weft::evaluate<T>(d.terms.begin(), d.size(), d.result, arguments);
    EXPECT_NEAR(static_cast<double>(value), y[i], tolerance * std::max(1.0, std::abs(y[i]))) << name << " of " << x[i];
    EXPECT_NEAR(static_cast<double>(slope), dy[i], slope_tolerance * std::max(1.0, std::abs(dy[i])))
        << name << "' of " << x[i];
  }
}

TEST(Activations, EqualPyTorchInDouble) {
  for (const ScalarFunction* f : all) expect_golden<double>(*f, 1e-12);
}

TEST(Activations, EqualPyTorchInFloat) {
  for (const ScalarFunction* f : all) expect_golden<float>(*f, 2e-6);
}

TEST(Activations, AreAllInTheFile) {
  std::size_t functions = 0;
  for ([[maybe_unused]] const auto& [name, values] : weft_test::read_golden("activations.txt"))
    functions += name.ends_with(".dy");
  EXPECT_EQ(std::size(all), functions);
}

TEST(Activations, FarFromZeroNothingOverflows) {
  for (const ScalarFunction* function : all) {
    if (function == &weft::exponential) continue;
    const Formula f = formula_of(*function), d = weft::derivative(f, 1, 0);
    for (float x : {-1e4f, -200.0f, -90.0f, 90.0f, 200.0f, 1e4f}) {
      const float y = weft::evaluate<float>(f.terms.begin(), f.size(), f.result, &x), arguments[] = {x, 1, y};
      EXPECT_TRUE(std::isfinite(y)) << function->name << " of " << x;
      EXPECT_TRUE(std::isfinite(weft::evaluate<float>(d.terms.begin(), d.size(), d.result, arguments)))
          << function->name << "' of " << x;
    }
  }
}

}  // namespace
