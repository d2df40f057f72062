// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

// Pairs of convolutions between pools. Source: Simonyan and Zisserman 2015, Very Deep Convolutional Networks.
using VGG = Sequential<Input{16, 16, 3}, Conv2D{.filters = 8, .kernel = 3, .padding = same, .activation = relu},
                       Conv2D{.filters = 8, .kernel = 3, .padding = same, .activation = relu}, MaxPool2D{2},
                       Conv2D{.filters = 12, .kernel = 3, .padding = same, .activation = relu},
                       Conv2D{.filters = 12, .kernel = 3, .padding = same, .activation = relu}, MaxPool2D{2}, Flatten{},
                       Dense{.units = 24, .activation = relu}, Dropout{.rate = 0}, Dense{.units = 10}>;

using Training = weft_test::VisionTraining<Model<VGG, SGD, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>>;

const Training& training() {
  static const Training all("vgg", SGD{.learning_rate = 0.01, .momentum = 0.9, .nesterov = true});
  return all;
}

TEST(VGG, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(VGG, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(VGG, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
