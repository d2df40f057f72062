// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/jane_austen.hpp>

#include <gtest/gtest.h>

using namespace weft;

TEST(JaneAusten, WroteSixNovels) {
  const auto folder = data::find("jane-austen");
  if (!folder) GTEST_SKIP() << "her novels are not here; get them with tools/fetch_data.sh jane-austen";
  const std::string novels = text::jane_austen(*folder);
  EXPECT_GT(novels.size(), 4'000'000u);
  EXPECT_TRUE(novels.starts_with("SENSE AND SENSIBILITY\n"));
  EXPECT_NE(novels.find("\nIt is a truth universally acknowledged, that a single man in possession\n"),
            std::string::npos);
}

TEST(JaneAusten, IsLookedForInAFolder) { EXPECT_THROW(text::jane_austen("no_such_folder"), io_error); }
