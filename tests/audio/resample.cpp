// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/resample.hpp>

#include <gtest/gtest.h>

#include "support/signals.hpp"

using namespace weft;

TEST(Resample, TakesEveryChannelAlone) {
  const audio::Sound sound{{weft_test::noise(300), {100, 3}}, 8000}, other = audio::resample(sound, 12000);
  EXPECT_EQ(other.rate, 12000);
  EXPECT_EQ(other.samples.shape(), (data::Shape{150, 3}));
  for (std::size_t c = 0; c < 3; ++c) EXPECT_EQ(other.channel(c), audio::Resampler(2, 3)(sound.channel(c)));
}

TEST(Resample, LeavesTheSameRateAlone) {
  const audio::Sound sound{{weft_test::noise(10), {10, 1}}, 8000};
  EXPECT_EQ(audio::resample(sound, 8000).samples.as<float>().data(), sound.samples.as<float>().data());
}
