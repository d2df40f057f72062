// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

using Classifier = Sequential<Input{12, 8}, LSTM{.units = 32, .recurrent_bias = true, .return_sequences = true}, LSTM{.units = 24, .recurrent_bias = true},
                              Dense{.units = 10}>;

using Training = weft_test::VisionTraining<Model<Classifier, Adam, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>>;

const Training& training() {
  static const Training all("lstm", Adam{.learning_rate = 0.002}, weft_test::Wanted::label, "sequence_trajectories.txt");
  return all;
}

TEST(LSTM, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(LSTM, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(LSTM, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
