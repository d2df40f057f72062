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

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

// Reads an image of the Netpbm family from front to back.
class PnmReader {
 public:
  PnmReader(std::span<const std::byte> bytes, std::string_view name)
      : text_(reinterpret_cast<const char*>(bytes.data()), bytes.size()), name_(name) {}

  data::Image read(std::size_t limit) {
    const char kind = magic();
    data::Image image{.channels = kind == '3' || kind == '6' ? std::size_t{3} : std::size_t{1}};
    image.width = number("the width", most_extent);
    image.height = number("the height", most_extent);
    const auto most = static_cast<std::uint32_t>(number("the greatest value", 65535));
    if (most == 0) refuse("the greatest value is 0 where 1 to 65535 is expected");
    check_promised({image.height, image.width, image.channels}, limit, name_);
    const std::size_t values = image.height * image.width * image.channels;
    image.pixels = kind < '4' ? plain(values, most) : raw(values, most);
    return image;
  }

 private:
  static constexpr std::size_t most_extent = 0x7fffffff;

  [[noreturn]] void refuse(std::string_view what) const {
    throw format_error(sentence(name_, ": at byte ", at_, " ", what, "; the file is damaged"));
  }

  char magic() {
    const char kind = text_.size() > 1 && text_[0] == 'P' ? text_[1] : '\0';
    if (kind != '2' && kind != '3' && kind != '5' && kind != '6')
      throw format_error(sentence(name_, ": a PGM or PPM file starts with P2, P3, P5 or P6, but byte 0 on says "
                                         "otherwise; is it another format?"));
    at_ = 2;
    return kind;
  }

  bool at_space() const { return at_ < text_.size() && std::string_view(" \t\n\v\f\r").find(text_[at_]) != text_.npos; }
  bool at_digit() const { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; }
  bool at_comment() const { return at_ < text_.size() && text_[at_] == '#'; }

  void skip_comment() { at_ = std::min(text_.find_first_of("\n\r", at_), text_.size()); }

  // A decimal number behind space and comments.
  std::size_t number(std::string_view what, std::size_t most) {
    while (at_space() || at_comment()) at_comment() ? skip_comment() : void(++at_);
    if (!at_digit()) refuse(sentence(what, " is expected, a number"));
    const std::size_t first = at_;
    std::size_t value = 0;
    for (; at_digit() && value <= most; ++at_) value = 10 * value + static_cast<std::size_t>(text_[at_] - '0');
    if (value > most) {
      at_ = first;
      refuse(sentence(what, " is greater than ", most));
    }
    return value;
  }

  std::vector<float> plain(std::size_t values, std::uint32_t most) {
    if (values > (text_.size() - at_) / 2)  // a digit, and what parts it from the one before
      refuse(sentence(values, " numbers are expected in the last ", text_.size() - at_, " bytes"));
    std::vector<float> pixels(values);
    for (float& pixel : pixels)
      pixel = static_cast<float>(number("a pixel", most)) / static_cast<float>(most);
    while (at_space() || at_comment()) at_comment() ? skip_comment() : void(++at_);
    if (at_ != text_.size()) refuse("the file goes on behind its last pixel");
    return pixels;
  }

  std::vector<float> raw(std::size_t values, std::uint32_t most) {
    if (at_comment()) skip_comment();
    if (!at_space()) refuse("one space is expected before the pixels");
    const std::size_t bytes = values * (most > 255 ? 2 : 1);
    if (text_.size() - ++at_ != bytes)
      refuse(sentence(bytes, " bytes of pixels are expected but ", text_.size() - at_, " follow"));
    std::vector<float> pixels = pixels_of(std::as_bytes(std::span(text_.substr(at_))), most);
    const auto bad = std::ranges::find_if(pixels, [](float pixel) { return pixel > 1; });
    at_ += static_cast<std::size_t>(bad - pixels.begin()) * (most > 255 ? 2 : 1);
    if (bad != pixels.end()) refuse(sentence("a pixel is greater than ", most));
    return pixels;
  }

  std::string_view text_;
  std::string_view name_;
  std::size_t at_ = 0;
};

// Numbers as text, in lines of at most 70 characters as the format wants them.
inline std::string plain_text(std::span<const float> pixels, std::uint32_t most) {
  std::string text;
  std::size_t line = 0;
  for (float pixel : pixels) {
    const std::string number = std::to_string(quantized(pixel, most));
    const bool fits = line + 1 + number.size() <= 70;
    if (line > 0) text += fits ? ' ' : '\n';
    line = line > 0 && fits ? line + 1 + number.size() : number.size();
    text += number;
  }
  return text + '\n';
}

}  // namespace detail

namespace io {

/// How a PGM or PPM file is written: bits of a number, and whether numbers are text that people can read.
struct PnmOptions {
  int bits = 8;
  bool plain = false;
};

/// Reads a PGM or PPM file that is in memory: P2, P3, P5 or P6, of 8 or 16 bits. The name is for messages.
/// Errors: format_error with the byte offset for whatever is not exactly as the format says, and for more numbers than
/// the limit, before memory is taken for them.
/// Source: Netpbm, the formats PGM and PPM.
inline data::Image parse_pnm(std::span<const std::byte> file, std::string_view name = "pnm",
                             std::size_t limit = data::Image::most_values) {
  return detail::PnmReader(file, name).read(limit);
}

/// Reads a PGM or PPM file. Errors: io_error, and as parse_pnm.
inline data::Image read_pnm(const std::filesystem::path& path, std::size_t limit = data::Image::most_values) {
  return parse_pnm(data::read_file(path), path.string(), limit);
}

/// Writes an image of one channel as PGM, of three as PPM; the file appears whole or not at all.
/// Values: below 0 as 0, above 1 as 1. Errors: data_error and shape_error before anything is written; io_error.
inline void write_pnm(const std::filesystem::path& path, const data::Image& image, PnmOptions options = {}) {
  detail::check_writable(image, options.bits, 3, path.string());
  const std::uint32_t most = options.bits > 8 ? 65535 : 255;
  const char kind = static_cast<char>((options.plain ? '2' : '5') + (image.channels == 3 ? 1 : 0));
  std::string text = detail::sentence("P", std::string(1, kind), "\n", image.width, " ", image.height, "\n", most, "\n");
  if (options.plain) text += detail::plain_text(image.pixels, most);
  AtomicFile file(path);
  file.write(std::as_bytes(std::span(text)));
  if (!options.plain) file.write(detail::bytes_of(image.pixels, options.bits));
  file.commit();
}

}  // namespace io

}  // namespace weft::inline WEFT_ABI
