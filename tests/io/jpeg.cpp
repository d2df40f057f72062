// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/jpeg.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <support/images.hpp>


using namespace weft;
using weft_test::image_file;
using weft_test::pattern;
using weft_test::refusal;

TEST(Jpeg, IsKnownByItsFirstBytes) {
  EXPECT_TRUE(io::is_jpeg(data::read_file(image_file("gray.jpg"))));
  EXPECT_FALSE(io::is_jpeg(data::read_file(image_file("gray1.png"))));
  EXPECT_FALSE(io::is_jpeg({}));
}

#if defined(WEFT_WITH_JPEG)

namespace {

using Bytes = std::vector<std::byte>;

std::string refused(const Bytes& file, std::size_t limit = data::Image::most_values) {
  return refusal<format_error>([&] { io::parse_jpeg(file, "file", limit); });
}

float furthest(const data::Image& a, const data::Image& b) {
  float most = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) most = std::max(most, std::abs(a.pixels[i] - b.pixels[i]));
  return most;
}

// Where the frame's header begins, behind its marker.
std::size_t frame(const Bytes& file) {
  std::size_t at = 2;
  while (file[at + 1] != std::byte{0xc0} && file[at + 1] != std::byte{0xc2})
    at += 2 + (std::to_integer<std::size_t>(file[at + 2]) << 8 | std::to_integer<std::size_t>(file[at + 3]));
  return at + 2;
}

Bytes promising(const std::string& name, unsigned width, unsigned height) {
  Bytes file = data::read_file(image_file(name));
  const std::size_t at = frame(file);
  file[at + 3] = static_cast<std::byte>(height >> 8);
  file[at + 4] = static_cast<std::byte>(height & 255);
  file[at + 5] = static_cast<std::byte>(width >> 8);
  file[at + 6] = static_cast<std::byte>(width & 255);
  return file;
}

}  // namespace

TEST(Jpeg, ReadsWhatTensorFlowWrote) {
  const weft_test::Golden golden = weft_test::read_golden("images.txt");
  for (const char* name : {"gray.jpg", "halved.jpg", "full_progressive.jpg"}) {
    const data::Image image = io::read_jpeg(image_file(name)), wanted = weft_test::golden_image(golden, name);
    ASSERT_EQ(image.pixels.size(), wanted.pixels.size()) << name;
    EXPECT_LE(furthest(image, wanted), 1.01f / 255) << name << ": decoders may differ by one";
    EXPECT_EQ(image.height, 19u);
    EXPECT_EQ(image.width, 21u);
  }
}

TEST(Jpeg, ReadsAlmostWhatItWrote) {
  const weft_test::TemporaryFolder folder("weft_jpeg");
  for (std::size_t channels : {1u, 3u}) {
    data::Image image{24, 16, channels};
    for (std::size_t i = 0; i < 24 * 16 * channels; ++i)
      image.pixels.push_back(0.5f + 0.4f * std::sin(static_cast<float>(i / channels % 16) / 5));
    io::write_jpeg(folder.path / "image.jpg", image, {.quality = 95});
    const data::Image read = io::read_jpeg(folder.path / "image.jpg");
    ASSERT_EQ(read.channels, channels);
    ASSERT_EQ(read.pixels.size(), image.pixels.size());
    EXPECT_LT(furthest(read, image), 0.02f);
    const auto fine = std::filesystem::file_size(folder.path / "image.jpg");
    io::write_jpeg(folder.path / "image.jpg", image, {.quality = 20});
    EXPECT_LT(std::filesystem::file_size(folder.path / "image.jpg"), fine);
  }
  EXPECT_THROW(io::write_jpeg(folder.path / "four.jpg", pattern(1, 1, 4)), data_error);
  EXPECT_THROW(io::write_jpeg(folder.path / "four.jpg", pattern(1, 1, 1), {.quality = 0}), data_error);
  EXPECT_EQ(refusal<data_error>([&] { io::write_jpeg(folder.path / "four.jpg", pattern(65536, 1, 1)); }),
            "cannot write " + (folder.path / "four.jpg").string() +
                ": Maximum supported image dimension is 65500 pixels (libjpeg)");
  EXPECT_FALSE(std::filesystem::exists(folder.path / "four.jpg"));
}

TEST(Jpeg, RefusesWhatEndsEarly) {
  for (const char* name : {"gray.jpg", "full_progressive.jpg"}) {
    const Bytes good = data::read_file(image_file(name));
    for (std::size_t size = 0; size + 2 < good.size(); ++size)  // the last two bytes only say that this is the end
      EXPECT_NE(refused({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)}), "") << name << " " << size;
  }
  EXPECT_EQ(refused({}), "file: Empty input file (libjpeg); the file is damaged or no JPEG file");
}

TEST(Jpeg, RefusesWhatAHeaderPromisesBeforeItTakesMemory) {
  EXPECT_EQ(refused(promising("halved.jpg", 21, 19)), "") << "the places of this test are right";
  EXPECT_EQ(refused(promising("halved.jpg", 65500, 65500)),
            "file: the header promises an image of the shape [65500, 65500, 3] where 1 to 268435456 numbers are expected; "
            "raise the limit if that is right");
  EXPECT_EQ(refused(promising("gray.jpg", 9000, 9000)),
            "file: the header promises 1265625 blocks of pixels, which 459 bytes cannot hold; the file is damaged");
  EXPECT_NE(refused(promising("gray.jpg", 21, 400)), "") << "more rows than there are";
  const Bytes good = data::read_file(image_file("gray.jpg"));
  EXPECT_NE(refused(good, 398), "");
  EXPECT_EQ(refused(good, 399), "");
}

TEST(Jpeg, RefusesCodesThatItDoesNotRead) {
  Bytes arithmetic = data::read_file(image_file("gray.jpg"));
  arithmetic[frame(arithmetic) - 1] = std::byte{0xc9};
  EXPECT_EQ(refused(arithmetic), "file: it is coded arithmetically, which is not read; save it as other programs do");
  Bytes lossless = data::read_file(image_file("gray.jpg"));
  lossless[frame(lossless) - 1] = std::byte{0xc3};
  EXPECT_NE(refused(lossless), "");
}

TEST(Jpeg, SurvivesAnyDamage) {
  for (const char* name : {"gray.jpg", "full_progressive.jpg"})
    weft_test::for_each_damage(data::read_file(image_file(name)), [](const Bytes& damaged) { refused(damaged); });
}

#else

TEST(Jpeg, SaysWhatIsMissingWithoutLibjpeg) {
  EXPECT_EQ(refusal<io_error>([] { io::parse_jpeg({}, "x.jpg"); }),
            "x.jpg is a JPEG file, and this program was built without libjpeg; save it as PGM or PPM, or define "
            "WEFT_WITH_JPEG and link with -ljpeg");
  EXPECT_THROW(io::write_jpeg("x.jpg", pattern(1, 1, 1)), io_error);
}

#endif
