// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/layers/prelu.hpp>

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

TEST(PReLU, IsKerassByDefault) { expect_golden("prelu_each", PReLU{}); }

TEST(PReLU, SharesItsWeightsAsPyTorchDoes) {
  expect_golden("prelu_channel", PReLU{.shared_axes = {0, 1}});
  expect_golden("prelu_one", PReLU{.shared_axes = {0, 1, 2}});
}

TEST(PReLU, DeclaresWhatPyTorchStores) {
  EXPECT_EQ(parameter_names(PReLU{}, {4, 3}), "p_re_lu.weight[4, 3]");
  EXPECT_EQ(parameter_names(PReLU{.shared_axes = {0, 1}, .name = "n"}, {4, 4, 3}), "n.weight[3]");
  EXPECT_EQ(parameter_names(PReLU{.shared_axes = 0, .name = "n"}, {4, 4, 3}), "n.weight[4, 3]");
  EXPECT_EQ(parameter_names(PReLU{.shared_axes = {-1, -2}, .name = "n"}, {4, 3}), "n.weight[1]");
  EXPECT_EQ(parameter_names(PReLU{.shared_axes = {1}, .name = "n"}, {4, 3, 2}), "n.weight[4, 1, 2]");
  Trace t;
  PReLU{.alpha_initializer = constant(0.25)}(t.input({3}));
  PReLU{}(t.input({3}));
  EXPECT_EQ(t.graph.parameters[0].initializer, constant(0.25));
  EXPECT_EQ(t.graph.parameters[1].initializer, zeros);
}

TEST(PReLU, IsLeakyByItsWeight) {
  Trace t;
  const Tensor y = PReLU{.shared_axes = {0}}(t.given({2, 3}, {1, -1, -4, -2, 0, 2}));
  t.give(t.graph.parameters[0].node, {2, 3, -0.5});
  EXPECT_EQ(t.value(y), (Numbers{1, -3, 2, -4, 0, 2}));
}

TEST(PReLU, HasTheGradientOfItsForwardPass) {
  expect_gradients([](Trace& t) { return square(PReLU{.shared_axes = {0}}(t.input({3, 4}))); });
  expect_gradients([](Trace& t) { return square(PReLU{.shared_axes = {1}}(t.input({2, 3, 2}))); });
}

TEST(PReLU, RefusesAxesThatAreNotThere) {
  EXPECT_EQ(mistake([](Trace& t) { PReLU{.shared_axes = {1, 2}}(t.input({5, 3})); }),
            "PReLU{.shared_axes = {1, 2}}: cannot share weights along axis 2 of a tensor of shape [5, 3]; axes of a sample count "
            "from 0, without the batch");
  EXPECT_EQ(mistake([](Trace& t) { PReLU{.shared_axes = -3}(t.input({5, 3})); }),
            "PReLU{.shared_axes = {-3}}: cannot share weights along axis -3 of a tensor of shape [5, 3]; axes of a sample count "
            "from 0, without the batch");
}

}  // namespace
