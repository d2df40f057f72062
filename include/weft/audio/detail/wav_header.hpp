// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/wav_encoding.hpp>
#include <weft/config.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace weft::inline WEFT_ABI::detail {

inline constexpr std::size_t wav_sample_bytes(audio::WavEncoding encoding) {
  constexpr std::size_t bytes[] = {1, 2, 3, 4, 4, 8};
  return bytes[static_cast<std::size_t>(encoding)];
}

// In an extensible header the encoding is the first two bytes of an identifier; these are the others.
inline constexpr std::size_t wav_extensible = 0xfffe;
inline constexpr std::string_view wav_identifier{"\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71", 14};

struct WavHeader {
  audio::WavEncoding encoding = audio::WavEncoding::pcm16;
  std::size_t channels = 0;
  int rate = 0;
  std::span<const std::byte> data{};  // whole frames
};

// Reads the chunks of a WAV file from left to right.
// Source: Microsoft, Multimedia Programming Interface and Data Specifications 1.0, 1991, and Multiple Channel Audio Data
// and WAVE Files, 2007.
class WavReader {
 public:
  WavReader(std::span<const std::byte> file, std::string_view name) : file_(file), name_(name) {}

  WavHeader read() {
    check_riff();
    std::size_t at = 12;
    while (at < file_.size()) {
      if (file_.size() - at < 8) refuse(at, "a chunk begins, whose name and size take 8 bytes, but the file ends");
      const std::string_view chunk = text(at, 4);
      const std::size_t size = number(at + 4, 4), room = file_.size() - at - 8;
      if (size > room) refuse(at + 4, "the chunk \"", printable(chunk), "\" claims ", size, " bytes but the file has ", room, " more");
      if (chunk == "fmt ") take_format(at + 8, size);
      else if (chunk == "data") take_data(at + 8, size);
      at += 8 + size + size % 2;
    }
    if (!has_data_) refuse(file_.size(), "the file ends, but there was no chunk \"data\"");
    return header_;
  }

 private:
  template <class... Parts>
  [[noreturn]] void refuse(std::size_t at, const Parts&... parts) const {
    raise<format_error>(name_, ": at byte ", at, " ", parts..., "; the file is damaged");
  }

  std::size_t number(std::size_t at, std::size_t bytes) const {
    std::size_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) value = value << 8 | std::to_integer<std::size_t>(file_[at + i]);
    return value;
  }

  std::string_view text(std::size_t at, std::size_t bytes) const {
    return {reinterpret_cast<const char*>(file_.data()) + at, bytes};
  }

  static std::string printable(std::string_view text) {
    std::string safe(text);
    for (char& letter : safe)
      if (letter < ' ' || letter > '~') letter = '?';
    return safe;
  }

  void check_riff() const {
    if (file_.size() < 12 || text(0, 4) != "RIFF" || text(8, 4) != "WAVE")
      raise<format_error>(name_, ": byte 0 on is not how a WAV file starts, \"RIFF\", its size and \"WAVE\"; is it another format?");
    const std::size_t claimed = number(4, 4), found = file_.size() - 8;
    // Some writers leave the byte out that makes the last chunk's size even, or do not count it.
    if (claimed != found && claimed != found + 1 && claimed + 1 != found)
      refuse(4, "the size is ", claimed, " where ", found, " is expected, all that follows");
  }

  void take_format(std::size_t at, std::size_t size) {
    if (std::exchange(has_format_, true)) refuse(at - 8, "a second chunk \"fmt \" begins");
    if (size < 16) refuse(at - 4, "the chunk \"fmt \" has ", size, " bytes where at least 16 are expected");
    std::size_t tag = number(at, 2);
    const std::size_t bits = number(at + 14, 2), rate = number(at + 4, 4);
    if (tag == wav_extensible) tag = extended_tag(at, size, bits);
    const auto encoding = encoding_of(tag, bits);
    if (!encoding)
      raise<format_error>(name_, ": at byte ", at, " the encoding ", tag, " with ", bits, " bits a sample is not read; convert ",
                          "the file to PCM (1) of 8, 16, 24 or 32 bits or floats (3) of 32 or 64");
    header_.encoding = *encoding;
    header_.channels = number(at + 2, 2);
    if (header_.channels == 0) refuse(at + 2, "there are 0 channels where at least 1 is expected");
    if (rate == 0 || !std::in_range<int>(rate)) refuse(at + 4, "the sampling rate is ", rate, " where 1 to 2147483647 is expected");
    header_.rate = static_cast<int>(rate);
    const std::size_t block = number(at + 12, 2);
    if (block != frame_bytes())
      refuse(at + 12, "a frame has ", block, " bytes where ", frame_bytes(), " are expected for ", header_.channels,
             " channels of ", bits, " bits");
  }

  // What stands for the tag in an extensible header.
  std::size_t extended_tag(std::size_t at, std::size_t size, std::size_t bits) const {
    if (size < 40 || number(at + 16, 2) < 22)
      refuse(at + 16, "an extensible header of ", size, " bytes begins where 40, of which 22 are the extension, are expected");
    const std::size_t valid = number(at + 18, 2);
    if (valid > bits) refuse(at + 18, valid, " bits of a sample are valid where at most ", bits, " are expected");
    if (text(at + 26, 14) != wav_identifier) refuse(at + 26, "the identifier of an encoding is not one of those that are known");
    return number(at + 24, 2);
  }

  static std::optional<audio::WavEncoding> encoding_of(std::size_t tag, std::size_t bits) {
    using enum audio::WavEncoding;
    if (tag == 1 && bits == 8) return pcm8;
    if (tag == 1 && bits == 16) return pcm16;
    if (tag == 1 && bits == 24) return pcm24;
    if (tag == 1 && bits == 32) return pcm32;
    if (tag == 3 && bits == 32) return float32;
    if (tag == 3 && bits == 64) return float64;
    return std::nullopt;
  }

  std::size_t frame_bytes() const { return header_.channels * wav_sample_bytes(header_.encoding); }

  void take_data(std::size_t at, std::size_t size) {
    if (!has_format_) refuse(at - 8, "the chunk \"data\" begins before the chunk \"fmt \"");
    if (std::exchange(has_data_, true)) refuse(at - 8, "a second chunk \"data\" begins");
    if (size % frame_bytes() != 0)
      refuse(at - 4, "the chunk \"data\" has ", size, " bytes, which is no multiple of the ", frame_bytes(), " that a frame has");
    header_.data = file_.subspan(at, size);
  }

  std::span<const std::byte> file_;
  std::string_view name_;
  WavHeader header_;
  bool has_format_ = false, has_data_ = false;
};

}  // namespace weft::inline WEFT_ABI::detail
