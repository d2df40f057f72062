// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/bucket_by_length.hpp>

#include <gtest/gtest.h>
#include <array>

using namespace weft;

TEST(BucketByLength, SharesOutToTheShortestThatFits) {
  const std::vector<std::vector<std::int32_t>> sequences{{1}, {1, 2, 3}, {1, 2}, {}, {1, 2, 3, 4, 5}, {7, 8, 9}};
  const auto buckets = text::bucket_by_length(sequences, std::array<std::size_t, 3>{2, 3, 4});
  ASSERT_EQ(buckets.size(), 3u);
  EXPECT_EQ(buckets[0].samples, (std::vector<std::size_t>{0, 2, 3}));
  EXPECT_EQ(buckets[1].samples, (std::vector<std::size_t>{1, 5}));
  EXPECT_EQ(buckets[2].samples, (std::vector<std::size_t>{4}));
  EXPECT_EQ(buckets[0].tokens.shape(), (data::Shape{3, 2}));
  EXPECT_EQ(buckets[0].tokens.as<std::int32_t>()[1], 1);
  EXPECT_EQ(buckets[1].tokens.as<std::int32_t>()[5], 9);
  EXPECT_EQ(buckets[2].tokens.as<std::int32_t>()[0], 2) << "one that is too long loses its beginning, as in Keras";
}

TEST(BucketByLength, KeepsEmptyBucketsInTheirPlace) {
  const std::vector<std::vector<std::int32_t>> sequences{{1, 2, 3}};
  const auto buckets =
      text::bucket_by_length(sequences, std::array<std::size_t, 2>{2, 8}, {.padding = text::Side::post});
  EXPECT_TRUE(buckets[0].samples.empty());
  EXPECT_EQ(buckets[0].tokens.values(), 0u);
  EXPECT_EQ(buckets[1].tokens.as<std::int32_t>()[0], 1);
}

TEST(BucketByLength, RefusesLengthsThatDoNotGrow) {
  const std::vector<std::vector<std::int32_t>> sequences{{1}};
  EXPECT_THROW(text::bucket_by_length(sequences, {}), data_error);
  EXPECT_THROW(text::bucket_by_length(sequences, std::array<std::size_t, 1>{0}), data_error);
  EXPECT_THROW(text::bucket_by_length(sequences, std::array<std::size_t, 2>{3, 3}), data_error);
}
