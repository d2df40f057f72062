// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/sound.hpp>

#include <gtest/gtest.h>

using namespace weft;

TEST(Sound, HasFramesOfChannels) {
  const audio::Sound sound{{std::vector<float>{1, 2, 3, 4, 5, 6}, {3, 2}}, 2};
  EXPECT_EQ(sound.frames(), 3u);
  EXPECT_EQ(sound.channels(), 2u);
  EXPECT_EQ(sound.seconds(), 1.5);
  EXPECT_EQ(sound.channel(0), (std::vector<float>{1, 3, 5}));
  EXPECT_EQ(sound.channel(1), (std::vector<float>{2, 4, 6}));
  EXPECT_EQ(sound.mono(), (std::vector<float>{1.5f, 3.5f, 5.5f}));
  EXPECT_THROW(sound.channel(2), data_error);
}

TEST(Sound, MayBeEmpty) {
  const audio::Sound sound{{std::vector<float>{}, {0, 2}}, 8000};
  EXPECT_EQ(sound.frames(), 0u);
  EXPECT_EQ(sound.channels(), 2u);
  EXPECT_TRUE(sound.mono().empty());
}
