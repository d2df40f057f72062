// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/atomic_file.hpp>

#include <filesystem>
#include <span>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

// Writes a file as a whole or not at all.
inline void write_text(const std::filesystem::path& path, std::string_view text) {
  io::AtomicFile file(path);
  file.write(std::as_bytes(std::span(text)));
  file.commit();
}

}  // namespace weft::inline WEFT_ABI::detail
