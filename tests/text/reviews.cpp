// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/reviews.hpp>

#include <weft/text/detail/write_text.hpp>

#include <gtest/gtest.h>
#include <algorithm>

using namespace weft;

TEST(Reviews, AreTheWholeSet) {
  const auto folder = data::find("reviews");
  if (!folder) GTEST_SKIP() << "the reviews are not here; get them with tools/fetch_data.sh reviews";
  const auto [train, test] = text::reviews(*folder);
  EXPECT_EQ(train.texts.size(), 4000u);
  EXPECT_EQ(test.texts.size(), 1000u);
  EXPECT_EQ(std::ranges::count(train.labels.as<std::int32_t>(), 1), 2600);
  EXPECT_TRUE(std::ranges::none_of(train.texts, &std::string::empty));
}

TEST(Reviews, AreReadFromAFolder) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "weft_reviews";
  std::filesystem::create_directories(folder);
  for (const char* name : {"train.csv", "test.csv"})
    detail::write_text(folder / name, "product,review,score\nx,\"Good,\nvery\",great\ny,Bad,other\n");
  const auto [train, test] = text::reviews(folder);
  EXPECT_EQ(train.texts, (std::vector<std::string>{"Good,\nvery", "Bad"}));
  EXPECT_EQ(train.labels.as<std::int32_t>()[0], 1);
  EXPECT_EQ(train.labels.as<std::int32_t>()[1], 0);
  std::filesystem::remove_all(folder);
}
