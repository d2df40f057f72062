// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/scalar_function.hpp>

#include <weft/graph/operations/arithmetic.hpp>

#include <gtest/gtest.h>

#include "support/trace.hpp"

namespace {

using weft::Scalar;
using weft::ScalarFunction;

inline constexpr ScalarFunction cube{[](Scalar x) { return x * x * x; }, "cube"};

constexpr double cubed(double x) {
  weft::Formula f;
  f.result = cube(Scalar{&f, f.argument(0)}).id;
  return weft::evaluate<double>(f.terms.begin(), f.size(), f.result, &x);
}

static_assert(cubed(3) == 27 && cube.name == "cube");

TEST(ScalarFunction, OfATensorIsOfEveryElement) {
  weft_test::Trace t;
  const weft::Tensor x = t.given({3}, {1, -2, 3});
  EXPECT_EQ(t.value(cube(x)), (weft_test::Numbers{1, -8, 27}));
}

TEST(ScalarFunction, ComposesInsideAnother) {
  weft_test::Trace t;
  const weft::Tensor x = t.given({1}, {2});
  EXPECT_EQ(t.value(weft::map([](Scalar a) { return cube(cube(a)) + 1.0; }, x)), (weft_test::Numbers{513}));
}

}  // namespace
