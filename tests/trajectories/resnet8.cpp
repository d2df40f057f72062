// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

struct ResidualBlock {
  int filters;
  int stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    Tensor h = relu(BatchNormalization{}(Conv2D{.filters = filters, .kernel = 3, .stride = stride, .padding = same, .bias = false}(x)));
    h = BatchNormalization{}(Conv2D{.filters = filters, .kernel = 3, .padding = same, .bias = false}(h));
    Tensor skip = stride == 1 ? x : Conv2D{.filters = filters, .kernel = 1, .stride = stride}(x);
    return relu(h + skip);
  }
};

using ResNet8 = Sequential<Input{32, 32, 3}, Conv2D{.filters = 16, .kernel = 3, .padding = same, .activation = relu}, ResidualBlock{16},
                           ResidualBlock{32, 2}, ResidualBlock{64, 2}, GlobalAveragePool2D{}, Dense{.units = 10}>;

using Training = weft_test::VisionTraining<Model<ResNet8, SGD, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>>;

const Training& training() {
  static const Training all("resnet8", SGD{.learning_rate = 0.002, .momentum = 0.9});
  return all;
}

TEST(ResNet8, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(ResNet8, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(ResNet8, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
