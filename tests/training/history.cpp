// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/history.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace {

weft::History two_epochs() {
  weft::History history;
  history.append(0, {{"accuracy", 0.5}, {"loss", 1.5}});
  history.append(1, {{"accuracy", 0.75}, {"loss", 1.25}, {"val_loss", 2.0}});
  return history;
}

TEST(History, KeepsOneSeriesPerName) {
  const weft::History history = two_epochs();
  EXPECT_EQ(history.epoch, (std::vector{0, 1}));
  EXPECT_EQ(history["loss"], (std::vector{1.5, 1.25}));
  EXPECT_EQ(history["accuracy"], (std::vector{0.5, 0.75}));
  EXPECT_EQ(history["val_loss"], std::vector{2.0});
}

TEST(History, KeepsTheOrderOfAppearance) {
  const weft::History history = two_epochs();
  ASSERT_EQ(history.history.size(), 3U);
  EXPECT_EQ(history.history[0].first, "accuracy");
  EXPECT_EQ(history.history[1].first, "loss");
  EXPECT_EQ(history.history[2].first, "val_loss");
}

TEST(History, KnowsWhatItContains) {
  const weft::History history = two_epochs();
  EXPECT_TRUE(history.contains("val_loss"));
  EXPECT_FALSE(history.contains("val_accuracy"));
}

TEST(History, RefusesAnUnknownNameAndListsTheOthers) {
  try {
    (void)two_epochs()["val_accuracy"];
    FAIL() << "an unknown name was accepted";
  } catch (const std::out_of_range& error) {
    EXPECT_EQ(
        std::string(error.what()),
        "History has no \"val_accuracy\": it holds \"accuracy\", \"loss\", \"val_loss\"; ask for one of these, add "
        "the metric in compile, or give fit validation_data for names that begin with val_");
  }
}

TEST(History, SaysSoWhenItIsEmpty) {
  try {
    (void)weft::History{}["loss"];
    FAIL() << "an unknown name was accepted";
  } catch (const std::out_of_range& error) {
    EXPECT_NE(std::string(error.what()).find("it holds nothing"), std::string::npos);
  }
}

}  // namespace
