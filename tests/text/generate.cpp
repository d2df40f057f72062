// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/generate.hpp>

#include <gtest/gtest.h>
#include <array>
#include <cmath>

using namespace weft;

namespace {

using Tokens = std::span<const std::int32_t>;

// Likes the number that follows the last one, round a circle of ten, and a little less the one after it.
std::array<float, 10> count_up(Tokens tokens) {
  std::array<float, 10> logits{};
  logits[static_cast<std::size_t>(tokens.back() + 1) % 10] = 3;
  logits[static_cast<std::size_t>(tokens.back() + 2) % 10] = 2;
  return logits;
}

const std::vector<std::int32_t> prompt{4, 5};

}  // namespace

TEST(Generate, GoesOnGreedily) {
  EXPECT_EQ(text::generate(count_up, prompt, {.max_new_tokens = 6, .sampling = {.temperature = 0}}),
            (std::vector<std::int32_t>{4, 5, 6, 7, 8, 9, 0, 1}));
}

TEST(Generate, StopsBehindAStopToken) {
  EXPECT_EQ(text::generate(count_up, prompt, {.sampling = {.temperature = 0}, .stop_tokens = {3, 8}}),
            (std::vector<std::int32_t>{4, 5, 6, 7, 8}));
  EXPECT_EQ(text::generate(count_up, prompt, {.max_new_tokens = 0}), prompt);
}

TEST(Generate, AvoidsWhatCameBefore) {
  // 4 came before: with a penalty of 2, its 3 becomes 1.5, less than the 2 of 5; then 6, which is new.
  const std::vector<std::int32_t> before{4, 3};
  EXPECT_EQ(
      text::generate(count_up, before, {.max_new_tokens = 2, .sampling = {.temperature = 0}, .repetition_penalty = 2}),
      (std::vector<std::int32_t>{4, 3, 5, 6}));
  EXPECT_EQ(text::generate(count_up, before, {.max_new_tokens = 2, .sampling = {.temperature = 0}}),
            (std::vector<std::int32_t>{4, 3, 4, 5}));
}

TEST(Generate, IsDecidedByItsSeed) {
  const auto once = [](std::uint64_t seed) {
    return text::generate(count_up, prompt, {.max_new_tokens = 50, .seed = seed});
  };
  EXPECT_EQ(once(1), once(1));
  EXPECT_NE(once(1), once(2));
}

TEST(Generate, DrawsAnewForEachToken) {
  const auto tokens = text::generate([](Tokens) { return std::vector<float>{0, 0}; }, {}, {.max_new_tokens = 4000});
  double ones = 0;
  for (std::int32_t token : tokens) ones += token;
  EXPECT_NEAR(ones / 4000, 0.5, 4 * 0.5 / std::sqrt(4000));
}

TEST(Generate, TakesASpanOfWhatTheStepKeeps) {
  struct Keeping {
    std::vector<float> logits{0, 1, 0};
    std::span<const float> operator()(Tokens) { return logits; }
  } step;
  EXPECT_EQ(text::generate(step, {}, {.max_new_tokens = 2, .sampling = {.temperature = 0}, .repetition_penalty = 1.5f})
                .size(),
            2u);
  EXPECT_EQ(step.logits, (std::vector<float>{0, 1, 0})) << "penalties are not its own";
}
