// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/power_to_db.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "support/signals.hpp"

using namespace weft;

namespace {

std::vector<float> decibels(std::vector<float> powers, audio::DecibelOptions options = {}) {
  audio::power_to_db(powers, options);
  return powers;
}

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST(PowerToDb, CountsTenthsOfPowersOfTen) {
  weft_test::expect_signal(decibels({1, 10, 100, 0.5f, 1e-3f}), {0, 10, 20, -3.010299957, -30}, 1e-6);
  weft_test::expect_signal(decibels({1, 10}, {.ref_power = 100}), {-20, -10}, 1e-6);
}

TEST(PowerToDb, KnowsNothingBelowSilence) {
  weft_test::expect_signal(decibels({0, 1e-20f, -1, 1}, {.top_db = infinity}), {-100, -100, -100, 0}, 1e-6);
  weft_test::expect_signal(decibels({1e-9f, 1}, {.min_power = 1e-3, .top_db = infinity}), {-30, 0}, 1e-6);
  weft_test::expect_signal(decibels({1, 1}, {.ref_power = 0}), {100, 100}, 1e-6);
}

TEST(PowerToDb, LimitsWhatIsFarBelowTheLoudest) {
  for (std::size_t loudest = 0; loudest < 40; ++loudest) {
    std::vector<float> powers(40, 1e-8f);
    powers[loudest] = 10;
    std::vector<double> expected(40, -70);
    expected[loudest] = 10;
    weft_test::expect_signal(decibels(powers), expected, 1e-6, std::to_string(loudest));
  }
}

TEST(PowerToDb, KeepsNan) {
  const std::vector<float> found = decibels({NAN, 1}, {.top_db = infinity});
  EXPECT_TRUE(std::isnan(found[0]));
  EXPECT_EQ(found[1], 0.f);
}

TEST(PowerToDb, MayHaveNothingToDo) { EXPECT_TRUE(decibels({}).empty()); }
