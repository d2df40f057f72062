// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/mask_tokens.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace weft;

namespace {

constexpr std::int32_t mask = 4;

data::Array tokens(std::size_t samples, std::size_t length) {
  std::vector<std::int32_t> values(samples * length);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::int32_t>(i % 7 == 0 ? 0 : 5 + i % 95);
  return {std::move(values), {samples, length}};
}

text::MaskOptions options() { return {.vocabulary_size = 100, .mask_token = mask, .never_masked = {0, 1, 2, 3, mask}}; }

std::vector<std::int32_t> values(const data::Array& array) {
  return {array.as<std::int32_t>().begin(), array.as<std::int32_t>().end()};
}

}  // namespace

TEST(MaskTokens, HidesTheSharesThatBertHides) {
  const auto all = tokens(1000, 70);
  const auto before = values(all);
  const auto made = text::mask_tokens(all, options());
  const auto features = values(made.features.array(0)), targets = values(made.targets.array(0));
  double open = 0, chosen = 0, hidden = 0, other = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    open += before[i] != 0 ? 1 : 0;
    if (targets[i] == 100) {
      ASSERT_EQ(features[i], before[i]);
      continue;
    }
    ASSERT_EQ(targets[i], before[i]);
    ASSERT_NE(before[i], 0);
    chosen += 1;
    hidden += features[i] == mask ? 1 : 0;
    other += features[i] != mask && features[i] != before[i] ? 1 : 0;
  }
  // Four deviations of binomial counts; a random token is the mask or the same one in 2 of 100 draws.
  EXPECT_NEAR(chosen / open, 0.15, 4 * std::sqrt(0.15 * 0.85 / open));
  EXPECT_NEAR(hidden / chosen, 0.801, 4 * std::sqrt(0.8 * 0.2 / chosen));
  EXPECT_NEAR(other / chosen, 0.098, 4 * std::sqrt(0.1 * 0.9 / chosen));
}

TEST(MaskTokens, AsksForNothingByTheTokenThatIsToBeIgnored) {
  const auto all = tokens(50, 20);
  auto by_padding = options();
  by_padding.ignored = 0;
  const auto made = text::mask_tokens(all, options()), other = text::mask_tokens(all, by_padding);
  EXPECT_EQ(values(other.features.array(0)), values(made.features.array(0)));
  auto targets = values(made.targets.array(0));
  std::ranges::replace(targets, 100, 0);
  EXPECT_EQ(values(other.targets.array(0)), targets);
}

TEST(MaskTokens, DrawsForEachPlaceAlone) {
  const auto all = tokens(50, 20);
  auto changed = options();
  const auto made = text::mask_tokens(all, options());
  EXPECT_EQ(values(text::mask_tokens(all, options()).features.array(0)), values(made.features.array(0)));
  const auto first = text::mask_tokens(all.subset(0, 10), options());
  EXPECT_EQ(values(first.features.array(0)), values(made.features.array(0).subset(0, 10)));
  changed.epoch = 1;
  EXPECT_NE(values(text::mask_tokens(all, changed).targets.array(0)), values(made.targets.array(0)));
  changed.epoch = 0;
  changed.seed = 1;
  EXPECT_NE(values(text::mask_tokens(all, changed).targets.array(0)), values(made.targets.array(0)));
}

TEST(MaskTokens, TakesOtherShares) {
  auto all = options();
  all.probability = 1, all.masked = 1, all.random = 0, all.never_masked = {};
  EXPECT_EQ(values(text::mask_tokens(tokens(2, 3), all).features.array(0)), std::vector<std::int32_t>(6, mask));
  all.probability = 0;
  EXPECT_EQ(values(text::mask_tokens(tokens(2, 3), all).targets.array(0)), std::vector<std::int32_t>(6, 100));
}

TEST(MaskTokens, RefusesWhatIsNoShareAndNoToken) {
  const auto refused = [](auto change) {
    auto wrong = options();
    change(wrong);
    EXPECT_THROW(text::mask_tokens(tokens(2, 3), wrong), data_error);
  };
  refused([](auto& o) { o.mask_token = -1; });
  refused([](auto& o) { o.mask_token = 100; });
  refused([](auto& o) { o.probability = 1.5; });
  refused([](auto& o) { o.probability = NAN; });
  refused([](auto& o) { o.masked = 0.95; });
  refused([](auto& o) { o.random = -0.1; });
  refused([](auto& o) { o.vocabulary_size = 6; });
}
