// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Source: Simonyan and Zisserman 2015, Very Deep Convolutional Networks for Large-Scale Image Recognition, table 1.
#include "support/networks.hpp"

namespace {

using namespace weft_test;
using namespace weft;

constexpr Conv2D window(int filters) { return {.filters = filters, .kernel = 3, .padding = same, .activation = relu}; }

using Vgg16 = Sequential<
    Input{224, 224, 3},
    window(64), window(64), MaxPool2D{2},
    window(128), window(128), MaxPool2D{2},
    window(256), window(256), window(256), MaxPool2D{2},
    window(512), window(512), window(512), MaxPool2D{2},
    window(512), window(512), window(512), MaxPool2D{2},
    Flatten{},
    Dense{.units = 4096, .activation = relu}, Dropout{.rate = 0.5},
    Dense{.units = 4096, .activation = relu}, Dropout{.rate = 0.5},
    Dense{.units = 1000}>;
static_assert(parameter_count<Vgg16> == 138'357'544);

using Narrow = Sequential<
    Input{32, 32, 3}, window(8), window(8), MaxPool2D{2}, window(16), window(16), MaxPool2D{2},
    Flatten{}, Dense{.units = 32, .activation = relu}, Dense{.units = 10}>;

TEST(Vgg, LearnsAsInPyTorch) { expect_losses_of_pytorch<Narrow>("vgg", 4, 10, 1e-4); }

}  // namespace
