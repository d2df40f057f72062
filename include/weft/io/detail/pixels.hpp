// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/image.hpp>
#include <weft/data/shape.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// Whole numbers from 0 to `most`, of one byte or of two with the more significant first, as numbers from 0 to 1.
inline std::vector<float> pixels_of(std::span<const std::byte> bytes, std::uint32_t most) {
  const std::size_t each = most > 255 ? 2 : 1;
  std::vector<float> pixels(bytes.size() / each);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    std::uint32_t value = std::to_integer<std::uint32_t>(bytes[each * i]);
    if (each == 2) value = value << 8 | std::to_integer<std::uint32_t>(bytes[2 * i + 1]);
    pixels[i] = static_cast<float>(value) / static_cast<float>(most);
  }
  return pixels;
}

// The nearest of the whole numbers 0 to `most`; what is no number is 0.
inline std::uint32_t quantized(float pixel, std::uint32_t most) {
  if (!(pixel > 0)) return 0;
  return pixel < 1 ? static_cast<std::uint32_t>(std::lround(pixel * static_cast<float>(most))) : most;
}

// The other way round, for numbers of 8 or 16 bits.
inline std::vector<std::byte> bytes_of(std::span<const float> pixels, int bits) {
  const std::uint32_t most = bits > 8 ? 65535 : 255;
  std::vector<std::byte> bytes;
  bytes.reserve(pixels.size() * (bits > 8 ? 2 : 1));
  for (float pixel : pixels) {
    const std::uint32_t value = quantized(pixel, most);
    if (bits > 8) bytes.push_back(static_cast<std::byte>(value >> 8));
    bytes.push_back(static_cast<std::byte>(value & 255));
  }
  return bytes;
}

// Refuses what a file that has to be written cannot hold.
inline void check_writable(const data::Image& image, int bits, std::size_t most_channels, std::string_view name) {
  image.check(name);
  if (bits != 8 && bits != 16) throw data_error(sentence(name, ": pixels of ", bits, " bits were asked for; give 8 or 16"));
  if (image.channels > most_channels || (most_channels == 3 && image.channels == 2))
    throw data_error(sentence(name, ": an image of ", image.channels, " channels cannot be written there; give it ",
                              most_channels == 3 ? "1 or 3" : "1 to 4"));
}

// Refuses what a header promises, before memory is taken for it.
inline void check_promised(const std::array<std::size_t, 3>& shape, std::size_t limit, std::string_view name) {
  const auto values = data::element_count(shape);
  if (values == 0u || !values || *values > limit)
    throw format_error(sentence(name, ": the header promises an image of the shape ", data::to_text(shape),
                                " where 1 to ", limit, " numbers are expected; ", values == 0u
                                ? "it has no pixels" : "raise the limit if that is right"));
}

}  // namespace weft::inline WEFT_ABI::detail
