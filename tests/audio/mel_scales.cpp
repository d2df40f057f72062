// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/mel_scales.hpp>

#include <gtest/gtest.h>

using namespace weft;

TEST(MelScales, HaveTheirValues) {
  EXPECT_NEAR(audio::htk.from_hertz(700), 781.177, 1e-3);  // 1127 ln 2
  EXPECT_NEAR(audio::slaney.from_hertz(60), 0.9, 1e-12);   // as in the documentation of librosa
  EXPECT_NEAR(audio::slaney.from_hertz(440), 6.6, 1e-12);
  EXPECT_NEAR(audio::slaney.from_hertz(6400), 42, 1e-12);
}

TEST(MelScales, ComeBack) {
  for (const audio::MelScale& scale : {audio::htk, audio::slaney})
    for (const double hertz : {0.0, 20.0, 440.0, 999.0, 1000.0, 1001.0, 8000.0, 22050.0})
      EXPECT_NEAR(scale.to_hertz(scale.from_hertz(hertz)), hertz, 1e-9 * (1 + hertz));
}
