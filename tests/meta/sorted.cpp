// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/meta/sorted.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

TEST(Sorted, MovesEveryItemToItsPlace) {
  std::vector<std::string> names{"pear", "apple", "fig", "banana"};
  weft::sort_items(names, [](const std::string& a, const std::string& b) { return a < b; });
  EXPECT_EQ(names, (std::vector<std::string>{"apple", "banana", "fig", "pear"}));
}

TEST(Sorted, TakesNothingAndMany) {
  std::vector<int> numbers;
  weft::sort_items(numbers, std::less<>{});
  EXPECT_TRUE(numbers.empty());
  for (int i = 0; i < 1000; ++i) numbers.push_back(i * 7919 % 1000);
  weft::sort_items(numbers, std::less<>{});
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(numbers[static_cast<std::size_t>(i)], i);
}

}  // namespace
