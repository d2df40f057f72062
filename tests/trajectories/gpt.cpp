// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>

#include "support/vision_training.hpp"

namespace {

using namespace weft;

constexpr int vocabulary = 40, context = 64;

using Gpt = Sequential<
    Tokens{vocabulary, context}, Embedding{.units = 128, .name = "wte"}, PositionEmbedding{.name = "wpe"},
    named("h", Repeat<4, TransformerDecoder{.intermediate_dim = 512, .num_heads = 4, .norm_first = true, .activation = gelu_tanh}>{}),
    LayerNormalization{.epsilon = 1e-5, .name = "ln_f"}, TiedDense{.to = "wte"}>;

/// Texts of text_trajectories.py: what follows a token depends on it, and a little on chance.
struct NamedTexts {
  data::Dataset draw(const std::string& what, std::size_t count) const {
    weft_test::NamedNumbers numbers("gpt." + what + "tokens");
    std::vector<std::int32_t> features, targets;
    for (std::size_t sample = 0; sample < count; ++sample) {
      std::int32_t token = numbers.below(vocabulary);
      for (int k = 0; k < context; ++k) {
        features.push_back(token);
        targets.push_back(token = (5 * token + numbers.below(3)) % vocabulary);
      }
    }
    return {data::Array(std::move(features), {count, context}), data::Array(std::move(targets), {count, context}), {}};
  }
};

using Training = weft_test::VisionTraining<Model<Gpt, AdamW, SparseCategoricalCrossentropy{.from_logits = true}>>;

const Training& training() {
  static const Training all("gpt", AdamW{.learning_rate = 0.001, .weight_decay = 0.01}, "text_trajectories.txt", NamedTexts{});
  return all;
}

TEST(Gpt, FollowsPyTorch) {
  const auto alone = training().follow();
  training().expect_pytorchs(alone);
  training().expect_evaluation(alone.model);
}

TEST(Gpt, GivesTheSameBitsForAnyNumberOfThreads) { training().expect_same_bits(training().follow()); }
TEST(Gpt, IsTrainedByFitInTheSameSteps) { training().expect_fit(training().follow()); }

}  // namespace
