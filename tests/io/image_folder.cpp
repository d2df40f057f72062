// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/image_folder.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <support/images.hpp>

#if defined(_OPENMP)
#include <omp.h>

#endif

using namespace weft;
using weft_test::pattern;
using weft_test::refusal;
using Names = std::vector<std::string>;

namespace {

class ImageFolder : public testing::Test {
 protected:
  void SetUp() override {
    put("plum/2.ppm", "P3 1 1 255 255 0 0");
    put("plum/1.pgm", "P2 2 1 255 0 255");
    put("plum/notes.txt", "no image");
    put("apple/deeper/3.PNM", "P2 1 1 255 51");
    put("readme.ppm", "P2 1 1 255 0");
    std::filesystem::create_directories(folder.path / "melon");
  }

  void put(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder.path / name).parent_path());
    std::ofstream(folder.path / name, std::ios::binary) << text;
  }

  weft_test::TemporaryFolder folder{"weft_image_folder"};
};

std::vector<float> pixels(const data::Dataset& dataset) {
  const auto all = dataset.features.array(0).as<float>();
  return {all.begin(), all.end()};
}
std::vector<std::int32_t> labels(const data::Dataset& dataset) {
  const auto all = dataset.targets.array(0).as<std::int32_t>();
  return {all.begin(), all.end()};
}

}  // namespace

TEST_F(ImageFolder, TakesFoldersForClassesInTheOrderOfTheirNames) {
  const data::ImageFolder all = data::image_folder(folder.path, {.height = 1, .width = 1, .channels = 1});
  EXPECT_EQ(all.class_names, (Names{"apple", "melon", "plum"}));
  EXPECT_EQ(labels(all), (std::vector<std::int32_t>{0, 2, 2}));
  EXPECT_EQ(pixels(all), (std::vector<float>{0.2f, 0.5f, 0.299f}));
  EXPECT_EQ(all.files[0], folder.path / "apple" / "deeper" / "3.PNM");
  EXPECT_EQ(all.files[1], folder.path / "plum" / "1.pgm");
  all.check();
}

TEST_F(ImageFolder, MakesAllImagesAlike) {
  const data::ImageFolder all = data::image_folder(folder.path, {.height = 2, .width = 4});
  EXPECT_EQ(all.features.array(0).shape(), (data::Shape{3, 2, 4, 3}));
  const std::vector<float> line{0, 0, 0, 0.25f, 0.25f, 0.25f, 0.75f, 0.75f, 0.75f, 1, 1, 1};
  for (std::size_t i = 0; i < 24; ++i) EXPECT_EQ(all.features[1][0].as<float>()[i], line[i % 12]) << i;
  for (std::size_t i = 0; i < 24; ++i) EXPECT_EQ(all.features[2][0].as<float>()[i], i % 3 == 0 ? 1 : 0) << i;
}

TEST_F(ImageFolder, TakesTheClassesThatAreNamed) {
  const data::ImageFolder some =
      data::image_folder(folder.path, {.height = 1, .width = 1, .channels = 1, .class_names = {"plum", "apple"}});
  EXPECT_EQ(labels(some), (std::vector<std::int32_t>{0, 0, 1}));
  EXPECT_EQ(some.class_names, (Names{"plum", "apple"}));
  EXPECT_THROW(data::image_folder(folder.path, {.class_names = {"pear"}}), io_error);
}

TEST_F(ImageFolder, ReadsEveryFormatThatThisProgramCan) {
  for (const char* name : {"rgb8.png", "gray.jpg"})
    std::filesystem::copy_file(weft_test::image_file(name), folder.path / "melon" / name);
#if defined(WEFT_WITH_PNG) && defined(WEFT_WITH_JPEG)
  const data::ImageFolder all = data::image_folder(folder.path, {.height = 5, .width = 7, .class_names = {"melon"}});
  ASSERT_EQ(all.size(), 2u);
  const auto png = all.features[1][0].as<float>();
  EXPECT_EQ((std::vector<float>{png.begin(), png.end()}), io::read_image(weft_test::image_file("rgb8.png")).pixels);
#else
  EXPECT_THROW(data::image_folder(folder.path), io_error);
#endif
}

TEST_F(ImageFolder, GivesTheSameForAnyNumberOfThreads) {
  for (int i = 0; i < 30; ++i) {
    const auto height = static_cast<std::size_t>(1 + i % 7);
    io::write_pnm(folder.path / "melon" / (std::to_string(i) + ".ppm"), pattern(height, 9, 3));
  }
#if defined(_OPENMP)
  const int before = omp_get_max_threads();
  omp_set_num_threads(1);
  const auto alone = pixels(data::image_folder(folder.path, {.height = 5, .width = 5}));
  for (int threads : {2, 3, 8}) {
    omp_set_num_threads(threads);
    EXPECT_EQ(pixels(data::image_folder(folder.path, {.height = 5, .width = 5})), alone) << threads;
  }
  omp_set_num_threads(before);
#endif
}

TEST_F(ImageFolder, NamesTheFirstFileThatCannotBeRead) {
  for (int i = 10; i < 40; ++i) put("melon/" + std::to_string(i) + ".pgm", i < 17 ? "P2 1 1 9 1" : "P2 1 1 9 a");
  EXPECT_EQ(refusal<format_error>([&] { data::image_folder(folder.path); }),
            (folder.path / "melon" / "17.pgm").string() + ": at byte 9 a pixel is expected, a number; the file is damaged");
}

TEST_F(ImageFolder, RefusesFoldersWithoutImagesAndOptionsThatFitNone) {
  EXPECT_EQ(refusal<data_error>([&] { data::image_folder(folder.path / "plum"); }),
            (folder.path / "plum").string() +
                ": images are expected in folders, one for each class, but 0 folders hold none; is it the right folder?");
  EXPECT_THROW(data::image_folder(folder.path / "no folder"), io_error);
  EXPECT_THROW(data::image_folder(folder.path / "readme.ppm"), io_error);
  EXPECT_THROW(data::image_folder(folder.path, {.height = 0}), shape_error);
  EXPECT_THROW(data::image_folder(folder.path, {.channels = 2}), shape_error);
  EXPECT_THROW(data::image_folder(folder.path, {.height = std::size_t{1} << 40, .width = std::size_t{1} << 40}), data_error);
}
