// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/scores.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace {

const weft::Scores scores{.loss = 0.25, .metrics = {{"zeta", 3}, {"accuracy", 0.875}}};

TEST(Scores, FindsTheLossAndTheMetricsByName) {
  EXPECT_EQ(scores["loss"], 0.25);
  EXPECT_EQ(scores["accuracy"], 0.875);
  EXPECT_EQ(scores["zeta"], 3);
}

TEST(Scores, IteratesOverTheMetricsInTheirOrder) {
  std::string seen;
  for (const auto& [name, value] : scores) seen += name + "=" + std::to_string(value) + " ";
  EXPECT_EQ(seen, "zeta=3.000000 accuracy=0.875000 ");
}

TEST(Scores, KnowsWhatItContains) {
  EXPECT_TRUE(scores.contains("loss"));
  EXPECT_TRUE(scores.contains("accuracy"));
  EXPECT_FALSE(scores.contains("val_loss"));
}

std::string refusal(const weft::Scores& of, std::string_view name) {
  try {
    (void)of[name];
    return "nothing was thrown";
  } catch (const std::out_of_range& error) {
    return error.what();
  }
}

TEST(Scores, RefusesAnUnknownNameAndListsTheOthers) {
  EXPECT_EQ(refusal(scores, "precision").substr(0, 77),
            "Scores has no \"precision\": it holds \"loss\", \"zeta\", \"accuracy\"; ask for one o");
  EXPECT_EQ(refusal({}, "precision").substr(0, 46), "Scores has no \"precision\": it holds \"loss\"; as");
}

}  // namespace
