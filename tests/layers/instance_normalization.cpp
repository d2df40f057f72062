// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/instance_normalization.hpp>

#include <gtest/gtest.h>

#include "support/normalizations.hpp"

namespace {

using namespace weft;
using weft_test::expect_golden;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::parameter_names;
using weft_test::Trace;

static_assert(InstanceNormalization{}.epsilon == 1e-3);

TEST(InstanceNormalization, IsPyTorchs) {
  expect_golden("instance_image", InstanceNormalization{.epsilon = 1e-5});
  expect_golden("instance_volume", InstanceNormalization{.epsilon = 1e-5, .center = false, .scale = false});
}

TEST(InstanceNormalization, DeclaresWhatPyTorchStores) {
  EXPECT_EQ(parameter_names(InstanceNormalization{.name = "n"}, {2, 4}), "n.weight[4] n.bias[4]");
  EXPECT_EQ(parameter_names(InstanceNormalization{.center = false, .scale = false}, {2, 4}), "");
}

TEST(InstanceNormalization, HasTheGradientOfItsForwardPass) {
  expect_gradients([](Trace& t) { return square(InstanceNormalization{}(t.input({5, 2}))); });
}

TEST(InstanceNormalization, RefusesASinglePosition) {
  EXPECT_EQ(mistake([](Trace& t) { InstanceNormalization{}(t.input({1, 1, 8})); }),
            "InstanceNormalization{}: would normalize every number by itself in a tensor of shape [1, 1, 8]; give it several "
            "positions, or groups of several channels");
}

}  // namespace
