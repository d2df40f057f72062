// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/rms_normalization.hpp>

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

static_assert(RMSNormalization{}.axes == 1 && RMSNormalization{}.epsilon == 1e-6);

TEST(RMSNormalization, IsPyTorchs) {
  expect_golden("rms_row", RMSNormalization{});
  expect_golden("rms_axes", RMSNormalization{.axes = 2});
}

TEST(RMSNormalization, DeclaresWhatPyTorchStores) {
  EXPECT_EQ(parameter_names(RMSNormalization{.axes = 2, .name = "n"}, {4, 2, 3}), "n.weight[2, 3]");
}

TEST(RMSNormalization, HasTheGradientOfItsForwardPass) {
  expect_gradients([](Trace& t) { return square(RMSNormalization{}(t.input({2, 5}, 0.1, 1))); });
}

TEST(RMSNormalization, RefusesWhatItCannotNormalize) {
  EXPECT_EQ(mistake([](Trace& t) { RMSNormalization{.axes = 2}(t.input({3})); }),
            "RMSNormalization{.axes = 2}: cannot normalize the last 2 axes of a tensor of shape [3]; set .axes to a number from 1 to 1");
}

}  // namespace
