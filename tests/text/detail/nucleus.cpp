// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/detail/nucleus.hpp>

#include <gtest/gtest.h>
#include <algorithm>
#include <string>
#include <vector>

#include <support/golden_text.hpp>

using namespace weft;

TEST(Nucleus, OrdersFloatsAsIntegers) {
  const std::vector<float> rising{
      -std::numeric_limits<float>::infinity(), -1e30f, -1.5f, -1e-45f, -0.f, 0.f, 1e-45f, 3.f, 1e30f};
  for (std::size_t i = 0; i < rising.size(); ++i) {
    EXPECT_EQ(detail::from_ordered(detail::ordered(rising[i])), rising[i]);
    EXPECT_TRUE(i == 0 || detail::ordered(rising[i - 1]) < detail::ordered(rising[i])) << i;
  }
}

TEST(Nucleus, KeepsWhatTheWarpersOfTransformersKeep) {
  const auto golden = weft_test::read_golden("text/decoding.txt");
  int rows = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& numbers = golden["logits." + std::to_string(i)];
    const std::vector<float> logits(numbers.begin(), numbers.end());
    for (const auto& row : weft_test::series(golden, "kept." + std::to_string(i))) {
      const detail::Nucleus nucleus(logits, *std::ranges::max_element(logits), row[0]);
      const float least = nucleus.least(static_cast<std::size_t>(row[1]), row[2]);
      for (std::size_t t = 0; t < logits.size(); ++t)
        ASSERT_EQ(logits[t] >= least, row[3 + t] == 1) << i << ": " << row[1] << ", " << row[2] << ", token " << t;
      ++rows;
    }
  }
  EXPECT_EQ(rows, 21);
}
