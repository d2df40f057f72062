// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/read_image.hpp>
#include <weft/io/write_image.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>


using namespace weft;
using weft_test::pattern;
using weft_test::refusal;

TEST(WriteImage, WritesTheFormatThatTheNameEndsIn) {
  const weft_test::TemporaryFolder folder("weft_write_image");
  const data::Image image = pattern(3, 4, 3);
  const auto starts = [&](const char* name, std::byte first, std::byte second) {
    io::write_image(folder.path / name, image);
    const auto bytes = data::read_file(folder.path / name);
    return bytes[0] == first && bytes[1] == second;
  };
  for (const char* name : {"a.ppm", "a.PNM", "a.pgm"}) EXPECT_TRUE(starts(name, std::byte{'P'}, std::byte{'6'})) << name;
  EXPECT_EQ(io::read_image(folder.path / "a.ppm"), image);
#if defined(WEFT_WITH_PNG)
  EXPECT_TRUE(starts("a.Png", std::byte{0x89}, std::byte{'P'}));
  EXPECT_EQ(io::read_image(folder.path / "a.Png"), image);
#endif
#if defined(WEFT_WITH_JPEG)
  for (const char* name : {"a.jpg", "a.jpeg"}) EXPECT_TRUE(starts(name, std::byte{0xff}, std::byte{0xd8})) << name;
#endif
}

TEST(WriteImage, RefusesOtherEndings) {
  EXPECT_EQ(refusal<data_error>([] { io::write_image("x.gif", pattern(1, 1, 1)); }),
            "cannot write x.gif: images are written as .png, .jpg, .jpeg, .pgm, .ppm or .pnm; give it one of these endings");
  EXPECT_THROW(io::write_image("ppm", pattern(1, 1, 1)), data_error);
}
