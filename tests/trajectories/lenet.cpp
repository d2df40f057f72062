// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

using LeNet = Sequential<Input{28, 28, 1}, Conv2D{.filters = 6, .kernel = 5, .padding = same, .activation = relu}, MaxPool2D{2},
                         Conv2D{.filters = 16, .kernel = 5, .activation = relu}, MaxPool2D{2}, Flatten{},
                         Dense{.units = 120, .activation = relu}, Dense{.units = 84, .activation = relu}, Dense{.units = 10}>;
static_assert(parameter_count<LeNet> == 61'706);
static_assert(flops_per_sample<LeNet> < 1'000'000);

using Training = weft_test::VisionTraining<Model<LeNet, Adam, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>>;

const Training& training() {
  static const Training all("lenet", Adam{});
  return all;
}

TEST(LeNet, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(LeNet, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(LeNet, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
