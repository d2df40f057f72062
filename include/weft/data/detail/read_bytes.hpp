// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/mistake/sentence.hpp>

#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// How many bytes a file claims to have, or some number when it does not say; a folder claims all there can be.
[[gnu::cold]] inline std::size_t expected_bytes(std::FILE* file) {
  const bool at_end = std::fseek(file, 0, SEEK_END) == 0;
  const long size = at_end ? std::ftell(file) : -1;
  if (at_end) std::rewind(file);
  return size < 0 || size == LONG_MAX ? 4096 : static_cast<std::size_t>(size);
}

// All bytes of a file; false, with the reason in errno, when the system refuses. A folder is refused when it is read.
[[gnu::cold]] inline bool read_bytes(const char* path, std::vector<std::byte>& bytes) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path, "rb"));
  if (!file) return false;
  bytes.resize(expected_bytes(file.get()) + 1);
  std::size_t count = 0;
  while (const std::size_t got = std::fread(bytes.data() + count, 1, bytes.size() - count, file.get())) {
    count += got;
    if (count == bytes.size()) bytes.resize(2 * count);
  }
  bytes.resize(count);
  return std::ferror(file.get()) == 0;
}

[[gnu::cold]] inline std::string cannot_read(const std::string& path) {
  const int number = errno;
  return sentence("cannot read ", path, ": ", std::generic_category().message(number),
                  "; check the path and its permissions");
}

}  // namespace weft::inline WEFT_ABI::detail
