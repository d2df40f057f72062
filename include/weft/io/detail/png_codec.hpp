// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/gunzip.hpp>
#include <weft/data/image.hpp>
#include <weft/io/detail/pixels.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#if defined(WEFT_WITH_PNG)
#include <png.h>

namespace weft::inline WEFT_ABI::detail {

// What libpng said before it left by longjmp. A function that calls setjmp has nothing with a destructor: it would be
// jumped over.
struct PngProblem {
  std::array<char, 160> text{};

  static void keep(png_structp png, png_const_charp what) {
    auto& text = static_cast<PngProblem*>(png_get_error_ptr(png))->text;
    std::strncpy(text.data(), what, text.size() - 1);
    png_longjmp(png, 1);
  }
  static void ignore(png_structp, png_const_charp) {}
};

// Reads a PNG file from memory.
class PngReader {
 public:
  PngReader(std::span<const std::byte> file, std::string_view name) : left_(file), whole_(file.size()), name_(name) {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &problem_, PngProblem::keep, PngProblem::ignore);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
      png_destroy_read_struct(&png_, nullptr, nullptr);
      throw std::bad_alloc();
    }
    png_set_read_fn(png_, this, take);
  }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
  ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }

  data::Image read(std::size_t limit) {
    require(read_header());
    data::Image image{png_get_image_height(png_, info_), png_get_image_width(png_, info_), channels()};
    check_promised({image.height, image.width, image.channels}, limit, name_);
    if (const std::size_t packed = png_get_rowbytes(png_, info_); packed >= data::most_unpacked(whole_) / image.height)
      throw format_error(sentence(name_, ": the header promises ", image.height, " rows of ", packed, " bytes, which a file of ",
                                  whole_, " bytes cannot hold; the file is damaged"));
    require(expand());
    const std::size_t row = png_get_rowbytes(png_, info_);
    std::vector<std::byte> bytes(image.height * row);
    std::vector<png_bytep> rows(image.height);
    for (std::size_t y = 0; y < image.height; ++y) rows[y] = reinterpret_cast<png_bytep>(bytes.data() + y * row);
    require(read_rows(rows.data()));
    image.pixels = pixels_of(bytes, png_get_bit_depth(png_, info_) == 16 ? 65535 : 255);
    return image;
  }

 private:
  void require(bool done) const {
    if (!done)
      throw format_error(sentence(name_, ": ", problem_.text.data(), " (libpng, before byte ", whole_ - left_.size(), " of ",
                                  whole_, "); the file is damaged or no PNG file"));
  }

  static void take(png_structp png, png_bytep to, std::size_t count) {
    auto& left = static_cast<PngReader*>(png_get_io_ptr(png))->left_;
    if (count > left.size()) png_error(png, "the file ends early");
    std::memcpy(to, left.data(), count);
    left = left.subspan(count);
  }

  bool read_header() {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_read_info(png_, info_);
    return true;
  }

  // Those of an expanded pixel.
  std::size_t channels() const {
    const int type = png_get_color_type(png_, info_);
    const bool opacity = (type & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png_, info_, PNG_INFO_tRNS) != 0;
    return ((type & PNG_COLOR_MASK_COLOR) != 0 ? 3u : 1u) + (opacity ? 1u : 0u);
  }

  // To 8 or 16 bits, a palette to its colors, the color that is transparent to one more channel.
  bool expand() {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_set_expand(png_);
    png_set_interlace_handling(png_);
    png_read_update_info(png_, info_);
    return true;
  }

  bool read_rows(png_bytepp rows) {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_read_image(png_, rows);
    png_read_end(png_, nullptr);
    return true;
  }

  std::span<const std::byte> left_;
  std::size_t whole_;
  std::string_view name_;
  PngProblem problem_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

// Makes a PNG file in memory.
class PngWriter {
 public:
  explicit PngWriter(std::string name) : name_(std::move(name)) {
    png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, &problem_, PngProblem::keep, PngProblem::ignore);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
      png_destroy_write_struct(&png_, nullptr);
      throw std::bad_alloc();
    }
    png_set_write_fn(png_, this, put, flush);
  }
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;
  ~PngWriter() { png_destroy_write_struct(&png_, &info_); }

  std::vector<std::byte> encode(const data::Image& image, int bits) {
    std::vector<std::byte> bytes = bytes_of(image.pixels, bits);
    std::vector<png_bytep> rows(image.height);
    for (std::size_t y = 0; y < image.height; ++y)
      rows[y] = reinterpret_cast<png_bytep>(bytes.data() + y * (bytes.size() / image.height));
    if (!write(image, bits, rows.data()))
      throw data_error(sentence("cannot write ", name_, ": ", problem_.text.data(), " (libpng)"));
    return std::move(file_);
  }

 private:
  static void put(png_structp png, png_bytep from, std::size_t count) {
    auto& file = static_cast<PngWriter*>(png_get_io_ptr(png))->file_;
    bool room = true;
    try {
      file.insert(file.end(), reinterpret_cast<const std::byte*>(from), reinterpret_cast<const std::byte*>(from) + count);
    } catch (...) {
      room = false;
    }
    if (!room) png_error(png, "out of memory");
  }
  static void flush(png_structp) {}

  bool write(const data::Image& image, int bits, png_bytepp rows) {
    static constexpr int kinds[] = {PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_IHDR(png_, info_, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height), bits,
                 kinds[image.channels - 1], PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png_, info_);
    png_write_image(png_, rows);
    png_write_end(png_, nullptr);
    return true;
  }

  std::string name_;
  PngProblem problem_;
  std::vector<std::byte> file_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace weft::inline WEFT_ABI::detail

#endif
