// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/read_file.hpp>
#include <weft/io/atomic_file.hpp>

#include <gtest/gtest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#if defined(__unix__)
#include <sys/resource.h>
#include <csignal>
#endif

#include "support/temporary_folder.hpp"

using namespace weft;

namespace {

class AtomicFile : public testing::Test {
 protected:
  void SetUp() override {
    folder = weft_test::temporary_folder() / "weft_atomic";
    std::filesystem::create_directories(folder);
    target = folder / "model.safetensors";
    std::ofstream(target) << "old";
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  static void put(io::AtomicFile& file, std::string_view text) { file.write(std::as_bytes(std::span(text))); }

  std::string content() const {
    const auto bytes = data::read_file(target);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  std::ptrdiff_t files() const { return std::distance(std::filesystem::directory_iterator(folder), {}); }

  std::filesystem::path folder, target;
};

}  // namespace

TEST_F(AtomicFile, ReplacesWhatWasThereOnlyWithCommit) {
  io::AtomicFile file(target);
  put(file, "new ");
  put(file, "content");
  EXPECT_EQ(content(), "old");
  EXPECT_EQ(files(), 2);
  file.commit();
  EXPECT_EQ(content(), "new content");
  EXPECT_EQ(files(), 1);
}

TEST_F(AtomicFile, LeavesNothingBehindWithoutCommit) {
  {
    put(*std::make_unique<io::AtomicFile>(target), "new");
  }
  EXPECT_EQ(content(), "old");
  EXPECT_EQ(files(), 1);
}

TEST_F(AtomicFile, TakesABareName) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder);
  io::AtomicFile file("model.safetensors");
  put(file, "new");
  file.commit();
  std::filesystem::current_path(before);
  EXPECT_EQ(content(), "new");
}

TEST_F(AtomicFile, KeepsPermissionsAndLinks) {
  std::filesystem::permissions(target, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  std::filesystem::create_symlink(target, folder / "link");
  io::AtomicFile file(folder / "link");
  put(file, "new");
  file.commit();
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
  EXPECT_EQ(content(), "new");
  EXPECT_EQ(std::filesystem::status(target).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(AtomicFile, LeavesReadersOfTheOldFileAlone) {
  std::ifstream reader(target);
  io::AtomicFile file(target);
  put(file, "new");
  file.commit();
  std::string text;
  reader >> text;
  EXPECT_EQ(text, "old");
}

TEST_F(AtomicFile, SaysWhereItCannotWriteAndWhy) {
  try {
    io::AtomicFile("/no/such/folder/model");
    FAIL();
  } catch (const io_error& caught) {
    EXPECT_STREQ(caught.what(),
                 "cannot write /no/such/folder/model: No such file or directory (create a file beside "
                 "it); what was there before is unchanged");
  }
}

TEST_F(AtomicFile, RemovesItsFileWhenTheNameIsTaken) {
  std::filesystem::create_directories(folder / "taken" / "inside");
  io::AtomicFile file(folder / "taken");
  EXPECT_THROW(file.commit(), io_error);
  EXPECT_EQ(files(), 2);
}

#if defined(__unix__)
TEST_F(AtomicFile, KeepsTheOldFileWhenThereIsNoRoom) {
  struct rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  auto* handler = std::signal(SIGXFSZ, SIG_IGN);
  struct rlimit small = before;
  small.rlim_cur = 10'000;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  io::AtomicFile file(target);
  EXPECT_THROW(put(file, std::string(20'000, 'x')), io_error);
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(content(), "old");
  EXPECT_EQ(files(), 1);
}
#endif
