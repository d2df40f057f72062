// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

using Normalized = Sequential<Input{12, 12, 3}, Conv2D{.filters = 8, .kernel = 3, .padding = same}, GroupNormalization{.groups = 4},
                              PReLU{.shared_axes = {0, 1}}, Conv2D{.filters = 12, .kernel = 3, .stride = 2, .padding = same},
                              LayerNormalization{}, PReLU{}, AveragePool2D{2}, Flatten{}, Dense{.units = 16}, LayerNormalization{},
                              Activation{weft::tanh}, Dense{.units = 10}>;

using Training = weft_test::VisionTraining<Model<Normalized, AdamW, CategoricalCrossentropy{.from_logits = true, .label_smoothing = 0.1}>>;

const Training& training() {
  static const Training all("normalized", AdamW{.learning_rate = 0.003, .weight_decay = 0.01}, weft_test::Wanted::one_hot);
  return all;
}

TEST(Normalized, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(Normalized, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(Normalized, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
