// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/image.hpp>
#include <weft/io/detail/extension.hpp>
#include <weft/io/jpeg.hpp>
#include <weft/io/png.hpp>
#include <weft/io/pnm.hpp>

#include <filesystem>
#include <string>

namespace weft::inline WEFT_ABI::io {

/// Writes an image in the format that its name ends in: .png, .jpg, .jpeg, .pgm, .ppm or .pnm, of 8 bits.
/// Errors: data_error for another ending; and as write_png, write_jpeg and write_pnm.
inline void write_image(const std::filesystem::path& path, const data::Image& image) {
  const std::string extension = detail::small_extension(path);
  if (extension == ".png") return write_png(path, image);
  if (extension == ".jpg" || extension == ".jpeg") return write_jpeg(path, image);
  if (extension == ".pgm" || extension == ".ppm" || extension == ".pnm") return write_pnm(path, image);
  throw data_error(detail::sentence("cannot write ", path.string(), ": images are written as .png, .jpg, .jpeg, .pgm, .ppm or "
                                    ".pnm; give it one of these endings"));
}

}  // namespace weft::inline WEFT_ABI::io
