// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/image_grid.hpp>
#include <weft/io/write_image.hpp>

#include <filesystem>

namespace weft::inline WEFT_ABI::io {

/// Writes the images of a batch as one image and says where it is. A name without an ending gets .png, or .ppm in a program
/// that was built without libpng.
/// Errors: as data::image_grid and write_image.
/// Example: save_image_grid("epoch_3", generator.predict(noise), {.columns = 10, .value_range = {-1, 1}})
inline std::filesystem::path save_image_grid(std::filesystem::path path, const data::Array& images,
                                             const data::GridOptions& options = {}) {
#if defined(WEFT_WITH_PNG)
  const char* const ending = ".png";
#else
  const char* const ending = ".ppm";
#endif
  if (!path.has_extension()) path += ending;
  write_image(path, data::image_grid(images, options));
  return path;
}

}  // namespace weft::inline WEFT_ABI::io
