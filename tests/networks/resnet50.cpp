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
  const Golden golden = read_golden("networks.txt");
  const std::vector<double>& exact = golden["resnet50"], in_float = golden["resnet50.float32"];
  const auto losses = losses_from_drawn<ResNet50>(4, 1000, exact.size());
  EXPECT_NEAR(losses[0], exact[0], 1e-4 * exact[0]);
  EXPECT_NEAR(losses[1], exact[1], std::abs(in_float[1] - exact[1]));
}

}  // namespace
