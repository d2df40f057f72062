// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/read_image.hpp>

#include <gtest/gtest.h>

#include <span>
#include <string_view>
#include <support/images.hpp>

using namespace weft;
using weft_test::refusal;

namespace {

std::span<const std::byte> bytes(std::string_view text) { return std::as_bytes(std::span(text)); }

}  // namespace

TEST(ReadImage, KnowsAFormatByItsBytes) {
  EXPECT_EQ(io::parse_image(bytes("P2 1 1 2 1")), (data::Image{1, 1, 1, {0.5f}}));
#if defined(WEFT_WITH_PNG)
  EXPECT_EQ(io::read_image(weft_test::image_file("rgb8.png")), io::read_png(weft_test::image_file("rgb8.png")));
#endif
#if defined(WEFT_WITH_JPEG)
  EXPECT_EQ(io::read_image(weft_test::image_file("gray.jpg")), io::read_jpeg(weft_test::image_file("gray.jpg")));
#endif
}

TEST(ReadImage, RefusesOtherFiles) {
  EXPECT_EQ(refusal<format_error>([] { io::parse_image(bytes("GIF89a"), "x.png"); }),
            "x.png: byte 0 on is not how a PGM, PPM, PNG or JPEG file starts; save it as one of them");
  EXPECT_THROW(io::parse_image({}), format_error);
  EXPECT_THROW(io::parse_image(bytes("P2 1 2 2 1 1"), "image", 1), format_error);
  EXPECT_THROW(io::read_image("no such file.ppm"), io_error);
}
