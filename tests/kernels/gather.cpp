// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/gather.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace {

using weft::Shape;
using weft::Spread;
using weft::Strides;
using Numbers = std::vector<float>;
using Indices = std::vector<std::int32_t>;

constexpr long samples = 5, width = 19;  // a vector and a rest on every machine
constexpr int rows = 6, length = 3;

constexpr Spread table{{rows, width}, Strides({rows, width}), 0};
constexpr Spread tokens{{length}, Strides({length}), length};
constexpr Spread gathered{{length, width}, Strides({length, width}), length * width};

// Every second column and every second token, of a table that begins at its third row.
constexpr Spread parted = [] {
  Spread s{{rows, width}, {}, 0};
  s.strides[0] = 50;
  s.strides[1] = 2;
  return s;
}();
constexpr Spread every_second = [] {
  Spread s{{length}, {}, 2 * length};
  s.strides[0] = 2;
  return s;
}();

Numbers numbers(long n) {
  Numbers list;
  for (long i = 0; i < n; ++i) list.push_back(static_cast<float>(i % 97 - 40));
  return list;
}

Indices indices(long n) {
  Indices list;
  for (long i = 0; i < n; ++i) list.push_back(static_cast<std::int32_t>((i * 5 + i / 4) % (rows - 1)));  // row 5 is not used
  return list;
}

TEST(Spread, KnowsWhatIsDenseAndWhereEachNumberLies) {
  EXPECT_TRUE(table.dense() && tokens.dense() && gathered.dense());
  EXPECT_FALSE(parted.dense() || every_second.dense());
  for (long k = 0; k < gathered.shape.size() * 2; ++k) EXPECT_EQ(gathered.place(k), k);
  EXPECT_EQ(parted.place(width + 3), 50 + 6);
  EXPECT_EQ(every_second.place(length + 1), 2 * length + 2);
}

template <Spread from, Spread at, class Index = std::int32_t>
void expect_gathered(int members) {
  const Numbers t = numbers(rows * 50 + 2 * width);
  const Indices integers = indices(samples * 2 * length);
  const std::vector<Index> index(integers.begin(), integers.end());
  Numbers out(samples * length * width, -1.f);
  for (int m = 0; m < members; ++m)
    weft::GatherKernel<from, at>::run(t.data(), index.data(), out.data(), samples, {m, members});
  for (long k = 0; k < samples * length; ++k)
    for (long c = 0; c < width; ++c) {
      const long row = integers[static_cast<std::size_t>(at.place(k))];
      ASSERT_EQ(out[static_cast<std::size_t>(k * width + c)], t[static_cast<std::size_t>(from.place(row * width + c))])
          << "token " << k << ", column " << c;
    }
}

TEST(GatherKernel, CopiesTheRows) {
  for (int members = 1; members <= 3; ++members) {
    expect_gathered<table, tokens>(members);
    expect_gathered<parted, every_second>(members);
    expect_gathered<table, every_second, float>(members);
  }
}

template <Spread from, Spread at, class Index = std::int32_t>
Numbers scattered(int members) {
  const Numbers given = numbers(samples * length * width * 3);
  const Indices integers = indices(samples * 2 * length);
  const std::vector<Index> index(integers.begin(), integers.end());
  Numbers sums(rows * width, 1e9f);  // what was there before must not count
  for (int m = 0; m < members; ++m)
    weft::ScatterKernel<width, rows, from, at>::run(given.data(), index.data(), nullptr, sums.data(), samples * length, {m, members});
  return sums;
}

template <Spread from, Spread at>
Numbers summed() {
  const Numbers given = numbers(samples * length * width * 3);
  const Indices index = indices(samples * 2 * length);
  Numbers sums(rows * width);
  for (long k = 0; k < samples * length; ++k)
    for (long c = 0; c < width; ++c)
      sums[static_cast<std::size_t>(index[static_cast<std::size_t>(at.place(k))] * width + c)] +=
          given[static_cast<std::size_t>(from.place(k * width + c))];
  return sums;
}

TEST(ScatterKernel, AddsTheRowsForAnyTeam) {
  static constexpr Spread apart{{length, width}, Strides({length, width}), 2 * length * width};
  for (int members = 1; members <= 3; ++members) {
    EXPECT_EQ((scattered<gathered, tokens>(members)), (summed<gathered, tokens>())) << members;
    EXPECT_EQ((scattered<apart, every_second>(members)), (summed<apart, every_second>())) << members;
    EXPECT_EQ((scattered<gathered, tokens, float>(members)), (summed<gathered, tokens>())) << members;
  }
  const Numbers sums = scattered<gathered, tokens>(3);
  for (std::size_t c = 1; c <= width; ++c) EXPECT_EQ(sums[sums.size() - c], 0) << "the row that nothing points at";
}

TEST(ScatterKernel, AddsOntoWhatIsThere) {
  const Numbers given = numbers(samples * length * width), before = numbers(rows * width);
  const Indices index = indices(samples * length);
  Numbers expected = before;
  for (long k = 0; k < samples * length; ++k)
    for (long c = 0; c < width; ++c) expected[static_cast<std::size_t>(index[static_cast<std::size_t>(k)] * width + c)] += given[static_cast<std::size_t>(k * width + c)];
  for (int members = 1; members <= 3; ++members) {
    Numbers elsewhere(rows * width, 1e9f), in_place = before;
    for (int m = 0; m < members; ++m) {
      weft::ScatterKernel<width, rows, gathered, tokens>::run(given.data(), index.data(), before.data(), elsewhere.data(), samples * length, {m, members});
      weft::ScatterKernel<width, rows, gathered, tokens>::run(given.data(), index.data(), in_place.data(), in_place.data(), samples * length, {m, members});
    }
    EXPECT_EQ(elsewhere, expected) << members;
    EXPECT_EQ(in_place, expected) << members;
  }
}

}  // namespace
