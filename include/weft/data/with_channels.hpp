// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/image.hpp>

#include <cstddef>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// The image in gray, 1 channel, or in colors, 3; opacity is left out. Values: gray is 0.299 red + 0.587 green + 0.114 blue,
/// as in ITU-R BT.601; gray in colors has three equal channels.
/// Errors: shape_error for another number of channels, asked for or found.
inline Image with_channels(const Image& image, std::size_t channels) {
  image.check("the image to convert");
  if ((channels != 1 && channels != 3) || image.channels > 4)
    detail::raise<shape_error>("an image of ", image.channels, " channels cannot be given ", channels,
                               "; there are images of 1 to 4, and of them come images of 1 or 3");
  if (image.channels == channels) return image;
  Image converted{image.height, image.width, channels};
  converted.pixels.reserve(image.height * image.width * channels);
  for (std::size_t at = 0; at < image.pixels.size(); at += image.channels) {
    const float* pixel = image.pixels.data() + at;
    const bool colored = image.channels > 2;
    if (channels == 1)
      converted.pixels.push_back(colored ? 0.299f * pixel[0] + 0.587f * pixel[1] + 0.114f * pixel[2] : pixel[0]);
    else
      for (std::size_t c = 0; c < 3; ++c) converted.pixels.push_back(pixel[colored ? c : 0]);
  }
  return converted;
}

}  // namespace weft::inline WEFT_ABI::data
