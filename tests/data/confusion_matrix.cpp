// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/confusion_matrix.hpp>

#include <gtest/gtest.h>

#include <support/golden.hpp>

using namespace weft;

TEST(ConfusionMatrix, HasTheScoresOfScikitLearn) {
  const auto golden = weft_test::read_golden("text/scores.txt");
  const std::vector<std::int32_t> target(golden["target"].begin(), golden["target"].end());
  const std::vector<std::int32_t> prediction(golden["prediction"].begin(), golden["prediction"].end());
  const auto matrix = data::ConfusionMatrix::of(target, prediction, 6);
  for (std::size_t c = 0; c < 6; ++c) {
    for (std::size_t p = 0; p < 6; ++p) EXPECT_EQ(static_cast<double>(matrix(c, p)), golden["matrix"][6 * c + p]);
    EXPECT_DOUBLE_EQ(matrix.precision(c), golden["precision"][c]);
    EXPECT_DOUBLE_EQ(matrix.recall(c), golden["recall"][c]);
    EXPECT_DOUBLE_EQ(matrix.f1(c), golden["f1"][c]);
    EXPECT_EQ(static_cast<double>(matrix.support(c)), golden["support"][c]);
  }
  EXPECT_DOUBLE_EQ(matrix.macro_precision(), golden["macro"][0]);
  EXPECT_DOUBLE_EQ(matrix.macro_recall(), golden["macro"][1]);
  EXPECT_DOUBLE_EQ(matrix.macro_f1(), golden["macro"][2]);
  EXPECT_DOUBLE_EQ(matrix.weighted_f1(), golden["weighted"][0]);
  EXPECT_DOUBLE_EQ(matrix.accuracy(), golden["accuracy"][0]);
}

TEST(ConfusionMatrix, TakesTheLargestOfScores) {
  const std::vector<std::int32_t> labels{0, 2, 1};
  const std::vector<float> scores{3, 1, 3, 0, 0, 1, -1, -1, -2};
  const auto matrix = data::ConfusionMatrix::of(labels, {scores, {3, 3}});
  EXPECT_EQ(matrix.classes(), 3u);
  EXPECT_EQ(matrix(0, 0), 1);
  EXPECT_EQ(matrix(2, 2), 1);
  EXPECT_EQ(matrix(1, 0), 1);
}

TEST(ConfusionMatrix, FindsOutHowManyClassesThereAre) {
  const std::vector<std::int32_t> targets{0, 1};
  const std::vector<float> predictions{4, 1};
  EXPECT_EQ(data::ConfusionMatrix::of(targets, predictions).classes(), 5u);
}

TEST(ConfusionMatrix, RefusesLabelsThatAreNone) {
  const std::vector<std::int32_t> labels{0, 1}, more{0, 1, 2}, large{0, 1 << 20};
  const std::vector<float> parts{0.5f, 1};
  EXPECT_THROW(data::ConfusionMatrix::of(labels, more), shape_error);
  EXPECT_THROW(data::ConfusionMatrix::of(data::Array(), data::Array()), shape_error);
  EXPECT_THROW(data::ConfusionMatrix::of({more, {1, 3}}, {more, {1, 3}}), shape_error);
  EXPECT_THROW(data::ConfusionMatrix::of(more, more, 2), data_error);
  EXPECT_THROW(data::ConfusionMatrix::of(labels, parts), data_error);
  EXPECT_THROW(data::ConfusionMatrix::of(labels, large), data_error);
  EXPECT_THROW(data::ConfusionMatrix(2).add(0, -1), data_error);
}
