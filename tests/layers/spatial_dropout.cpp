// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/spatial_dropout.hpp>

#include <gtest/gtest.h>

#include <cmath>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(SpatialDropout1D{}.rate == 0.5 && SpatialDropout2D{}.rate == 0.5 && SpatialDropout3D{}.rate == 0.5);

// Every channel of every sample is dropped whole, or scaled whole; how many were dropped.
template <class L>
int dropped(const L& layer, const Shape& shape, int samples) {
  Trace t;
  const Numbers y = t.value(layer(t.given(shape, Numbers(static_cast<std::size_t>(shape.size() * samples), 3.0))), samples);
  const double scaled = 3 / (1 - static_cast<double>(static_cast<float>(layer.rate)));
  const auto channels = static_cast<std::size_t>(shape[-1]), size = static_cast<std::size_t>(shape.size());
  int count = 0, wrong = 0;
  for (std::size_t k = 0; k < y.size(); ++k) {
    const double first = y[k / size * size + k % channels];
    wrong += y[k] != first || (first != 0 && std::abs(first - scaled) > 1e-12);
    count += k % size < channels && first == 0;
  }
  EXPECT_EQ(wrong, 0);
  return count;
}

void expect_share(int found, int of, double rate) { EXPECT_NEAR(found, rate * of, 9 * std::sqrt(of * rate * (1 - rate))); }

TEST(SpatialDropout, DropsItsShareOfWholeChannels) {
  expect_share(dropped(SpatialDropout1D{.rate = 0.2}, {3, 100}, 200), 20'000, 0.2);
  expect_share(dropped(SpatialDropout2D{.rate = 0.5}, {2, 3, 64}, 100), 6'400, 0.5);
  expect_share(dropped(SpatialDropout3D{.rate = 0.9}, {2, 1, 2, 64}, 100), 6'400, 0.9);
}

TEST(SpatialDropout, DropsOthersInEverySampleAndLayer) {
  Trace t;
  const Tensor x = t.given({1, 64}, Numbers(128, 1.0)), a = SpatialDropout1D{}(x), b = SpatialDropout1D{}(x);
  const Numbers first = t.value(a, 2), second = t.value(b, 2);
  EXPECT_NE(first, second);
  EXPECT_FALSE(std::equal(first.begin(), first.begin() + 64, first.begin() + 64));
}

TEST(SpatialDropout, IsNothingButWhileTraining) {
  Trace t;
  const Tensor x = t.input({3, 3, 2});
  EXPECT_EQ(SpatialDropout2D{.rate = 0}(x).id, x.id);
  t.graph.training = false;
  EXPECT_EQ(SpatialDropout2D{}(x).id, x.id);
}

TEST(SpatialDropout, KeepsInfinityOutOfDroppedChannels) {
  Trace t;
  for (double v : t.value(SpatialDropout1D{}(t.given({2, 64}, Numbers(128, INFINITY))))) EXPECT_TRUE(v == 0 || v == INFINITY) << v;
}

TEST(SpatialDropout, PassesGradientsWhereItPassedNumbers) {
  expect_gradients([](Trace& t) { return square(SpatialDropout2D{.rate = 0.4}(t.input({2, 3, 6}))); });
}

TEST(SpatialDropout, RefusesWhatHasNoChannelsAndWhatIsNoRate) {
  EXPECT_EQ(mistake([](Trace& t) { SpatialDropout1D{.rate = 1}(t.input({3, 2})); }),
            "SpatialDropout1D{.rate = 1}: expects a rate of at least 0 and less than 1; it is the share of the numbers set to 0");
  EXPECT_EQ(mistake([](Trace& t) { SpatialDropout2D{}(t.input({8, 9})); }),
            "SpatialDropout2D{.rate = 0.5}: expects images [height, width, channels] but receives a tensor of shape [8, 9]; put "
            "Reshape{8, 9, 1} before it");
  EXPECT_NE(mistake([](Trace& t) { SpatialDropout3D{}(t.tokens({2, 2, 2, 2}, 5)); }), "");
  EXPECT_NE(mistake([](Trace& t) {
              t.graph.training = false;
              SpatialDropout1D{.rate = 20}(t.input({3, 2}));
            }),
            "");
}

}  // namespace
