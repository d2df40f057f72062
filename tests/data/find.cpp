// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/find.hpp>

#include <gtest/gtest.h>
#include <cstdlib>
#include <fstream>

using namespace weft;

TEST(Find, PrefersTheChosenFolder) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "weft_find";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "weft_find_test.csv") << "x";
  EXPECT_FALSE(data::find("weft_find_test.csv"));
  setenv("WEFT_DATA", folder.c_str(), 1);
  EXPECT_EQ(data::search_path().front(), folder);
  EXPECT_EQ(data::find("weft_find_test.csv"), folder / "weft_find_test.csv");
  EXPECT_FALSE(data::find("weft_no_such_file"));
  std::filesystem::remove_all(folder);
  unsetenv("WEFT_DATA");
}

TEST(Find, LooksInTheCacheBeforeTheSystem) {
  unsetenv("WEFT_DATA");
  setenv("HOME", "/somewhere", 1);
  const std::vector<std::filesystem::path> expected{"cache", "/somewhere/.cache/weft", "/usr/share/datasets"};
  EXPECT_EQ(data::search_path(), expected);
}
