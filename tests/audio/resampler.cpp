// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/resampler.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <limits>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;
using audio::Resampler;

namespace {

std::vector<float> tone(double hertz, int rate, std::size_t samples) {
  std::vector<float> x;
  for (std::size_t i = 0; i < samples; ++i)
    x.push_back(static_cast<float>(std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate)));
  return x;
}

double largest(const std::vector<float>& values) {
  double most = 0;
  for (const float value : values) most = std::max(most, std::abs(static_cast<double>(value)));
  return most;
}

}  // namespace

TEST(Resampler, AgreesWithTorchaudio) {
  const Golden golden = read_golden("audio/resampled.txt");
  const std::vector<float> x = floats(golden["x"]);
  for (const auto& [name, expected] : golden) {
    int from = 0, to = 0, width = 0, percent = 0;
    if (std::sscanf(name.c_str(), "resampled.%d_%d_%d_%d", &from, &to, &width, &percent) != 4) continue;
    expect_signal(Resampler(from, to, {.lowpass_filter_width = width, .rolloff = percent / 100.0})(x), expected, 4e-7, name);
  }
  EXPECT_EQ(golden.size(), 8u);
}

TEST(Resampler, KeepsATone) {
  const std::vector<float> found = Resampler(8000, 11025, {.lowpass_filter_width = 32})(tone(440, 8000, 2000)),
                           expected = tone(440, 11025, found.size());
  ASSERT_EQ(found.size(), 2757u);
  for (std::size_t i = 100; i + 100 < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], 1e-3) << i;
}

TEST(Resampler, SilencesWhatTheNewRateCannotHold) {
  const std::vector<float> found = Resampler(16000, 8000, {.lowpass_filter_width = 32})(tone(5000, 16000, 4000));
  EXPECT_LT(largest({found.begin() + 100, found.end() - 100}), 1e-3);
  EXPECT_GT(largest(Resampler(16000, 8000, {.lowpass_filter_width = 32})(tone(3000, 16000, 4000))), 0.99);
}

TEST(Resampler, RoundsTheLengthUp) {
  for (const std::size_t n : {0, 1, 2, 3, 10, 97}) {
    EXPECT_EQ(Resampler(2, 1)(noise(n)).size(), (n + 1) / 2);
    EXPECT_EQ(Resampler(44100, 16000)(noise(n)).size(), (n * 160 + 440) / 441);
    EXPECT_EQ(Resampler(1, 3)(noise(n)).size(), 3 * n);
  }
}

TEST(Resampler, RefusesWhatCannotBe) {
  EXPECT_THROW(Resampler(0, 8000), data_error);
  EXPECT_THROW(Resampler(8000, -1), data_error);
  EXPECT_THROW(Resampler(1, 2, {.lowpass_filter_width = 0}), data_error);
  EXPECT_THROW(Resampler(1, 2, {.lowpass_filter_width = 5000}), data_error);
  EXPECT_THROW(Resampler(1, 2, {.rolloff = 0}), data_error);
  EXPECT_THROW(Resampler(1, 2, {.rolloff = 1.5}), data_error);
  EXPECT_THROW(Resampler(1, 2, {.rolloff = NAN}), data_error);
}

TEST(Resampler, RefusesRatesThatTakeTooMuchMemory) {
  constexpr int most = std::numeric_limits<int>::max();
  EXPECT_THROW(Resampler(1, 16000), data_error);
  EXPECT_THROW(Resampler(most, 16000), data_error);
  EXPECT_THROW(Resampler(most, most - 1), data_error);
  EXPECT_NO_THROW(Resampler(44101, 44100));
}
