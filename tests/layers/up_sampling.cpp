// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/up_sampling.hpp>

#include "support/pooling.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(UpSampling1D{}.size == 2 && UpSampling2D{}.size == 2 && UpSampling3D{}.size == 2 && UpSampling2D{}.interpolation == nearest);

TEST(UpSampling, NearestIsPyTorchsAndKeras) {
  weft_test::expect_pooling("nearest_", [](Tensor x, const PoolWindow& w) {
    if (x.rank() == 2) return UpSampling1D{w.size[0]}(x);
    return x.rank() == 3 ? UpSampling2D{.size = {w.size[0], w.size[1]}}(x) : UpSampling3D{.size = {w.size[0], w.size[1], w.size[2]}}(x);
  });
}

TEST(UpSampling, BilinearIsPyTorchsAndKeras) {
  weft_test::expect_pooling("linear_", [](Tensor x, const PoolWindow& w) {
    return UpSampling2D{.size = {w.size[0], w.size[1]}, .interpolation = bilinear}(x);
  });
}

TEST(UpSampling, ByOneIsNothing) {
  Trace t;
  const Tensor x = t.given({2, 1, 1}, {3, 4});
  EXPECT_EQ(UpSampling2D{1}(x).id, x.id);
  EXPECT_EQ((UpSampling2D{.size = 1, .interpolation = bilinear}(x).id), x.id);
  EXPECT_EQ(t.value(UpSampling2D{.size = {1, 2}}(x)), (Numbers{3, 3, 4, 4}));
}

TEST(UpSampling, HasAGradient) {
  expect_gradients([](Trace& t) { return square(UpSampling1D{3}(t.input({2, 2}))); });
  expect_gradients([](Trace& t) { return square(UpSampling2D{.size = {2, 3}, .interpolation = bilinear}(t.input({2, 3, 2}))); });
  expect_gradients([](Trace& t) { return square(UpSampling3D{.size = {1, 2, 2}}(t.input({1, 2, 2, 2}))); });
}

TEST(UpSampling, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake([](Trace& t) { UpSampling1D{}(t.input({4})); }),
            "UpSampling1D{.size = 2}: expects sequences [time, channels] but receives a tensor of shape [4]; put Reshape{4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { UpSampling2D{.size = {2, 3}, .interpolation = bilinear}(t.input({4, 4})); }),
            "UpSampling2D{.size = {2, 3}, .interpolation = bilinear}: expects images [height, width, channels] but receives a tensor of shape "
            "[4, 4]; put Reshape{4, 4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { UpSampling3D{}(t.input({4, 4})); }),
            "UpSampling3D{.size = 2}: expects volumes [depth, height, width, channels] but receives a tensor of shape [4, 4]; put "
            "Reshape{depth, height, width, channels} before it");
}

TEST(UpSampling, RefusesFactorsThatLeaveNothing) {
  for (const Interpolation interpolation : {nearest, bilinear})
    EXPECT_NE(mistake([&](Trace& t) { UpSampling2D{.size = {2, 0}, .interpolation = interpolation}(t.input({4, 4, 1})); })
                  .find("needs factors of 1 or more; they say how many times larger each axis becomes"),
              std::string::npos);
  EXPECT_EQ(mistake([](Trace& t) { UpSampling1D{-1}(t.input({4, 1})); }),
            "UpSampling1D{.size = -1}: needs factors of 1 or more; they say how many times larger each axis becomes");
}

}  // namespace
