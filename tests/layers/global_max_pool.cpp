// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/global_max_pool.hpp>

#include "support/pooling.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Trace;

// Equal maxima share the gradient, in PyTorch's amax too.
TEST(GlobalMaxPool, IsPyTorchsAndKeras) {
  weft_test::expect_pooling("global_max_", [](Tensor x, const PoolWindow&) {
    return x.rank() == 2 ? GlobalMaxPool1D{}(x) : x.rank() == 3 ? GlobalMaxPool2D{}(x) : GlobalMaxPool3D{}(x);
  });
}

TEST(GlobalMaxPool, KeepsTheAxesIfToldTo) {
  Trace t;
  EXPECT_EQ(GlobalMaxPool1D{.keepdims = true}(t.input({4, 3})).shape(), (Shape{1, 3}));
  EXPECT_EQ(GlobalMaxPool2D{.keepdims = true}(t.input({4, 5, 3})).shape(), (Shape{1, 1, 3}));
  EXPECT_EQ(GlobalMaxPool3D{.keepdims = true}(t.input({4, 5, 6, 3})).shape(), (Shape{1, 1, 1, 3}));
}

TEST(GlobalMaxPool, HasAGradient) {
  expect_gradients([](Trace& t) { return square(GlobalMaxPool1D{}(t.input({4, 2}))); });
  expect_gradients([](Trace& t) { return square(GlobalMaxPool2D{.keepdims = true}(t.input({2, 3, 2}))); });
  expect_gradients([](Trace& t) { return square(GlobalMaxPool3D{}(t.input({2, 1, 2, 2}))); });
}

TEST(GlobalMaxPool, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake([](Trace& t) { GlobalMaxPool1D{}(t.input({4})); }),
            "GlobalMaxPool1D{}: expects sequences [time, channels] but receives a tensor of shape [4]; put Reshape{4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { GlobalMaxPool2D{}(t.input({3, 4})); }),
            "GlobalMaxPool2D{}: expects images [height, width, channels] but receives a tensor of shape [3, 4]; put Reshape{3, 4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { GlobalMaxPool3D{}(t.input({4})); }),
            "GlobalMaxPool3D{}: expects volumes [depth, height, width, channels] but receives a tensor of shape [4]; put "
            "Reshape{depth, height, width, channels} before it");
}

}  // namespace
