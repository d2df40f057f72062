// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/image.hpp>
#include <weft/data/read_file.hpp>
#include <weft/io/atomic_file.hpp>
#include <weft/io/detail/pixels.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>
#if defined(WEFT_WITH_PNG)
#include <weft/io/detail/png_codec.hpp>
#endif

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::io {

/// Whether the bytes start as a PNG file does.
inline bool is_png(std::span<const std::byte> bytes) {
  return bytes.size() >= 4 && std::string_view(reinterpret_cast<const char*>(bytes.data()), 4) == "\x89PNG";
}

/// How a PNG file is written.
struct PngOptions {
  int bits = 8;
};

#if defined(WEFT_WITH_PNG)

/// Reads a PNG file that is in memory: 1 to 16 bits, gray, colors or a palette, with or without opacity, interlaced or not.
/// Pixels are what the file has, without any correction for a screen. The name is for messages.
/// Errors: format_error when it is damaged or ends early, and for more numbers than the limit or than so many bytes can
/// hold, before memory is taken for them.
/// Source: W3C, Portable Network Graphics, second edition.
inline data::Image parse_png(std::span<const std::byte> file, std::string_view name = "png",
                             std::size_t limit = data::Image::most_values) {
  return detail::PngReader(file, name).read(limit);
}

/// Writes an image of one to four channels: gray, gray and opacity, colors, colors and opacity. The file appears whole or
/// not at all. Values: below 0 as 0, above 1 as 1.
/// Errors: data_error and shape_error before anything is written; io_error.
inline void write_png(const std::filesystem::path& path, const data::Image& image, PngOptions options = {}) {
  detail::check_writable(image, options.bits, 4, path.string());
  const std::vector<std::byte> bytes = detail::PngWriter(path.string()).encode(image, options.bits);
  AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

#else

inline data::Image parse_png(std::span<const std::byte>, std::string_view name = "png", std::size_t = 0) {
  throw io_error(detail::sentence(name, " is a PNG file, and this program was built without libpng; save it as PGM or PPM, "
                                        "or define WEFT_WITH_PNG and link with -lpng"));
}
inline void write_png(const std::filesystem::path& path, const data::Image&, PngOptions = {}) {
  throw io_error(detail::sentence("cannot write ", path.string(), ": this program was built without libpng; give it the "
                                  "name of a PGM or PPM file, or define WEFT_WITH_PNG and link with -lpng"));
}

#endif

/// Reads a PNG file. Errors: io_error, also in a program that was built without libpng; and as parse_png.
inline data::Image read_png(const std::filesystem::path& path, std::size_t limit = data::Image::most_values) {
  return parse_png(data::read_file(path), path.string(), limit);
}

}  // namespace weft::inline WEFT_ABI::io
