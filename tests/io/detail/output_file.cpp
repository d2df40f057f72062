// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/detail/output_file.hpp>

#include <gtest/gtest.h>
#include <array>
#include <cerrno>
#include <filesystem>

#include "support/temporary_folder.hpp"

using weft::detail::OutputFile;

namespace {

const auto path = weft_test::temporary_folder() / "weft_output_file";

}  // namespace

TEST(OutputFile, NeverOpensWhatIsThere) {
  std::filesystem::remove(path);
  OutputFile first, second;
  EXPECT_FALSE(first.is_open());
  ASSERT_TRUE(first.create(path));
  EXPECT_FALSE(second.create(path));
  EXPECT_EQ(errno, EEXIST);
  EXPECT_FALSE(second.is_open());
  std::filesystem::remove(path);
}

TEST(OutputFile, WritesEveryByte) {
  std::filesystem::remove(path);
  OutputFile file;
  ASSERT_TRUE(file.create(path));
  const std::array<std::byte, 3> bytes{};
  EXPECT_TRUE(file.write(bytes));
  EXPECT_TRUE(file.write(bytes));
  EXPECT_TRUE(file.sync());
  EXPECT_TRUE(file.close());
  EXPECT_TRUE(file.close());
  EXPECT_EQ(std::filesystem::file_size(path), 6u);
  std::filesystem::remove(path);
}

TEST(OutputFile, SyncsFoldersThatAreThere) {
  EXPECT_TRUE(weft::detail::sync_folder(testing::TempDir()));
#if defined(__unix__) || defined(__APPLE__)
  EXPECT_FALSE(weft::detail::sync_folder("/no/such/folder"));
  EXPECT_EQ(errno, ENOENT);
#endif
}
