// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/meta/list.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using weft::List;

constexpr int sum_of_squares(int n) {
  List<int> list;
  for (int i = 0; i < n; ++i) list.push_back(i * i);
  int total = 0;
  for (int x : list) total += x;
  return total;
}

static_assert(sum_of_squares(100) == 328350);

TEST(List, GrowsAndShrinks) {
  List<std::string> list;
  EXPECT_TRUE(list.empty());
  for (int i = 0; i < 100; ++i) list.push_back(std::to_string(i));
  EXPECT_EQ(list.size(), 100);
  EXPECT_EQ(list[57], "57");
  EXPECT_EQ(list.back(), "99");
  list.pop_back();
  EXPECT_EQ(list.back(), "98");
  list.clear();
  EXPECT_TRUE(list.empty());
}

TEST(List, TakesItsOwnElementWhileGrowing) {
  List<std::string> list;
  list.push_back("a long text that does not fit in the object itself");
  for (int i = 0; i < 100; ++i) list.push_back(list[0]);
  EXPECT_EQ(list[100], list[0]);
}

TEST(List, CopiesAreApart) {
  List<int> a(3, 7);
  List<int> b = a;
  b[0] = 1;
  EXPECT_EQ(a[0], 7);
  a = b;
  EXPECT_EQ(a[0], 1);
  b = List<int>(2);
  EXPECT_EQ(b.size(), 2);
  EXPECT_EQ(b[1], 0);
  EXPECT_EQ(a.size(), 3);
}

TEST(List, MovesLeaveNothingBehind) {
  List<int> a(3, 7);
  const int* data = a.begin();
  const List<int> b = std::move(a);
  EXPECT_EQ(b.begin(), data);
  EXPECT_EQ(b.size(), 3);
}

TEST(List, AppendsAnArray) {
  const int more[] = {4, 5, 6};
  List<int> list(1, 3);
  list.append(more, 3);
  ASSERT_EQ(list.size(), 4);
  EXPECT_EQ(list[3], 6);
  list.append(more, 0);
  EXPECT_EQ(list.size(), 4);
}

}  // namespace
