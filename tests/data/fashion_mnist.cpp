// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/fashion_mnist.hpp>

#include <gtest/gtest.h>
#include <algorithm>
#include <array>

using namespace weft;

TEST(FashionMnist, IsTheWholeSet) {
  const auto folder = data::find("fashion-mnist");
  if (!folder) GTEST_SKIP() << "fashion-mnist is not here; get it with tools/fetch_data.sh";
#if !defined(WEFT_WITH_ZLIB)
  if (!std::filesystem::exists(*folder / "train-images-idx3-ubyte")) GTEST_SKIP() << "its files need zlib";
#endif
  const auto [train, test] = data::fashion_mnist(*folder);
  train.check();
  test.check();
  EXPECT_EQ(train.features.array(0).shape(), (data::Shape{60'000, 28, 28, 1}));
  EXPECT_EQ(test.features.array(0).shape(), (data::Shape{10'000, 28, 28, 1}));
  const auto pixels = test.features.array(0).as<float>();
  EXPECT_EQ(*std::ranges::max_element(pixels), 1.0f);
  EXPECT_EQ(*std::ranges::min_element(pixels), 0.0f);
  std::array<int, 10> count{};
  for (std::int32_t label : train.targets.array(0).as<std::int32_t>()) ++count.at(static_cast<std::size_t>(label));
  EXPECT_TRUE(std::ranges::all_of(count, [](int n) { return n == 6000; }));
  EXPECT_EQ(data::fashion_mnist_classes[static_cast<std::size_t>(train.targets[0][0].as<std::int32_t>()[0])],
            "Ankle boot");
}
