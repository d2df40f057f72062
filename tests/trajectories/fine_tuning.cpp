// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

struct Backbone {
  Name name{"backbone"};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    x = relu(BatchNormalization{}(Conv2D{.filters = 8, .kernel = 3, .padding = same, .bias = false}(x)));
    return scope.result(Conv2D{.filters = 12, .kernel = 3, .stride = 2, .padding = same, .activation = relu}(x));
  }
};

using Trained = Sequential<Input{12, 12, 3}, Backbone{}, GlobalAveragePool2D{}, Dense{.units = 10, .name = "head"}>;
// What is trained stands in front of what is not, and behind it.
using Tuned = Sequential<Input{12, 12, 3}, Conv2D{.filters = 3, .kernel = 1, .name = "adapter"}, freeze(Backbone{}), GlobalAveragePool2D{},
                         Dense{.units = 10, .name = "new_head"}>;

template <class Net>
using Training = weft_test::VisionTraining<Model<Net, SGD, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>>;

const Training<Trained>& trained() {
  static const Training<Trained> all("trained", SGD{.learning_rate = 0.01, .momentum = 0.9});
  return all;
}

// Begins with what the other one learned.
Training<Tuned> tuned() {
  Training<Tuned> all("tuned", SGD{.learning_rate = 0.02, .momentum = 0.9});
  const std::vector<std::string> copied = transfer(trained().follow().model, all.first);
  EXPECT_EQ(copied.size(), 7u);
  for (const std::string& name : copied) EXPECT_TRUE(name.starts_with("backbone.")) << name;
  return all;
}

TEST(FineTuning, BeginsWithATrainingLikePyTorchs) {
  const auto alone = trained().follow();
  trained().expect_pytorchs(alone);
  trained().expect_evaluation(alone.model);
}

TEST(FineTuning, FollowsPyTorch) {
  const auto training = tuned();
  const auto alone = training.follow();
  training.expect_pytorchs(alone);
  training.expect_evaluation(alone.model);
}

TEST(FineTuning, GivesTheSameBitsForAnyNumberOfThreads) {
  const auto training = tuned();
  training.expect_same_bits(training.follow());
}

TEST(FineTuning, IsDoneByFitInTheSameSteps) {
  const auto training = tuned();
  training.expect_fit(training.follow());
}

TEST(FineTuning, LeavesWhatIsFrozenAsItWas) {
  const auto training = tuned();
  const auto alone = training.follow();
  const auto &before = training.first.parameters(), &after = alone.model.parameters();
  for (int k = 0; k < before.count; ++k) {
    const bool frozen = before.name(k).starts_with("backbone.");
    EXPECT_EQ(before.trainable(k), !frozen) << before.name(k);
    EXPECT_EQ(std::ranges::equal(before[k], after[k]), frozen) << before.name(k);
  }
}

}  // namespace
