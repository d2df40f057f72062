// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/find.hpp>

#include <gtest/gtest.h>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>

#include "support/temporary_folder.hpp"

using namespace weft;

namespace {

// Gives the environment back as it was, for the tests that run after these.
class Find : public testing::Test {
 protected:
  void TearDown() override {
    restore("HOME", home_);
    restore("WEFT_DATA", data_);
  }

 private:
  static std::optional<std::string> value(const char* name) {
    const char* text = std::getenv(name);
    return text == nullptr ? std::nullopt : std::optional<std::string>(text);
  }

  static void restore(const char* name, const std::optional<std::string>& text) {
    if (text) {
      setenv(name, text->c_str(), 1);
    } else {
      unsetenv(name);
    }
  }

  std::optional<std::string> home_ = value("HOME");
  std::optional<std::string> data_ = value("WEFT_DATA");
};

}  // namespace

TEST_F(Find, PrefersTheChosenFolder) {
  const auto folder = weft_test::temporary_folder() / "weft_find";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "weft_find_test.csv") << "x";
  EXPECT_FALSE(data::find("weft_find_test.csv"));
  setenv("WEFT_DATA", folder.c_str(), 1);
  EXPECT_EQ(data::search_path().front(), folder);
  EXPECT_EQ(data::find("weft_find_test.csv"), folder / "weft_find_test.csv");
  EXPECT_FALSE(data::find("weft_no_such_file"));
  std::filesystem::remove_all(folder);
}

TEST_F(Find, LooksInTheCacheBeforeTheSystem) {
  unsetenv("WEFT_DATA");
  setenv("HOME", "/somewhere", 1);
  const std::vector<std::filesystem::path> expected{"cache", "/somewhere/.cache/weft", "/usr/share/datasets"};
  EXPECT_EQ(data::search_path(), expected);
}
