// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/gather.hpp>

#include <gtest/gtest.h>

using namespace weft;

namespace {
const std::vector<float> numbers{1, 2, 3, 4, 5, 6};
const std::vector<std::int32_t> labels{7, 8, 9};
const std::vector<std::size_t> order{2, 0, 2, 1};
}  // namespace

TEST(Gather, CopiesSamplesInTheOrderGiven) {
  const data::Array picked = data::gather(data::Array(numbers, {3, 2, 1}), order);
  EXPECT_EQ(picked.shape(), (data::Shape{4, 2, 1}));
  const auto values = picked.as<float>();
  EXPECT_EQ(std::vector<float>(values.begin(), values.end()), (std::vector<float>{5, 6, 1, 2, 5, 6, 3, 4}));
}

TEST(Gather, KeepsThePartsOfADatasetTogether) {
  const data::Dataset dataset{{numbers, {3, 2}}, labels, std::vector<float>{1, 2, 3}};
  const data::Dataset picked = data::gather(dataset, order);
  EXPECT_EQ(picked.size(), 4u);
  EXPECT_EQ(picked.targets[3][0].as<std::int32_t>()[0], 8);
  EXPECT_EQ(picked.sample_weight.as<float>()[0], 3.0f);
  EXPECT_EQ(data::gather(data::Dataset{.features = {numbers, {3, 2}}}, order).sample_weight.values(), 0u);
}

TEST(Gather, RefusesSamplesThatAreNotThere) {
  const std::vector<std::size_t> beyond{3};
  EXPECT_THROW(data::gather(data::Array(numbers, {3, 2}), beyond), data_error);
  EXPECT_THROW(data::gather(data::Array(numbers), order), data_error);
}
