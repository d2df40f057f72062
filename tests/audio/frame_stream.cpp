// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/frame_stream.hpp>

#include <gtest/gtest.h>

#include <weft/audio/framing.hpp>

#include "support/signals.hpp"

using namespace weft;

namespace {

// The frames of a sound that arrives in blocks of one size.
std::vector<float> streamed(audio::FrameStream& stream, std::span<const float> samples, std::size_t block) {
  std::vector<float> all;
  for (std::size_t at = 0; at < samples.size(); at += block)
    stream.push(samples.subspan(at, std::min(block, samples.size() - at)),
                [&](std::span<const float> frame) { all.insert(all.end(), frame.begin(), frame.end()); });
  return all;
}

}  // namespace

TEST(FrameStream, GivesTheFramesOfTheWhole) {
  const std::vector<float> samples = weft_test::noise(211);
  for (const std::size_t length : {1, 5, 16, 40})
    for (const std::size_t stride : {1, 5, 7, 16, 60}) {
      const data::Array frames = audio::Framing{length, stride}(samples);
      const std::vector<float> expected(frames.as<float>().begin(), frames.as<float>().end());
      for (const std::size_t block : {1, 3, 16, 64, 211}) {
        audio::FrameStream stream(length, stride);
        EXPECT_EQ(streamed(stream, samples, block), expected) << length << ", " << stride << ", " << block;
      }
    }
}

TEST(FrameStream, BeginsAnew) {
  audio::FrameStream stream(4, 9);
  EXPECT_EQ(streamed(stream, std::vector<float>{1, 2, 3, 4, 5, 6}, 6), (std::vector<float>{1, 2, 3, 4}));
  stream.reset();
  EXPECT_EQ(streamed(stream, std::vector<float>{5, 6, 7, 8}, 2), (std::vector<float>{5, 6, 7, 8}));
}

TEST(FrameStream, TakesNothing) {
  audio::FrameStream stream(1, 1);
  stream.push({}, [](std::span<const float>) { ADD_FAILURE(); });
}

TEST(FrameStream, RefusesWhatCannotBe) {
  EXPECT_THROW(audio::FrameStream(0, 1), data_error);
  EXPECT_THROW(audio::FrameStream(1, 0), data_error);
}
