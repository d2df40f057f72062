// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/global_average_pool.hpp>
#include <weft/layers/masking.hpp>

#include "support/golden.hpp"
#include "support/near.hpp"
#include "support/pooling.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Trace;

TEST(GlobalAveragePool, IsPyTorchsAndKeras) {
  weft_test::expect_pooling("global_mean_", [](Tensor x, const PoolWindow&) {
    return x.rank() == 2 ? GlobalAveragePool1D{}(x) : x.rank() == 3 ? GlobalAveragePool2D{}(x) : GlobalAveragePool3D{}(x);
  });
}

TEST(GlobalAveragePool, KeepsTheAxesIfToldTo) {
  Trace t;
  EXPECT_EQ(GlobalAveragePool1D{.keepdims = true}(t.input({4, 3})).shape(), (Shape{1, 3}));
  EXPECT_EQ(GlobalAveragePool2D{.keepdims = true}(t.input({4, 5, 3})).shape(), (Shape{1, 1, 3}));
  EXPECT_EQ(GlobalAveragePool3D{.keepdims = true}(t.input({4, 5, 6, 3})).shape(), (Shape{1, 1, 1, 3}));
}

TEST(GlobalAveragePool, HasAGradient) {
  expect_gradients([](Trace& t) { return square(GlobalAveragePool1D{}(t.input({4, 2}))); });
  expect_gradients([](Trace& t) { return square(GlobalAveragePool2D{.keepdims = true}(t.input({2, 3, 2}))); });
  expect_gradients([](Trace& t) { return square(GlobalAveragePool3D{}(t.input({2, 1, 2, 2}))); });
}

TEST(GlobalAveragePool, TakesTheStepsThatCountAsKerasDoes) {
  const auto golden = weft_test::read_golden("recurrent.txt");
  Trace t;
  const Tensor y = GlobalAveragePool1D{}(tanh(Masking{.mask_value = 0.5}(t.given({4, 2}, golden["masking.x"]))));
  weft_test::expect_numbers(t.value(y, 3), golden["masking.average"], "average");
  EXPECT_EQ(t.value(GlobalAveragePool1D{.keepdims = true}(Masking{}(t.given({2, 1}, {0, 0})))), (weft_test::Numbers{0}));
}

TEST(GlobalAveragePool, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake([](Trace& t) { GlobalAveragePool1D{}(t.input({4})); }),
            "GlobalAveragePool1D{}: expects sequences [time, channels] but receives a tensor of shape [4]; put Reshape{4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { GlobalAveragePool2D{}(t.input({4})); }),
            "GlobalAveragePool2D{}: expects images [height, width, channels] but receives a tensor of shape [4]; put "
            "Reshape{height, width, channels} before it");
  EXPECT_EQ(mistake([](Trace& t) { GlobalAveragePool3D{}(t.tokens({4}, 9)); }),
            "GlobalAveragePool3D{}: expects volumes [depth, height, width, channels] but receives integers of shape [4]; put "
            "Embedding{.units = ...} before it");
}

}  // namespace
