// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

using Classifier = Sequential<Input{12, 8}, Bidirectional{GRU{.units = 20, .return_sequences = true}}, Bidirectional{GRU{.units = 16}}, Dense{.units = 10}>;

using Training = weft_test::VisionTraining<Model<Classifier, SGD, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>>;

const Training& training() {
  static const Training all("gru", SGD{.learning_rate = 0.05, .momentum = 0.9}, weft_test::Wanted::label, "sequence_trajectories.txt");
  return all;
}

TEST(GRU, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(GRU, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(GRU, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
