// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/pnm.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <support/images.hpp>


using namespace weft;
using namespace std::string_literals;
using weft_test::pattern;
using weft_test::refusal;

namespace {

data::Image parse(const std::string& file, std::size_t limit = data::Image::most_values) {
  return io::parse_pnm(std::as_bytes(std::span(file)), "file", limit);
}

std::string refused(const std::string& file, std::size_t limit = data::Image::most_values) {
  return refusal<format_error>([&] { parse(file, limit); });
}

class Pnm : public testing::Test {
 protected:
  std::string written(const data::Image& image, io::PnmOptions options = {}) const {
    io::write_pnm(folder.path / "image", image, options);
    std::ifstream file(folder.path / "image", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  weft_test::TemporaryFolder folder{"weft_pnm"};
};

}  // namespace

TEST_F(Pnm, ReadsBytes) {
  const data::Image gray = parse("P5\n3 2\n255\n\0\x33\x66\x99\xcc\xff"s);
  EXPECT_EQ(gray, (data::Image{2, 3, 1, {0, 0.2f, 0.4f, 0.6f, 0.8f, 1}}));
  const data::Image colors = parse("P6 1 2 51 \0\x11\x22\x33\x00\x33"s);
  EXPECT_EQ(colors, (data::Image{2, 1, 3, {0, 17 / 51.f, 34 / 51.f, 1, 0, 1}}));
}

TEST_F(Pnm, ReadsTwoBytesANumberWhereOneIsNotEnough) {
  EXPECT_EQ(parse("P5 2 1 256 \0\x80\1\0"s), (data::Image{1, 2, 1, {0.5f, 1}}));
  EXPECT_EQ(parse("P6 1 1 65535 \xff\xff\0\0\x12\x34"s), (data::Image{1, 1, 3, {1, 0, 0x1234 / 65535.f}}));
}

TEST_F(Pnm, ReadsNumbers) {
  EXPECT_EQ(parse("P2 2 2 4\n0 1\n 2\t3"), (data::Image{2, 2, 1, {0, 0.25f, 0.5f, 0.75f}}));
  EXPECT_EQ(parse("P3\n1 1\n1000\n0\n500\n1000\n"), (data::Image{1, 1, 3, {0, 0.5f, 1}}));
}

TEST_F(Pnm, PassesOverComments) {
  EXPECT_EQ(parse("P2#a\n# b\r1#c\n#\n 1\n#d\n4 # e 5\n2#f"), (data::Image{1, 1, 1, {0.5f}}));
  EXPECT_EQ(parse("P5\n# from a camera\n1 1 # wide, high\n255\n\xff"), (data::Image{1, 1, 1, {1}}));
  EXPECT_EQ(parse("P5 1 1 255# the line's end is the one space\n\xff"), (data::Image{1, 1, 1, {1}}));
}

TEST_F(Pnm, TakesWhatLooksLikeSpaceForAPixel) { EXPECT_EQ(parse("P5 1 1 10\n\n"), (data::Image{1, 1, 1, {1}})); }

TEST_F(Pnm, WritesWhatTheFormatSays) {
  EXPECT_EQ(written({1, 3, 1, {0, 0.2f, 1}}), "P5\n3 1\n255\n\0\x33\xff"s);
  EXPECT_EQ(written({1, 1, 3, {-1, 0.5f, 7}}), "P6\n1 1\n255\n\0\x80\xff"s) << "values outside [0, 1]";
  EXPECT_EQ(written({1, 1, 1, {0x1234 / 65535.f}}, {.bits = 16}), "P5\n1 1\n65535\n\x12\x34"s);
  EXPECT_EQ(written({2, 2, 1, {0, 0.2f, 0.4f, 1}}, {.plain = true}), "P2\n2 2\n255\n0 51 102 255\n");
}

TEST_F(Pnm, WritesNumbersInLinesOfSeventyCharacters) {
  const std::string text = written(pattern(9, 11, 3), {.plain = true});
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    EXPECT_LE(end - begin, 70u);
    begin = end + 1;
  }
}

TEST_F(Pnm, ReadsWhatItWrote) {
  for (std::size_t channels : {1u, 3u})
    for (int bits : {8, 16})
      for (bool plain : {false, true}) {
        const data::Image image = pattern(5, 7, channels, bits == 8 ? 255 : 65535);
        written(image, {bits, plain});
        EXPECT_EQ(io::read_pnm(folder.path / "image"), image) << channels << " channels, " << bits << " bits, plain " << plain;
      }
}

TEST_F(Pnm, SaysWhereAndWhatIsWrong) {
  EXPECT_EQ(refused("P4 1 1 1"),
            "file: a PGM or PPM file starts with P2, P3, P5 or P6, but byte 0 on says otherwise; is it another format?");
  EXPECT_EQ(refused("P5 x 1 1 "), "file: at byte 3 the width is expected, a number; the file is damaged");
  EXPECT_EQ(refused("P5 1 1 0 "), "file: at byte 8 the greatest value is 0 where 1 to 65535 is expected; the file is damaged");
  EXPECT_EQ(refused("P5 1 1 65536 "), "file: at byte 7 the greatest value is greater than 65535; the file is damaged");
  EXPECT_EQ(refused("P5 2 2 255 abc"), "file: at byte 11 4 bytes of pixels are expected but 3 follow; the file is damaged");
  EXPECT_EQ(refused("P5 2 1 9 \1\x0a"), "file: at byte 10 a pixel is greater than 9; the file is damaged");
  EXPECT_EQ(refused("P2 2 1 9 1 10"), "file: at byte 11 a pixel is greater than 9; the file is damaged");
  EXPECT_EQ(refused("P2 1 1 9 1 2"), "file: at byte 11 the file goes on behind its last pixel; the file is damaged");
}

TEST_F(Pnm, RefusesWhatAHeaderPromisesBeforeItTakesMemory) {
  EXPECT_EQ(refused("P5 2147483647 2147483647 255 "),
            "file: the header promises an image of the shape [2147483647, 2147483647, 1] where 1 to 268435456 numbers are "
            "expected; raise the limit if that is right");
  for (const char* file : {"P5 0 1 255 ", "P5 1 0 255 ", "P6 16384 16384 255 ", "P2 2147483648 1 255 ",
                           "P5 99999999999999999999999 1 255 ", "P3 16000 16000 255 1 2 3", "P6 9000 9000 255 abc"})
    EXPECT_NE(refused(file), "") << file;
  EXPECT_NE(refused("P5 3 1 255 abc", 2), "");
  EXPECT_EQ(refused("P5 3 1 255 abc", 3), "");
}

TEST_F(Pnm, SurvivesAnyDamage) {
  for (const std::string& good : {"P5 2 2 255 abcd"s, "P6\n#c\n1 1\n999\nabcdef"s, "P3 1 1 99 1 2 3\n"s})
    weft_test::for_each_damage(good, [](const std::string& damaged) { refused(damaged); });
}

TEST_F(Pnm, RefusesImagesThatTheFormatCannotHold) {
  const auto path = folder.path / "image";
  for (std::size_t channels : {2u, 4u})
    EXPECT_THROW(io::write_pnm(path, pattern(1, 1, channels)), data_error) << channels;
  EXPECT_EQ(refusal<data_error>([&] { io::write_pnm("x.pgm", pattern(1, 1, 1), {.bits = 12}); }),
            "x.pgm: pixels of 12 bits were asked for; give 8 or 16");
  EXPECT_EQ(refusal<shape_error>([&] { io::write_pnm("x.pgm", {2, 2, 1, {1, 1, 1}}); }),
            "x.pgm: an image of 3 numbers cannot have the shape [2, 2, 1]; height, width and channels must multiply to "
            "their number, and be at least 1");
  EXPECT_FALSE(std::filesystem::exists(path));
}
