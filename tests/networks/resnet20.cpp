// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// The networks of 6 n + 2 layers for small images; He et al. 2016, section 4.2, with projections where the shape changes.
#include "support/networks.hpp"
#include "support/residual.hpp"

namespace {

using namespace weft_test;

static_assert(trainable_parameter_count<ResNet8> == 78'042);
static_assert(trainable_parameter_count<ResNet20> == 272'474);
static_assert(parameter_count<ResNet20> == 272'474 + 2 * 784);  // two averages for each of 784 channels

TEST(ResNet8, LearnsAsInPyTorch) { expect_losses_of_pytorch<ResNet8>("resnet8", 4, 10, 1e-4); }

TEST(ResNet20, LearnsAsInPyTorch) { expect_losses_of_pytorch<ResNet20>("resnet20", 4, 10, 1e-3); }

}  // namespace
