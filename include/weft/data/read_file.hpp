// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/detail/read_bytes.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <filesystem>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// All bytes of a file. Memory grows with what is read, never with what a file claims.
/// Errors: io_error with the path and the system's reason.
inline std::vector<std::byte> read_file(const std::filesystem::path& path) {
  const std::string name = path.string();
  std::vector<std::byte> bytes;
  if (!detail::read_bytes(name.c_str(), bytes)) detail::raise_text<io_error>(detail::cannot_read(name));
  return bytes;
}

}  // namespace weft::inline WEFT_ABI::data
