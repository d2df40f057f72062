// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using weft::Input;
using weft::Tensor;
using weft_test::expect_network;

// One row per sample: formulas, sums along the row that formulas need again, a maximum.
template <int width>
struct Row {
  static constexpr Input inputs{width};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = tanh(x * x.parameter("scale", {width}) + x.parameter("bias", {width}));
    return softmax(y - mean(y, -1, true)) * max(x * y, -1, true);
  }
};

// Rows that are too short for samples to be rows: three axes, of which the last is the row.
template <int width>
struct Rows {
  static constexpr Input inputs{3, 2, width};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = weft::gelu(x + x.parameter("bias", {2, 1})) * x.parameter("scale", {3, 1, width});
    return y / (1.0 + sum(square(y), -1, true));
  }
};

template <int first, int... k>
void expect_widths(std::integer_sequence<int, k...>) {
  (weft_test::expect_emitted<weft_test::Learning<Row<first + k>>>({1, 2, 13}), ...);
}

TEST(EmittedRows, EveryWidthToSeventeen) { expect_widths<1>(std::make_integer_sequence<int, 17>{}); }

TEST(EmittedRows, WidthsAroundFullVectors) {
  expect_network<Row<31>>({1, 7});
  expect_network<Row<32>>({1, 7});
  expect_network<Row<33>>({1, 7});
  expect_network<Row<40>>({1, 7});
  expect_network<Row<63>>({1, 7});
  expect_network<Row<64>>({1, 7});
  expect_network<Row<65>>({1, 64, 65});
}

TEST(EmittedRows, ThreeAxes) {
  expect_network<Rows<1>>();
  expect_network<Rows<5>>();
  expect_network<Rows<16>>();
  expect_network<Rows<19>>();
}

}  // namespace
