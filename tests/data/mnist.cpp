// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/mnist.hpp>

#include <gtest/gtest.h>
#include <filesystem>
#include <fstream>
#include <string>

#include "support/temporary_folder.hpp"

using namespace weft;
using namespace std::string_literals;

namespace {

class Mnist : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder);
    for (const std::string part : {"train", "t10k"}) {
      put(part + "-images-idx3-ubyte", "\0\0\x08\x03\0\0\0\x02\0\0\0\x01\0\0\0\x02\0\x33\xff\x66"s);
      put(part + "-labels-idx1-ubyte", "\0\0\x08\x01\0\0\0\x02\x07\x03"s);
    }
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  void put(const std::string& name, const std::string& bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }

  std::filesystem::path folder = weft_test::temporary_folder() / "weft_mnist";
};

}  // namespace

TEST_F(Mnist, ScalesImagesAndKeepsLabels) {
  const auto [train, test] = data::mnist(folder);
  test.check();
  EXPECT_EQ(train.features.array(0).shape(), (data::Shape{2, 1, 2, 1}));
  EXPECT_EQ(train.features[0][0].as<float>()[1], 0.2f);
  EXPECT_EQ(train.features[1][0].as<float>()[0], 1.0f);
  EXPECT_EQ(train.targets.array(0).as<std::int32_t>()[0], 7);
}

TEST_F(Mnist, NamesTheFileThatIsMissing) {
  std::filesystem::remove(folder / "t10k-labels-idx1-ubyte");
  try {
    data::mnist(folder);
    FAIL();
  } catch (const io_error& caught) {
    EXPECT_EQ(caught.what(), "neither t10k-labels-idx1-ubyte nor t10k-labels-idx1-ubyte.gz is in " + folder.string() +
                                 "; name the folder that has them, or run tools/fetch_data.sh");
  }
}

TEST_F(Mnist, RefusesFilesThatDoNotBelongTogether) {
  put("train-labels-idx1-ubyte", "\0\0\x08\x01\0\0\0\x03\x07\x03\x01"s);
  EXPECT_THROW(data::mnist(folder), data_error);
  put("train-labels-idx1-ubyte", "\0\0\x09\x01\0\0\0\x02\x07\x03"s);
  EXPECT_THROW(data::mnist(folder), format_error);
}
