// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/sentence_pairs.hpp>

#include <gtest/gtest.h>

using namespace weft;

namespace {

std::vector<std::int32_t> values(const data::Array& array) {
  return {array.as<std::int32_t>().begin(), array.as<std::int32_t>().end()};
}

}  // namespace

TEST(SentencePairs, AreJoinedAsBertJoinsThem) {
  text::SentencePairs pairs({.length = 8, .pad = 0, .cls = 101, .sep = 102});
  pairs.add(std::vector<std::int32_t>{1, 2}, std::vector<std::int32_t>{3});
  pairs.add(std::vector<std::int32_t>{1, 2, 3, 4, 5}, std::vector<std::int32_t>{6, 7, 8});
  pairs.add({}, {});
  EXPECT_EQ(pairs.size(), 3u);
  const auto arrays = pairs.take();
  EXPECT_EQ(arrays.array(0).shape(), (data::Shape{3, 8}));
  EXPECT_EQ(values(arrays.array(0)), (std::vector<std::int32_t>{101, 1,   2,   102, 3,   102, 0, 0,    //
                                                                101, 1,   2,   3,   102, 6,   7, 102,  //
                                                                101, 102, 102, 0,   0,   0,   0, 0}));
  EXPECT_EQ(values(arrays.array(1)), (std::vector<std::int32_t>{0, 0, 0, 0, 1, 1, 0, 0,  //
                                                                0, 0, 0, 0, 0, 1, 1, 1,  //
                                                                0, 0, 1, 0, 0, 0, 0, 0}));
  EXPECT_EQ(pairs.size(), 0u);
}

TEST(SentencePairs, LoseTheEndOfTheLongerOne) {
  text::SentencePairs pairs({.length = 5, .cls = 101, .sep = 102});
  pairs.add(std::vector<std::int32_t>{1, 2}, std::vector<std::int32_t>{3, 4});
  EXPECT_EQ(values(pairs.take().array(0)), (std::vector<std::int32_t>{101, 1, 102, 3, 102}));
}

TEST(SentencePairs, NeedTheirTokensAndSomeLength) {
  EXPECT_THROW(text::SentencePairs({.length = 5, .sep = 102}), data_error);
  EXPECT_THROW(text::SentencePairs({.length = 5, .cls = 101}), data_error);
  EXPECT_THROW(text::SentencePairs({.length = 2, .cls = 101, .sep = 102}), data_error);
}
