// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <set>
#include <string_view>
#include <type_traits>

#include "support/networks.hpp"
#include "support/residual.hpp"

namespace {

using namespace weft_test;

static_assert(trainable_parameter_count<ResNet18> == 11'689'512);
static_assert(parameter_count<ResNet18> == 11'689'512 + 2 * 4'800);

// A file of torchvision's weights is a file of this network.
TEST(ResNet18, HasTheNamesOfTorchvision) {
  using Set = std::remove_cvref_t<decltype(Predictor<ResNet18>{}.parameters())>;
  std::set<std::string_view> names;
  for (int k = 0; k < Set::count; ++k) names.insert(Set::name(k));
  EXPECT_EQ(names.size(), 102u);
  for (const char* name : {"conv1.weight", "bn1.running_mean", "layer1.0.conv1.weight", "layer1.1.bn2.bias", "layer2.0.downsample.0.weight",
                           "layer4.0.downsample.1.running_var", "layer4.1.conv2.weight", "fc.weight", "fc.bias"})
    EXPECT_TRUE(names.contains(name)) << name;
}

// One step changes every parameter, and the second loss tells whether each was changed as PyTorch does.
TEST(ResNet18, TakesAStepAsInPyTorch) { expect_losses_of_pytorch<ResNet18>("resnet18", 4, 1000, 1e-4); }

}  // namespace
