// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/average_pool.hpp>

#include "support/pooling.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

template <class L>
constexpr bool has_kerass_defaults = L{}.pool == 2 && L{}.stride == 0 && L{}.padding == valid && !L{}.count_include_pad;
static_assert(has_kerass_defaults<AveragePool1D> && has_kerass_defaults<AveragePool2D> && has_kerass_defaults<AveragePool3D>);

// As PyTorch's default has it.
template <class L>
struct WithPadding : L {
  WithPadding() { this->count_include_pad = true; }
};

TEST(AveragePoolLayers, ArePyTorchsAndKeras) {
  weft_test::expect_pooling("mean_", weft_test::pooled_by<AveragePool1D, AveragePool2D, AveragePool3D>);
  weft_test::expect_pooling("all_", weft_test::pooled_by<WithPadding<AveragePool1D>, WithPadding<AveragePool2D>, WithPadding<AveragePool3D>>);
}

TEST(AveragePoolLayers, PaddingCountsWhereItIsSaid) {
  Trace t;
  const Tensor x = t.given({3, 1}, {2, 4, 9});
  EXPECT_EQ(t.value(AveragePool1D{.padding = pad_of(1)}(x)), (Numbers{2, 6.5}));
  EXPECT_EQ(t.value(AveragePool1D{.padding = pad_of(1), .count_include_pad = true}(x)), (Numbers{1, 6.5}));
}

TEST(AveragePoolLayers, WindowsLieSideBySide) {
  Trace t;
  EXPECT_EQ((AveragePool2D{3}(t.input({8, 6, 5})).shape()), (Shape{2, 2, 5}));
  EXPECT_EQ((AveragePool3D{.pool = {1, 2, 3}}(t.input({2, 4, 6, 5})).shape()), (Shape{2, 2, 2, 5}));
  EXPECT_EQ((AveragePool2D{.pool = 3, .stride = 2, .padding = same}(t.input({7, 6, 5})).shape()), (Shape{4, 3, 5}));
}

TEST(AveragePoolLayers, HaveGradients) {
  expect_gradients([](Trace& t) { return square(AveragePool1D{.pool = 3, .stride = 2, .padding = same}(t.input({6, 2}))); });
  expect_gradients([](Trace& t) {
    return square(AveragePool2D{.stride = 1, .padding = pad_of({1, 0}), .count_include_pad = true}(t.input({4, 3, 2})));
  });
  expect_gradients([](Trace& t) { return square(AveragePool3D{}(t.input({2, 4, 2, 2}))); });
}

TEST(AveragePoolLayers, Refuse) {
  EXPECT_EQ(mistake([](Trace& t) { AveragePool2D{.pool = 2, .count_include_pad = true}(t.input({4, 4})); }),
            "AveragePool2D{.pool = 2, .count_include_pad = true}: expects images [height, width, channels] but receives a tensor of shape "
            "[4, 4]; put Reshape{4, 4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { AveragePool1D{3}(t.input({4, 4, 4})); }),
            "AveragePool1D{.pool = 3}: expects sequences [time, channels] but receives a tensor of shape [4, 4, 4]; put "
            "Reshape{time, channels} before it");
  EXPECT_EQ(mistake([](Trace& t) { AveragePool3D{.padding = causal}(t.input({4, 4, 4, 1})); }),
            "AveragePool3D{.pool = 2, .padding = causal}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks "
            "at the past alone");
  EXPECT_EQ(mistake([](Trace& t) { AveragePool1D{.pool = 5}(t.input({4, 1})); }),
            "AveragePool1D{.pool = 5}: average_pool: a window that reaches over 5 elements does not fit into the 4 along axis 0 of a tensor "
            "of shape [4, 1] with its padding; take a smaller window or more padding");
}

}  // namespace
