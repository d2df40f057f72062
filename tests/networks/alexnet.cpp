// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/resize.hpp>

#include <gtest/gtest.h>

#include <algorithm>

#include "support/networks.hpp"

namespace {

using namespace weft;
using namespace weft_test;

// The paper's: two towers that meet in the third convolution, because one processor of the time held half of the network.
// With 1 / part of its channels, for small images. Source: Krizhevsky, Sutskever and Hinton 2012, ImageNet Classification
// with Deep Convolutional Neural Networks, sections 3.5 and 5; biases begin at 1 where it says so.
template <Input image, int part, int classes, double dropped, Initializer weights = glorot_uniform>
using AlexNet = Sequential<
    image,
    Conv2D{.filters = 96 / part, .kernel = 11, .stride = 4, .activation = relu, .kernel_initializer = weights, .name = "conv1"},
    LocalResponseNormalization{.size = 5, .alpha = 5e-4, .beta = 0.75, .k = 2},  // the paper's alpha, 1e-4, is that of the sum
    MaxPool2D{.pool = 3, .stride = 2},
    Conv2D{.filters = 256 / part, .kernel = 5, .padding = same, .groups = 2, .activation = relu,
           .kernel_initializer = weights, .bias_initializer = ones, .name = "conv2"},
    LocalResponseNormalization{.size = 5, .alpha = 5e-4, .beta = 0.75, .k = 2},
    MaxPool2D{.pool = 3, .stride = 2},
    Conv2D{.filters = 384 / part, .kernel = 3, .padding = same, .activation = relu, .kernel_initializer = weights, .name = "conv3"},
    Conv2D{.filters = 384 / part, .kernel = 3, .padding = same, .groups = 2, .activation = relu,
           .kernel_initializer = weights, .bias_initializer = ones, .name = "conv4"},
    Conv2D{.filters = 256 / part, .kernel = 3, .padding = same, .groups = 2, .activation = relu,
           .kernel_initializer = weights, .bias_initializer = ones, .name = "conv5"},
    MaxPool2D{.pool = 3, .stride = 2},
    Flatten{},
    Dense{.units = 4096 / part, .activation = relu,
          .kernel_initializer = weights, .bias_initializer = ones, .name = "fc6"}, Dropout{.rate = dropped},
    Dense{.units = 4096 / part, .activation = relu,
          .kernel_initializer = weights, .bias_initializer = ones, .name = "fc7"}, Dropout{.rate = dropped},
    Dense{.units = classes, .kernel_initializer = weights, .name = "fc8"}>;

using Paper = AlexNet<Input{227, 227, 3}, 1, 1000, 0.5, random_normal_with(0, 0.01)>;
static_assert(parameter_count<Paper> == 60'965'224);  // without groups 62'378'344
static_assert(training_bytes<Paper>(2) < 1'500'000'000);

TEST(AlexNet, LearnsABatch) {
  auto model = compile<Paper, crossentropy>(SGD{.learning_rate = 3e-4, .momentum = 0.9});
  expect_falling(losses_of(model, drawn_samples(2, Paper::inputs, 1000), 5), 0.5);
}

TEST(AlexNet, LearnsAsInPyTorch) { expect_losses_of_pytorch<AlexNet<Input{67, 67, 3}, 8, 10, 0.0>>("alexnet", 4, 10, 1e-4); }

// An eighth of the channels, on real pictures made as large as its windows ask for.
TEST(AlexNet, NamesClothes) {
  const auto folder = data::find("fashion-mnist");
  if (!folder) GTEST_SKIP() << "Fashion-MNIST is not here; tools/fetch_data.sh fashion-mnist fetches it";
  const auto larger = [](const data::Dataset& part) {
    std::vector<float> pixels;
    for (std::size_t i = 0; i < part.size(); ++i) {
      const auto picture = part.features[i][0].as<float>();
      const data::Image image = data::resize({28, 28, 1, {picture.begin(), picture.end()}}, 67, 67);
      pixels.insert(pixels.end(), image.pixels.begin(), image.pixels.end());
    }
    return data::Dataset{data::Array(std::move(pixels), {part.size(), 67, 67, 1}), part.targets};
  };
  const auto [train, test] = data::fashion_mnist(*folder);
  auto model = compile<AlexNet<Input{67, 67, 1}, 8, 10, 0.25>, crossentropy, Accuracy{}>(Adam{.learning_rate = 2e-3});
  model.fit(larger(train.subset(0, 10'000)), {.epochs = 4, .batch_size = 32, .verbose = 0});
  EXPECT_GT(model.evaluate(larger(test.subset(0, 2000)), {.verbose = 0})["accuracy"], 0.75);
}

}  // namespace
