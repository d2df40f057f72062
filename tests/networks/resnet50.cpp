// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <cmath>

#include "support/networks.hpp"
#include "support/residual.hpp"

namespace {

using namespace weft_test;

static_assert(trainable_parameter_count<ResNet50> == 25'557'032);
static_assert(parameter_count<ResNet50> == 25'557'032 + 2 * 26'560);

using Bottlenecks = Sequential<
    Input{16, 16, 3}, named("layer1", Stage<Bottleneck, 8, 1, 1>{}), named("layer2", Stage<Bottleneck, 8, 2, 2>{}),
    GlobalAveragePool2D{}, Dense{.units = 10, .name = "fc"}>;

TEST(Bottleneck, LearnsAsInPyTorch) { expect_losses_of_pytorch<Bottlenecks>("bottlenecks", 4, 10, 1e-4); }

// The second loss tells whether one step changed all parameters as it should: no further from PyTorch's in double than PyTorch's
// in float is.
TEST(ResNet50, TakesAStepAsInPyTorch) {
  auto model = compile<ResNet50, crossentropy>(SGD{.learning_rate = 0.01, .momentum = 0.9});
  draw_weights(model.parameters());
  const Golden golden = read_golden("networks.txt");
  const std::vector<double>& exact = golden["resnet50"], in_float = golden["resnet50.float32"];
  const auto losses = losses_of(model, drawn_samples(4, ResNet50::inputs, 1000), 2);
  EXPECT_NEAR(losses[0], exact[0], 1e-4 * exact[0]);
  EXPECT_NEAR(losses[1], exact[1], std::abs(in_float[1] - exact[1]));
}

}  // namespace
