// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/image.hpp>
#include <weft/data/read_file.hpp>
#include <weft/io/jpeg.hpp>
#include <weft/io/png.hpp>
#include <weft/io/pnm.hpp>

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace weft::inline WEFT_ABI::io {

/// Reads an image that is in memory; its first bytes say what it is: PGM, PPM, PNG or JPEG. The name is for messages.
/// Errors: as parse_pnm, parse_png and parse_jpeg.
inline data::Image parse_image(std::span<const std::byte> file, std::string_view name = "image",
                               std::size_t limit = data::Image::most_values) {
  if (is_png(file)) return parse_png(file, name, limit);
  if (is_jpeg(file)) return parse_jpeg(file, name, limit);
  if (!file.empty() && file[0] == std::byte{'P'}) return parse_pnm(file, name, limit);
  throw format_error(detail::sentence(name, ": byte 0 on is not how a PGM, PPM, PNG or JPEG file starts; save it as one of them"));
}

/// Reads an image file, whatever its name ends in. Errors: io_error, and as parse_image.
inline data::Image read_image(const std::filesystem::path& path, std::size_t limit = data::Image::most_values) {
  return parse_image(data::read_file(path), path.string(), limit);
}

}  // namespace weft::inline WEFT_ABI::io
