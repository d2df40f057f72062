// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] inline void refuse_to_read(const std::filesystem::path& path) {
  const int number = errno;
  throw io_error(sentence("cannot read ", path.string(), ": ", std::generic_category().message(number),
                          "; check the path and its permissions"));
}

}  // namespace detail

namespace data {

/// All bytes of a file. Memory grows with what is read, never with what a file claims.
/// Errors: io_error with the path and the system's reason.
inline std::vector<std::byte> read_file(const std::filesystem::path& path) {
  const std::unique_ptr<std::FILE, detail::CloseFile> file(std::fopen(path.string().c_str(), "rb"));
  if (!file) detail::refuse_to_read(path);
  std::error_code unknown;
  const std::uintmax_t expected = std::filesystem::file_size(path, unknown);
  std::vector<std::byte> bytes(unknown ? 4096 : static_cast<std::size_t>(expected) + 1);
  std::size_t count = 0;
  while (const std::size_t got = std::fread(bytes.data() + count, 1, bytes.size() - count, file.get())) {
    count += got;
    if (count == bytes.size()) bytes.resize(2 * count);
  }
  if (std::ferror(file.get()) != 0) detail::refuse_to_read(path);
  bytes.resize(count);
  return bytes;
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
