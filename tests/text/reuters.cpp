// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/reuters.hpp>

#include <gtest/gtest.h>
#include <algorithm>

using namespace weft;

TEST(Reuters, IsTheWholeSet) {
  const auto file = data::find("ReutersCorn-train.arff");
  if (!file) GTEST_SKIP() << "ReutersCorn-train.arff is not here; get it with tools/fetch_data.sh weka";
  for (const auto& [topic, train_about, test_about] :
       {std::tuple{text::ReutersTopic::corn, 45, 24}, {text::ReutersTopic::grain, 103, 57}}) {
    const auto [train, test] = text::reuters(topic, file->parent_path());
    EXPECT_EQ(train.texts.size(), 1554u);
    EXPECT_EQ(test.texts.size(), 604u);
    EXPECT_EQ(train.labels.size(), 1554u);
    EXPECT_EQ(std::ranges::count(train.labels.as<std::int32_t>(), 1), train_about);
    EXPECT_EQ(std::ranges::count(test.labels.as<std::int32_t>(), 1), test_about);
    EXPECT_TRUE(train.texts[0].starts_with("BAHIA COCOA REVIEW Showers continued"));
  }
}

TEST(Reuters, SaysWhatIsNotThere) { EXPECT_THROW(text::reuters(text::ReutersTopic::corn, "no_such_folder"), io_error); }
