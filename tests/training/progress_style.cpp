// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/progress_style.hpp>

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace {

using Environment = std::map<std::string, std::string>;

weft::ProgressStyle style(bool terminal, const Environment& environment) {
  return weft::detail::style_for(terminal, [&](const char* name) -> const char* {
    const auto found = environment.find(name);
    return found == environment.end() ? nullptr : found->second.c_str();
  });
}

TEST(ProgressStyle, IsKerasOnATerminal) { EXPECT_EQ(style(true, {}), weft::ProgressStyle{}); }

TEST(ProgressStyle, IsPlainLinesInAFile) {
  EXPECT_EQ(style(false, {}), (weft::ProgressStyle{.rewrites = false, .colours = false}));
}

TEST(ProgressStyle, HonoursNoColor) {
  EXPECT_FALSE(style(true, {{"NO_COLOR", "1"}}).colours);
  EXPECT_TRUE(style(true, {{"NO_COLOR", "1"}}).rewrites);
  EXPECT_TRUE(style(true, {{"NO_COLOR", ""}}).colours) << "an empty NO_COLOR says nothing (no-color.org)";
}

TEST(ProgressStyle, FallsBackToAsciiWithoutUtf8) {
  EXPECT_TRUE(style(true, {{"LANG", "de_DE.UTF-8"}}).unicode);
  EXPECT_TRUE(style(true, {{"LANG", "C.utf8"}}).unicode);
  EXPECT_TRUE(style(true, {{"LANG", "C"}}).unicode);
  EXPECT_FALSE(style(true, {{"LANG", "de_DE.ISO-8859-1"}}).unicode);
  EXPECT_FALSE(style(true, {{"LC_ALL", "de_DE"}, {"LANG", "de_DE.UTF-8"}}).unicode);
  EXPECT_TRUE(style(true, {{"LC_ALL", ""}, {"LC_CTYPE", "en_GB.UTF-8"}, {"LANG", "en_GB"}}).unicode);
}

}  // namespace
