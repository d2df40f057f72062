// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/dense.hpp>
#include <weft/layers/layer_normalization.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include "support/emitted.hpp"

namespace {

using weft::Dense;
using weft::Input;
using weft_test::expect_network;

template <int inner, int columns>
using Layer = weft::Sequential<Input{inner}, Dense{.units = columns, .activation = weft::tanh}>;

// The loss reads every column, and the layer before it gets a gradient: all three products of a layer.
template <int inner, int columns>
using Layers = weft::Sequential<Input{inner}, Dense{.units = inner, .activation = weft::relu}, Dense{.units = columns}>;

template <int first, int... k>
void expect_columns(std::integer_sequence<int, k...>) {
  (expect_network<Layer<3, first + k>>({1, 7, 13}), ...);
}

TEST(EmittedDense, EveryNumberOfColumnsToTwenty) { expect_columns<1>(std::make_integer_sequence<int, 20>{}); }

TEST(EmittedDense, ColumnsAroundFullVectors) {
  expect_network<Layer<3, 31>>({1, 31, 65});
  expect_network<Layer<3, 32>>({1, 31, 65});
  expect_network<Layer<3, 33>>({1, 31, 65});
  expect_network<Layer<3, 40>>({1, 31, 65});
  expect_network<Layer<3, 47>>({1, 2, 64});
  expect_network<Layer<3, 63>>({1, 2, 64});
  expect_network<Layer<3, 64>>({1, 2, 64});
  expect_network<Layer<3, 65>>({1, 2, 64});
}

TEST(EmittedDense, EveryInnerExtentWithEveryBatch) {
  expect_network<Layers<1, 1>>({1, 2, 7, 13, 31, 64, 65});
  expect_network<Layers<1, 17>>({1, 2, 7, 13, 31, 64, 65});
  expect_network<Layers<16, 1>>({1, 2, 7, 13, 31, 64, 65});
  expect_network<Layers<16, 33>>({1, 2, 7, 13, 31, 64, 65});
  expect_network<Layers<100, 1>>({1, 2, 7, 13, 31, 64, 65});
  expect_network<Layers<100, 10>>({1, 2, 7, 13, 31, 64, 65});
  expect_network<Layers<100, 65>>({1, 2, 7, 13, 31, 64, 65});
}

// Whether threads share out the columns of a layer, and not the samples.
template <class P>
constexpr bool shares_columns() {
  for (int k = 0; k < P::kernels; ++k)
    if (P::group(k).batched && P::group(k).by_result) return true;
  return false;
}

// A layer so large that in training each thread keeps its columns of it.
TEST(EmittedDense, ThreadsThatKeepTheirColumns) {
  using Net = Layers<300, 70>;
  static_assert(shares_columns<weft::Program<weft_test::Learning<Net>>>());
  expect_network<Net>({1, 9, 64});
}

// Matrices that go by in pieces: one whose result is normalized row by row, one that lies transposed, and each with more rows than
// a part has.
TEST(EmittedDense, WeightsThatNoCacheHolds) {
  using Net = weft::Sequential<Input{3, 2700}, Dense{.units = 49}, weft::LayerNormalization{}, Dense{.units = 2700, .activation = weft::relu},
                               Dense{.units = 5}>;
  expect_network<Net>({1, 5, 51});
}

// Sequences so short that a layer's weights outweigh them: each thread takes some columns of all places.
TEST(EmittedDense, SequencesWhoseColumnsAreSharedOut) {
  using Net = weft::Sequential<Input{2, 300}, Dense{.units = 1000, .activation = weft::relu}, Dense{.units = 3}>;
  static_assert(shares_columns<weft::Program<weft_test::Learning<Net>>>());
  expect_network<Net>({1, 5, 40});
}

}  // namespace
