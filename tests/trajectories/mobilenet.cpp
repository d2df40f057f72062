// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

// A convolution of each channel, then one of all channels at each point. Source: Howard et al. 2017, MobileNets.
struct SeparableBlock {
  int filters;
  int stride = 1;

  constexpr Tensor operator()(Tensor x) const {
    x = relu6(BatchNormalization{}(DepthwiseConv2D{.kernel = 3, .stride = stride, .padding = same, .bias = false}(x)));
    return relu6(BatchNormalization{}(Conv2D{.filters = filters, .kernel = 1, .bias = false}(x)));
  }
};

using MobileNet = Sequential<Input{16, 16, 3}, Conv2D{.filters = 8, .kernel = 3, .stride = 2, .padding = same, .bias = false},
                             BatchNormalization{}, Activation{relu6}, SeparableBlock{12}, SeparableBlock{20, 2}, GlobalAveragePool2D{},
                             Dense{.units = 10}>;

using Training = weft_test::VisionTraining<Model<MobileNet, RMSprop, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>>;

const Training& training() {
  static const Training all("mobilenet", RMSprop{.learning_rate = 0.003});
  return all;
}

TEST(MobileNet, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(MobileNet, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(MobileNet, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
