// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
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

// One step changes every parameter, and the second loss tells whether each was changed as PyTorch does.
TEST(ResNet50, TakesAStepAsInPyTorch) { expect_losses_of_pytorch<ResNet50>("resnet50", 4, 1000, 1e-4); }

}  // namespace
