// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/group_normalization.hpp>

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

static_assert(GroupNormalization{}.groups == 32 && GroupNormalization{}.epsilon == 1e-3);

TEST(GroupNormalization, IsPyTorchs) {
  expect_golden("group_image", GroupNormalization{.groups = 3, .epsilon = 1e-5});
  expect_golden("group_line", GroupNormalization{.groups = 2, .epsilon = 1e-5, .center = false});
  expect_golden("group_row", GroupNormalization{.groups = 2, .epsilon = 1e-5});
  expect_golden("group_one", GroupNormalization{.groups = 1, .epsilon = 1e-5});
  expect_golden("instance_image", GroupNormalization{.groups = -1, .epsilon = 1e-5});
}

TEST(GroupNormalization, DeclaresWhatPyTorchStores) {
  EXPECT_EQ(parameter_names(GroupNormalization{.groups = 2}, {2, 4}), "group_normalization.weight[4] group_normalization.bias[4]");
  EXPECT_EQ(parameter_names(GroupNormalization{.groups = 2, .scale = false}, {2, 4}), "group_normalization.bias[4]");
}

TEST(GroupNormalization, KeepsItsDigitsFarFromZero) {
  Trace t;
  const GroupNormalization layer{.groups = 1, .epsilon = 1e-12, .center = false, .scale = false};
  weft_test::expect_numbers(t.value(layer(t.given({2, 2}, {1e8 + 1, 1e8 - 1, 1e8 + 1, 1e8 - 1}))), {1, -1, 1, -1});
}

TEST(GroupNormalization, HasTheGradientOfItsForwardPass) {
  for (const int groups : {1, 2, 4}) {
    expect_gradients([&](Trace& t) { return square(GroupNormalization{.groups = groups}(t.input({3, 4}))); });
    expect_gradients([&](Trace& t) { return square(GroupNormalization{.groups = groups}(t.input({2, 2, 4}))); });
  }
  expect_gradients([](Trace& t) { return square(GroupNormalization{.groups = 2}(t.input({6}))); });
}

TEST(GroupNormalization, RefusesGroupsThatDoNotFit) {
  const auto mistake_of = [](int groups, const Shape& shape) {
    return mistake([&](Trace& t) { GroupNormalization{.groups = groups}(t.input(shape)); });
  };
  EXPECT_EQ(mistake_of(32, {4, 48}),
            "GroupNormalization{.groups = 32}: cannot put 48 channels into 32 groups; .groups must divide the number of channels");
  EXPECT_EQ(mistake_of(0, {4, 48}),
            "GroupNormalization{.groups = 0}: cannot put 48 channels into 0 groups; .groups must divide the number of channels");
  EXPECT_EQ(mistake_of(-1, {48}),
            "GroupNormalization{.groups = -1}: would normalize every number by itself in a tensor of shape [48]; give it several "
            "positions, or groups of several channels");
  EXPECT_EQ(mistake_of(48, {2, 48}), "");
  EXPECT_EQ(mistake_of(-1, {}),
            "GroupNormalization{.groups = -1}: needs a last axis of channels but receives a single number; give it one value per channel");
}

}  // namespace
