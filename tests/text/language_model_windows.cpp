// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/language_model_windows.hpp>

#include <gtest/gtest.h>
#include <numeric>
#include <set>

using namespace weft;

namespace {

std::vector<std::int32_t> counting(std::size_t count) {
  std::vector<std::int32_t> tokens(count);
  std::iota(tokens.begin(), tokens.end(), 0);
  return tokens;
}

std::vector<std::int32_t> values(const data::Array& array) {
  return {array.as<std::int32_t>().begin(), array.as<std::int32_t>().end()};
}

}  // namespace

TEST(LanguageModelWindows, FollowEachOther) {
  const auto all = text::language_model_windows(counting(8), {.context = 3});
  EXPECT_EQ(all.features.array(0).shape(), (data::Shape{2, 3}));
  EXPECT_EQ(values(all.features.array(0)), (std::vector<std::int32_t>{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(values(all.targets.array(0)), (std::vector<std::int32_t>{1, 2, 3, 4, 5, 6}));
  all.check();
}

TEST(LanguageModelWindows, MayOverlapAndPredictOneToken) {
  const auto all = text::language_model_windows(counting(6), {.context = 3, .stride = 1, .last_only = true});
  EXPECT_EQ(values(all.features.array(0)), (std::vector<std::int32_t>{0, 1, 2, 1, 2, 3, 2, 3, 4}));
  EXPECT_EQ(all.targets.array(0).shape(), (data::Shape{3}));
  EXPECT_EQ(values(all.targets.array(0)), (std::vector<std::int32_t>{3, 4, 5}));
}

TEST(LanguageModelWindows, UseTheCorpusToItsEnd) {
  for (std::size_t size = 4; size < 12; ++size) {
    const auto all = text::language_model_windows(counting(size), {.context = 3, .stride = 1});
    EXPECT_EQ(values(all.targets.array(0)).back(), static_cast<std::int32_t>(size) - 1);
  }
}

TEST(LanguageModelWindows, MayBeginAnywhere) {
  const auto draw = [](std::uint64_t seed) {
    return text::language_model_windows(counting(100), {.context = 4, .samples = 2000, .seed = seed});
  };
  const auto all = draw(1);
  std::set<std::int32_t> begins;
  for (std::size_t i = 0; i < 2000; ++i) {
    const auto row = all.features.array(0)[i].as<std::int32_t>();
    begins.insert(row[0]);
    for (std::int32_t k = 0; k < 4; ++k)
      ASSERT_EQ(all.targets.array(0)[i].as<std::int32_t>()[static_cast<std::size_t>(k)], row[0] + k + 1);
  }
  EXPECT_EQ(begins.size(), 96u);
  EXPECT_EQ(*begins.rbegin(), 95);
  EXPECT_EQ(values(draw(1).features.array(0)), values(all.features.array(0)));
  EXPECT_NE(values(draw(2).features.array(0)), values(all.features.array(0)));
}

TEST(LanguageModelWindows, RefuseACorpusThatIsTooShort) {
  EXPECT_THROW(text::language_model_windows(counting(3), {.context = 3}), data_error);
  EXPECT_THROW(text::language_model_windows({}, {.context = 1}), data_error);
  EXPECT_THROW(text::language_model_windows(counting(3), {.context = 0}), data_error);
  EXPECT_EQ(text::language_model_windows(counting(4), {.context = 3}).size(), 1u);
}
