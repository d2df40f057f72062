// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/split.hpp>

#include <gtest/gtest.h>
#include <algorithm>

using namespace weft;

namespace {

data::Dataset counted(std::size_t samples) {
  std::vector<float> features(2 * samples);
  std::vector<std::int32_t> targets(samples);
  for (std::size_t i = 0; i < samples; ++i) {
    features[2 * i] = static_cast<float>(i);
    targets[i] = static_cast<std::int32_t>(i);
  }
  return {.features = {std::move(features), {samples, 2}}, .targets = {std::move(targets), {samples}}};
}

}  // namespace

TEST(Split, GivesEverySampleToOnePartWithItsTarget) {
  const auto [train, test] = data::train_test_split(counted(50), {.test_size = 0.3, .seed = 4});
  EXPECT_EQ(train.size(), 35u);
  EXPECT_EQ(test.size(), 15u);
  std::vector<std::int32_t> seen;
  for (const data::Dataset& part : {train, test})
    for (std::size_t i = 0; i < part.size(); ++i) {
      seen.push_back(part.targets[i][0].as<std::int32_t>()[0]);
      EXPECT_EQ(part.features[i][0].as<float>()[0], static_cast<float>(seen.back()));
    }
  EXPECT_FALSE(std::ranges::is_sorted(seen));
  std::ranges::sort(seen);
  for (std::size_t i = 0; i < 50; ++i) EXPECT_EQ(seen[i], static_cast<std::int32_t>(i));
}

TEST(Split, RoundsTheTestPartUp) {
  EXPECT_EQ(data::train_test_split(counted(11), {.test_size = 0.2}).test.size(), 3u);
  EXPECT_EQ(data::train_test_split(counted(1000), {.test_size = 0.2}).test.size(), 200u);
  EXPECT_EQ(data::train_test_split(counted(10), {.test_size = 0.7}).test.size(), 7u);
}

TEST(Split, RefusesToLeaveAPartEmpty) {
  for (double size : {0.0, -1.0, 1.0, 2.0})
    EXPECT_THROW(data::train_test_split(counted(10), {.test_size = size}), data_error);
  EXPECT_THROW(data::train_test_split(counted(1)), data_error);
}
