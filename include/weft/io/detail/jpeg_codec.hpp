// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/image.hpp>
#include <weft/io/detail/pixels.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#if defined(WEFT_WITH_JPEG)
#include <jpeglib.h>
#include <jerror.h>

namespace weft::inline WEFT_ABI::detail {

// How libjpeg says what it does not like, and leaves by longjmp. A function that calls setjmp has nothing with a
// destructor: it would be jumped over.
struct JpegProblem {
  jpeg_error_mgr manager{};
  std::jmp_buf way_out{};
  char text[JMSG_LENGTH_MAX] = {};

  JpegProblem() {
    jpeg_std_error(&manager);
    manager.error_exit = leave;
    manager.emit_message = judge;
  }

  static void leave(j_common_ptr codec) {
    auto* problem = reinterpret_cast<JpegProblem*>(codec->err);
    codec->err->format_message(codec, problem->text);
    std::longjmp(problem->way_out, 1);
  }

  // libjpeg would go on with gray pixels; only remarks on what no pixel depends on may be overheard.
  static void judge(j_common_ptr codec, int level) {
    const int code = codec->err->msg_code;
    const bool harmless = code == JWRN_ADOBE_XFORM || code == JWRN_EXTRANEOUS_DATA || code == JWRN_JFIF_MAJOR;
    if (level < 0 && !harmless) leave(codec);
  }
};

// Reads a JPEG file from memory.
class JpegReader {
 public:
  JpegReader(std::span<const std::byte> file, std::string_view name) : file_(file), name_(name) {
    codec_.err = &problem_.manager;
  }
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;
  ~JpegReader() { jpeg_destroy_decompress(&codec_); }

  data::Image read(std::size_t limit) {
    require(read_header());
    const bool gray = codec_.jpeg_color_space == JCS_GRAYSCALE;
    if (!gray && codec_.jpeg_color_space != JCS_YCbCr && codec_.jpeg_color_space != JCS_RGB)
      refuse(sentence("its ", codec_.num_components, " components are not gray, YCbCr or RGB; save it as RGB"));
    if (codec_.arith_code) refuse("it is coded arithmetically, which is not read; save it as other programs do");
    data::Image image{codec_.image_height, codec_.image_width, gray ? std::size_t{1} : std::size_t{3}};
    check_promised({image.height, image.width, image.channels}, limit, name_);
    // Every block takes a bit, at least.
    if (blocks() > 8 * file_.size())
      refuse(sentence("the header promises ", blocks(), " blocks of pixels, which ", file_.size(),
                      " bytes cannot hold; the file is damaged"));
    std::vector<std::byte> bytes(image.height * image.width * image.channels);
    std::vector<JSAMPROW> rows(image.height);
    for (std::size_t y = 0; y < image.height; ++y)
      rows[y] = reinterpret_cast<JSAMPROW>(bytes.data() + y * image.width * image.channels);
    require(read_rows(rows.data()));
    image.pixels = pixels_of(bytes, 255);
    return image;
  }

 private:
  [[noreturn]] void refuse(std::string_view what) const { throw format_error(sentence(name_, ": ", what)); }

  void require(bool done) const {
    if (!done) refuse(sentence(std::string_view(problem_.text), " (libjpeg); the file is damaged or no JPEG file"));
  }

  std::size_t blocks() const {
    std::size_t count = 0;
    for (int i = 0; i < codec_.num_components; ++i)
      count += std::size_t{codec_.comp_info[i].width_in_blocks} * codec_.comp_info[i].height_in_blocks;
    return count;
  }

  // A small file may ask for its large image again and again.
  static void limit_scans(j_common_ptr codec) {
    if (reinterpret_cast<j_decompress_ptr>(codec)->input_scan_number > 100) ERREXIT(codec, JERR_BAD_PROGRESSION);
  }

  bool read_header() {
    if (setjmp(problem_.way_out) != 0) return false;
    jpeg_create_decompress(&codec_);
    monitor_.progress_monitor = limit_scans;
    codec_.progress = &monitor_;
    jpeg_mem_src(&codec_, reinterpret_cast<const unsigned char*>(file_.data()), static_cast<unsigned long>(file_.size()));
    jpeg_read_header(&codec_, TRUE);
    return true;
  }

  bool read_rows(JSAMPARRAY rows) {
    if (setjmp(problem_.way_out) != 0) return false;
    codec_.out_color_space = codec_.jpeg_color_space == JCS_GRAYSCALE ? JCS_GRAYSCALE : JCS_RGB;
    codec_.dct_method = JDCT_ISLOW;
    jpeg_start_decompress(&codec_);
    while (codec_.output_scanline < codec_.output_height)
      jpeg_read_scanlines(&codec_, rows + codec_.output_scanline, codec_.output_height - codec_.output_scanline);
    jpeg_finish_decompress(&codec_);
    return true;
  }

  std::span<const std::byte> file_;
  std::string_view name_;
  JpegProblem problem_;
  jpeg_progress_mgr monitor_{};
  jpeg_decompress_struct codec_{};
};

// Makes a JPEG file in memory.
class JpegWriter {
 public:
  explicit JpegWriter(std::string name) : name_(std::move(name)) { codec_.err = &problem_.manager; }
  JpegWriter(const JpegWriter&) = delete;
  JpegWriter& operator=(const JpegWriter&) = delete;
  ~JpegWriter() {
    jpeg_destroy_compress(&codec_);
    std::free(file_);
  }

  std::vector<std::byte> encode(const data::Image& image, int quality) {
    std::vector<std::byte> bytes = bytes_of(image.pixels, 8);
    std::vector<JSAMPROW> rows(image.height);
    for (std::size_t y = 0; y < image.height; ++y)
      rows[y] = reinterpret_cast<JSAMPROW>(bytes.data() + y * image.width * image.channels);
    if (!write(image, quality, rows.data()))
      throw data_error(sentence("cannot write ", name_, ": ", std::string_view(problem_.text), " (libjpeg)"));
    const auto* first = reinterpret_cast<const std::byte*>(file_);
    return {first, first + size_};
  }

 private:
  bool write(const data::Image& image, int quality, JSAMPARRAY rows) {
    if (setjmp(problem_.way_out) != 0) return false;
    jpeg_create_compress(&codec_);
    jpeg_mem_dest(&codec_, &file_, &size_);
    codec_.image_width = static_cast<JDIMENSION>(image.width);
    codec_.image_height = static_cast<JDIMENSION>(image.height);
    codec_.input_components = static_cast<int>(image.channels);
    codec_.in_color_space = image.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&codec_);
    jpeg_set_quality(&codec_, quality, TRUE);
    codec_.dct_method = JDCT_ISLOW;
    jpeg_start_compress(&codec_, TRUE);
    jpeg_write_scanlines(&codec_, rows, codec_.image_height);
    jpeg_finish_compress(&codec_);
    return true;
  }

  std::string name_;
  JpegProblem problem_;
  unsigned char* file_ = nullptr;
  unsigned long size_ = 0;
  jpeg_compress_struct codec_{};
};

}  // namespace weft::inline WEFT_ABI::detail

#endif
