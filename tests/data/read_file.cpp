// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/read_file.hpp>

#include <gtest/gtest.h>
#include <filesystem>
#include <fstream>
#include <string>

#include "support/temporary_folder.hpp"

using namespace weft;

TEST(ReadFile, ReadsEveryByte) {
  const auto path = weft_test::temporary_folder() / "weft_read_file";
  std::ofstream(path, std::ios::binary) << std::string(70'000, 'a') << "\r\n" << '\0';
  const auto bytes = data::read_file(path);
  EXPECT_EQ(bytes.size(), 70'003u);
  EXPECT_EQ(bytes[69'999], std::byte{'a'});
  EXPECT_EQ(bytes[70'002], std::byte{0});
  std::filesystem::remove(path);
}

TEST(ReadFile, ReadsFilesThatDoNotKnowTheirSize) {
  if (!std::filesystem::exists("/proc/self/status")) GTEST_SKIP() << "there is no /proc on this system";
  EXPECT_GT(data::read_file("/proc/self/status").size(), 100u);
}

TEST(ReadFile, SaysWhyItCannot) {
  try {
    data::read_file("/no/such/file");
    FAIL();
  } catch (const io_error& caught) {
    EXPECT_STREQ(caught.what(),
                 "cannot read /no/such/file: No such file or directory; check the path and its permissions");
  }
  EXPECT_THROW(data::read_file(testing::TempDir()), io_error);
}
