// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <unistd.h>

namespace weft_test {

/// A folder of this process alone, because tests run beside each other; it goes when the process ends.
inline const std::filesystem::path& temporary_folder() {
  struct Folder {
    std::filesystem::path path = std::filesystem::path(testing::TempDir()) / ("weft_" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() {
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
  };
  static const Folder folder;
  return folder.path;
}

}  // namespace weft_test
