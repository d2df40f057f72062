// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

using Autoencoder = Sequential<Input{16, 16, 1}, Conv2D{.filters = 16, .kernel = 3, .stride = 2, .padding = same, .activation = relu},
                               Conv2D{.filters = 8, .kernel = 3, .stride = 2, .padding = same, .activation = relu},
                               Conv2DTranspose{.filters = 16, .kernel = 3, .stride = 2, .padding = same, .activation = relu},
                               Conv2DTranspose{.filters = 1, .kernel = 3, .stride = 2, .padding = same}>;

using Training = weft_test::VisionTraining<Model<Autoencoder, Adam, MeanSquaredError{}>>;

const Training& training() {
  static const Training all("autoencoder", Adam{.learning_rate = 0.01}, weft_test::Wanted::image);
  return all;
}

TEST(Autoencoder, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(Autoencoder, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(Autoencoder, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
