// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/repetition_penalty.hpp>
#include <weft/text/sample.hpp>

#include <gtest/gtest.h>
#include <cstdint>
#include <vector>

#include <support/allocations.hpp>

using namespace weft;

TEST(Allocation, IsNotDoneForDrawingAToken) {
  std::vector<float> logits(1000);
  for (std::size_t i = 0; i < logits.size(); ++i) logits[i] = static_cast<float>(i % 37);
  text::RepetitionPenalty penalty(1.2f);
  penalty.see(999);
  penalty.see(5);
  const long before = weft_test::allocations;
  std::int32_t sum = 0;
  for (std::uint64_t step = 0; step < 10; ++step) {
    penalty.apply(logits);
    penalty.see(5);
    sum += text::sample(logits, {.temperature = 0.8, .top_k = 40, .top_p = 0.9}, 1, step);
    sum += text::sample(logits, {.temperature = 0}, 1, step);
  }
  EXPECT_EQ(weft_test::allocations, before);
  EXPECT_GT(sum, 0);
}
