// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/png.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>


using namespace weft;
using weft_test::image_file;
using weft_test::pattern;
using weft_test::refusal;

TEST(Png, IsKnownByItsFirstBytes) {
  EXPECT_TRUE(io::is_png(data::read_file(image_file("gray1.png"))));
  EXPECT_FALSE(io::is_png(data::read_file(image_file("gray.jpg"))));
  EXPECT_FALSE(io::is_png({}));
}

#if defined(WEFT_WITH_PNG)

namespace {

using Bytes = std::vector<std::byte>;

std::string refused(const Bytes& file, std::size_t limit = data::Image::most_values) {
  return refusal<format_error>([&] { io::parse_png(file, "file", limit); });
}

// A file whose header, of a valid checksum, promises another size.
Bytes promising(const std::string& name, std::uint32_t width, std::uint32_t height) {
  Bytes file = data::read_file(image_file(name));
  for (std::size_t i = 0; i < 4; ++i) {
    file[16 + i] = static_cast<std::byte>(width >> (24 - 8 * i));
    file[20 + i] = static_cast<std::byte>(height >> (24 - 8 * i));
  }
  std::uint32_t sum = 0xffffffff;
  for (std::size_t i = 12; i < 29; ++i) {
    sum ^= std::to_integer<std::uint32_t>(file[i]);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0);
  }
  for (std::size_t i = 0; i < 4; ++i) file[29 + i] = static_cast<std::byte>(~sum >> (24 - 8 * i));
  return file;
}

}  // namespace

TEST(Png, ReadsEveryKind) {
  const weft_test::Golden golden = weft_test::read_golden("images.txt");
  int files = 0;
  for (const auto& [name, values] : golden)
    if (name.ends_with(".png.shape")) {
      const std::string file = name.substr(0, name.size() - 6);
      EXPECT_EQ(io::read_png(image_file(file)), weft_test::golden_image(golden, file)) << file;
      ++files;
    }
  EXPECT_EQ(files, 13);
}

TEST(Png, ReadsWhatItWrote) {
  const weft_test::TemporaryFolder folder("weft_png");
  for (std::size_t channels : {1u, 2u, 3u, 4u})
    for (int bits : {8, 16}) {
      const data::Image image = pattern(5, 9, channels, bits == 8 ? 255 : 65535);
      io::write_png(folder.path / "image.png", image, {.bits = bits});
      EXPECT_EQ(io::read_png(folder.path / "image.png"), image) << channels << " channels, " << bits << " bits";
    }
  EXPECT_THROW(io::write_png(folder.path / "five.png", pattern(1, 1, 5)), data_error);
  EXPECT_THROW(io::write_png(folder.path / "five.png", pattern(1, 1, 1), {.bits = 4}), data_error);
  EXPECT_THROW(io::write_png(folder.path / "five.png", {1, 1, 1, {}}), shape_error);
  EXPECT_THROW(io::write_png(folder.path / "no folder" / "five.png", pattern(1, 1, 1)), io_error);
  EXPECT_FALSE(std::filesystem::exists(folder.path / "five.png"));
}

TEST(Png, RefusesWhatEndsEarlyOrHasAWrongChecksum) {
  const Bytes good = data::read_file(image_file("rgb8.png"));
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_NE(refused({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)}), "") << size;
  Bytes damaged = good;
  damaged[60] ^= std::byte{1};
  EXPECT_EQ(refused(damaged).find("file: IDAT: "), 0u) << refused(damaged);
}

TEST(Png, RefusesWhatAHeaderPromisesBeforeItTakesMemory) {
  EXPECT_EQ(refused(promising("rgb8.png", 7, 5)), "") << "the checksum of this test is right";
  EXPECT_EQ(refused(promising("rgb8.png", 0x7fffffff, 0x7fffffff)),
            "file: the header promises an image of the shape [2147483647, 2147483647, 3] where 1 to 268435456 numbers are "
            "expected; raise the limit if that is right");
  EXPECT_EQ(refused(promising("rgb8.png", 9000, 9000)),
            "file: the header promises 9000 rows of 27000 bytes, which a file of 178 bytes cannot hold; the file is damaged");
  EXPECT_NE(refused(promising("rgb8.png", 0, 5)), "");
  const Bytes good = data::read_file(image_file("rgb8.png"));
  EXPECT_NE(refused(good, 104), "");
  EXPECT_EQ(refused(good, 105), "");
}

TEST(Png, SurvivesAnyDamage) {
  for (const char* name : {"palette4_transparent.png", "rgb_alpha16_interlaced.png"})
    weft_test::for_each_damage(data::read_file(image_file(name)), [](const Bytes& damaged) { refused(damaged); });
}

#else

TEST(Png, SaysWhatIsMissingWithoutLibpng) {
  EXPECT_EQ(refusal<io_error>([] { io::parse_png({}, "x.png"); }),
            "x.png is a PNG file, and this program was built without libpng; save it as PGM or PPM, or define WEFT_WITH_PNG "
            "and link with -lpng");
  EXPECT_THROW(io::write_png("x.png", pattern(1, 1, 1)), io_error);
}

#endif
