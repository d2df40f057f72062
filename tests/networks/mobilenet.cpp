// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Source: Howard et al. 2017, MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications, table 1.
#include "support/networks.hpp"

namespace {

using namespace weft_test;
using namespace weft;

constexpr Conv2D plain(int filters, int kernel, int stride, const Name& name) {
  return {.filters = filters, .kernel = kernel, .stride = stride, .padding = same, .bias = false, .name = name};
}

// A window of each channel by itself, then a mixture of the channels at each pixel; behind both what Keras puts there.
struct Separable {
  int filters = 64, stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    const DepthwiseConv2D depthwise{.kernel = 3, .stride = stride, .padding = same, .bias = false, .name = "depthwise"};
    x = relu6(BatchNormalization{.name = "depthwise_norm"}(depthwise(x)));
    return relu6(BatchNormalization{.name = "pointwise_norm"}(plain(filters, 1, 1, "pointwise")(x)));
  }
};

// Keras's MobileNet, alpha = 1; its 4,253,864 count the averages of the normalizations.
using MobileNet = Sequential<
    Input{224, 224, 3}, plain(32, 3, 2, "conv"), BatchNormalization{.name = "norm"}, Activation{relu6},
    Separable{64}, Separable{128, 2}, Separable{128}, Separable{256, 2}, Separable{256}, Separable{512, 2},
    Separable{512}, Separable{512}, Separable{512}, Separable{512}, Separable{512}, Separable{1024, 2}, Separable{1024},
    GlobalAveragePool2D{.keepdims = true}, Dropout{.rate = 1e-3}, Conv2D{.filters = 1000, .kernel = 1}, Flatten{}>;
static_assert(parameter_count<MobileNet> == 4'253'864);
static_assert(trainable_parameter_count<MobileNet> == 4'231'976);

using Narrow = Sequential<
    Input{32, 32, 3}, plain(8, 3, 2, "conv"), BatchNormalization{.name = "norm"}, Activation{relu6},
    named("block1", Separable{16}), named("block2", Separable{32, 2}), named("block3", Separable{32}),
    GlobalAveragePool2D{.keepdims = true}, Conv2D{.filters = 10, .kernel = 1, .name = "head"}, Flatten{}>;

TEST(MobileNet, LearnsAsInPyTorch) { expect_losses_of_pytorch<Narrow>("mobilenet", 4, 10, 1e-4); }

}  // namespace
