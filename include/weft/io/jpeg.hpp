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
#if defined(WEFT_WITH_JPEG)
#include <weft/io/detail/jpeg_codec.hpp>
#endif

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::io {

/// Whether the bytes start as a JPEG file does.
inline bool is_jpeg(std::span<const std::byte> bytes) {
  return bytes.size() >= 3 && bytes[0] == std::byte{0xff} && bytes[1] == std::byte{0xd8} && bytes[2] == std::byte{0xff};
}

/// How a JPEG file is written: from 1, small, to 100, close to the image.
struct JpegOptions {
  int quality = 75;
};

#if defined(WEFT_WITH_JPEG)

/// Reads a JPEG file that is in memory: gray or colors, sequential or progressive. A remark on how the camera was held is
/// not looked at. The name is for messages.
/// Errors: format_error when it is damaged or ends early, and for more numbers than the limit or than so many bytes can
/// hold, before memory is taken for them.
/// Source: ITU-T T.81.
inline data::Image parse_jpeg(std::span<const std::byte> file, std::string_view name = "jpeg",
                              std::size_t limit = data::Image::most_values) {
  return detail::JpegReader(file, name).read(limit);
}

/// Writes an image of one or three channels; the file appears whole or not at all. Values: below 0 as 0, above 1 as 1.
/// Errors: data_error and shape_error before anything is written; io_error.
inline void write_jpeg(const std::filesystem::path& path, const data::Image& image, JpegOptions options = {}) {
  detail::check_writable(image, 8, 3, path.string());
  if (options.quality < 1 || options.quality > 100)
    throw data_error(detail::sentence(path.string(), ": a quality of ", options.quality, " was asked for; give 1 to 100"));
  const std::vector<std::byte> bytes = detail::JpegWriter(path.string()).encode(image, options.quality);
  AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

#else

inline data::Image parse_jpeg(std::span<const std::byte>, std::string_view name = "jpeg", std::size_t = 0) {
  throw io_error(detail::sentence(name, " is a JPEG file, and this program was built without libjpeg; save it as PGM or PPM, "
                                        "or define WEFT_WITH_JPEG and link with -ljpeg"));
}
inline void write_jpeg(const std::filesystem::path& path, const data::Image&, JpegOptions = {}) {
  throw io_error(detail::sentence("cannot write ", path.string(), ": this program was built without libjpeg; give it the "
                                  "name of a PGM or PPM file, or define WEFT_WITH_JPEG and link with -ljpeg"));
}

#endif

/// Reads a JPEG file. Errors: io_error, also in a program that was built without libjpeg; and as parse_jpeg.
inline data::Image read_jpeg(const std::filesystem::path& path, std::size_t limit = data::Image::most_values) {
  return parse_jpeg(data::read_file(path), path.string(), limit);
}

}  // namespace weft::inline WEFT_ABI::io
