// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses.hpp>

#include "support/comparisons.hpp"

namespace {

using namespace weft;

static_assert(Loss<MeanSquaredError> && Loss<SparseCategoricalCrossentropy>);
static_assert(!Loss<Shape>);

struct Quartic {
  static constexpr std::string_view name = "quartic";
  constexpr Target target(const Shape& prediction) const { return {prediction}; }
  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    return mean(square(square(prediction - target)));
  }
};
static_assert(Loss<Quartic>);

TEST(Loss, IsAnyFormulaOfTheUser) {
  const weft_test::Compared both{{2}, {0, 0}, {2}, {1, 2}};
  EXPECT_EQ(both.each(Quartic{}), (weft_test::Numbers{8.5}));
  EXPECT_EQ(both.gradient(Quartic{}), (weft_test::Numbers{2, 16}));
}

}  // namespace
