// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/adaptive_average_pool.hpp>

#include "support/pooling.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Trace;

static_assert(AdaptiveAveragePool2D{}.output == 1);

TEST(AdaptiveAveragePool2D, IsPyTorchs) {
  weft_test::expect_pooling("adaptive_", [](Tensor x, const PoolWindow& w) {
    return AdaptiveAveragePool2D{.output = {w.size[0], w.size[1]}}(x);
  });
}

TEST(AdaptiveAveragePool2D, HasAGradient) {
  weft_test::expect_gradients([](Trace& t) { return square(AdaptiveAveragePool2D{.output = {2, 1}}(t.input({4, 3, 2}))); });
}

TEST(AdaptiveAveragePool2D, RefusesPartsOfTwoSizes) {
  EXPECT_EQ(mistake([](Trace& t) { AdaptiveAveragePool2D{.output = {2, 3}}(t.input({4, 7, 2})); }),
            "AdaptiveAveragePool2D{.output = {2, 3}}: expects an image that can be cut into parts of one size but 3 does not divide the 7 "
            "elements along axis 1; take an output that does, or AveragePool2D{}");
  EXPECT_EQ(mistake([](Trace& t) { AdaptiveAveragePool2D{.output = 0}(t.input({4, 7, 2})); }),
            "AdaptiveAveragePool2D{.output = 0}: expects an image that can be cut into parts of one size but 0 does not divide the 4 elements "
            "along axis 0; take an output that does, or AveragePool2D{}");
  EXPECT_NE(mistake([](Trace& t) { AdaptiveAveragePool2D{.output = 8}(t.input({4, 8, 2})); }).find("8 does not divide the 4 elements"),
            std::string::npos);
}

TEST(AdaptiveAveragePool2D, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake([](Trace& t) { AdaptiveAveragePool2D{}(t.input({4, 4})); }),
            "AdaptiveAveragePool2D{.output = 1}: expects images [height, width, channels] but receives a tensor of shape [4, 4]; put "
            "Reshape{4, 4, 1} before it");
}

}  // namespace
