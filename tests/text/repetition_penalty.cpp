// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/repetition_penalty.hpp>

#include <gtest/gtest.h>
#include <string>

#include <support/golden_text.hpp>

using namespace weft;

TEST(RepetitionPenalty, ChangesLogitsAsTransformersDoes) {
  const auto golden = weft_test::read_golden("text/decoding.txt");
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& numbers = golden["logits." + std::to_string(i)];
    std::vector<float> logits(numbers.begin(), numbers.end());
    text::RepetitionPenalty penalty(1.3f);
    for (double token : golden["penalty"]) penalty.see(static_cast<std::int32_t>(token));
    penalty.apply(logits);
    const auto& expected = golden["penalized." + std::to_string(i)];
    for (std::size_t t = 0; t < logits.size(); ++t) EXPECT_FLOAT_EQ(logits[t], static_cast<float>(expected[t])) << t;
  }
}

TEST(RepetitionPenalty, KnowsNoTokensBelowZero) {
  EXPECT_THROW(text::RepetitionPenalty(0), data_error);
  EXPECT_THROW(text::RepetitionPenalty(1).see(-1), data_error);
  text::RepetitionPenalty penalty(2);
  penalty.see(5);
  std::vector<float> few{1, 2};
  penalty.apply(few);
  EXPECT_EQ(few, (std::vector<float>{1, 2}));
}
