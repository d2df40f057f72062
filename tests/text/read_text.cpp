// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/read_text.hpp>

#include <weft/text/detail/write_text.hpp>

#include <gtest/gtest.h>
#include <filesystem>

using namespace weft;
using namespace std::string_literals;

namespace {

using Lines = std::vector<std::string_view>;

}  // namespace

TEST(ReadText, FindsLinesWhateverEndsThem) {
  EXPECT_EQ(text::lines_of("a\nb"), (Lines{"a", "b"}));
  EXPECT_EQ(text::lines_of("a\r\n\nb\n"), (Lines{"a", "", "b"}));
  EXPECT_EQ(text::lines_of("\n"), (Lines{""}));
  EXPECT_TRUE(text::lines_of("").empty());
  EXPECT_EQ(text::lines_of("a\rb\r"), (Lines{"a\rb"}));
}

TEST(ReadText, GivesTheBytesOfAFile) {
  const auto path = std::filesystem::path(testing::TempDir()) / "weft_text.txt";
  const std::string bytes = "one\n\0two\xff\n"s;
  detail::write_text(path, bytes);
  EXPECT_EQ(text::read_text(path), bytes);
  EXPECT_EQ(text::read_lines(path), (std::vector<std::string>{"one", "\0two\xff"s}));
  std::filesystem::remove(path);
  EXPECT_THROW(text::read_text(path), io_error);
}
