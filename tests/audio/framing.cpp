// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/framing.hpp>

#include <gtest/gtest.h>

using namespace weft;
using audio::Framing, audio::PadMode;

namespace {

std::vector<float> framed(const Framing& framing, const std::vector<float>& samples) {
  const data::Array frames = framing(samples);
  EXPECT_EQ(frames.shape(), (data::Shape{framing.count(samples.size()), framing.length}));
  const auto values = frames.as<float>();
  return {values.begin(), values.end()};
}

const std::vector<float> six{1, 2, 3, 4, 5, 6};

}  // namespace

TEST(Framing, LetsFramesLieInside) {
  EXPECT_EQ(framed({.length = 3, .stride = 2}, six), (std::vector<float>{1, 2, 3, 3, 4, 5}));
  EXPECT_EQ(framed({.length = 2, .stride = 4}, six), (std::vector<float>{1, 2, 5, 6}));
  EXPECT_EQ(framed({.length = 6, .stride = 1}, six), six);
}

TEST(Framing, MirrorsAtTheFirstAndLastSample) {
  EXPECT_EQ(framed({.length = 4, .stride = 3, .center = true}, six), (std::vector<float>{3, 2, 1, 2, 2, 3, 4, 5, 5, 6, 5, 4}));
  EXPECT_EQ(framed({.length = 5, .stride = 5, .center = true}, six), (std::vector<float>{3, 2, 1, 2, 3, 4, 5, 6, 5, 4}));
}

TEST(Framing, PutsSilenceAround) {
  EXPECT_EQ(framed({.length = 4, .stride = 3, .center = true, .pad_mode = PadMode::zeros}, six),
            (std::vector<float>{0, 0, 1, 2, 2, 3, 4, 5, 5, 6, 0, 0}));
  EXPECT_EQ(framed({.length = 6, .stride = 9, .center = true, .pad_mode = PadMode::zeros}, {7}), (std::vector<float>{0, 0, 0, 7, 0, 0}));
}

TEST(Framing, LeavesFramesInsideWhereTheyLie) {
  const Framing framing{.length = 4, .stride = 2, .center = true};
  float memory[4] = {};
  EXPECT_EQ(framing.view(six, 1, memory), six.data());
  EXPECT_EQ(framing.view(six, 0, memory), memory);
}

TEST(Framing, CountsAsTheOthersDo) {
  EXPECT_EQ((Framing{400, 160}.count(16000)), 98u);
  EXPECT_EQ((Framing{512, 160, true}.count(16000)), 101u);
}

TEST(Framing, RefusesWhatHasNoFrames) {
  EXPECT_THROW((Framing{3, 0}.count(10)), data_error);
  EXPECT_THROW((Framing{0, 3}.count(10)), data_error);
  EXPECT_THROW((Framing{11, 3}.count(10)), data_error);
  EXPECT_THROW((Framing{4, 2, true}.count(2)), data_error);
  EXPECT_EQ((Framing{4, 2, true}.count(3)), 2u);
  EXPECT_THROW((Framing{4, 2, true, PadMode::zeros}.count(0)), data_error);
  EXPECT_EQ((Framing{4, 2, true, PadMode::zeros}.count(1)), 1u);
  EXPECT_THROW((Framing{1, 1}(std::vector<float>{})), data_error);
}
