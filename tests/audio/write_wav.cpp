// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/write_wav.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <string>

#include <weft/audio/read_wav.hpp>

#include "support/signals.hpp"

using namespace weft;
using audio::Sound, audio::WavEncoding;

namespace {

const auto golden = std::filesystem::path(WEFT_GOLDEN_DIR) / "audio";

struct Written {
  std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "weft_written.wav";
  ~Written() { std::filesystem::remove(path); }
};

std::vector<std::byte> bytes_of(const Sound& sound, WavEncoding encoding) {
  const Written file;
  audio::write_wav(file.path, sound, encoding);
  return data::read_file(file.path);
}

// What a file holds after it was written.
std::vector<float> stored(const std::vector<float>& samples, WavEncoding encoding) {
  const Written file;
  audio::write_wav(file.path, {{std::vector(samples), {samples.size(), 1}}, 8000}, encoding);
  const Sound sound = audio::read_wav(file.path);
  EXPECT_EQ(sound.rate, 8000);
  return sound.mono();
}

std::vector<float> divided(std::vector<float> numbers, float by) {
  for (float& number : numbers) number /= by;
  return numbers;
}

}  // namespace

TEST(WriteWav, WritesTheBytesThatOthersWrite) {
  const Sound ramp = audio::read_wav(golden / "scipy_f64.wav");
  EXPECT_EQ(bytes_of(ramp, WavEncoding::pcm8), data::read_file(golden / "scipy_u8.wav"));
  EXPECT_EQ(bytes_of(ramp, WavEncoding::pcm16), data::read_file(golden / "scipy_s16.wav"));
  EXPECT_EQ(bytes_of(ramp, WavEncoding::pcm24), data::read_file(golden / "wave_s24.wav"));
  EXPECT_EQ(bytes_of(ramp, WavEncoding::pcm32), data::read_file(golden / "scipy_s32.wav"));
  EXPECT_EQ(bytes_of(ramp, WavEncoding::float32), data::read_file(golden / "scipy_f32.wav"));
  EXPECT_EQ(bytes_of(ramp, WavEncoding::float64), data::read_file(golden / "scipy_f64.wav"));
}

TEST(WriteWav, IsReadAgain) {
  const std::vector<float> samples = weft_test::noise(60);
  for (const std::size_t channels : {1, 2, 3, 5})
    for (const auto encoding : {WavEncoding::float32, WavEncoding::float64}) {
      const Written file;
      audio::write_wav(file.path, {{std::vector(samples), {60 / channels, channels}}, 44100}, encoding);
      const Sound sound = audio::read_wav(file.path);
      EXPECT_EQ(sound.samples.shape(), (data::Shape{60 / channels, channels}));
      EXPECT_EQ(sound.rate, 44100);
      EXPECT_TRUE(std::ranges::equal(sound.samples.as<float>(), samples));
    }
}

TEST(WriteWav, DescribesManyChannelsAsLibsndfileDoes) {  // but for the loudspeakers, which it guesses
  auto expected = data::read_file(golden / "libsndfile_five_channels.wav");
  const auto found = bytes_of(audio::read_wav(golden / "libsndfile_five_channels.wav"), WavEncoding::pcm24);
  std::fill_n(expected.begin() + 40, 4, std::byte{});
  const auto fact = std::ranges::search(expected, std::as_bytes(std::span("fact", 4)));
  if (!fact.empty()) expected.erase(fact.begin(), fact.begin() + 12);
  expected[4] = found[4];
  EXPECT_EQ(found, expected);
}

TEST(WriteWav, RoundsToTheNearestNumber) {
  EXPECT_EQ(stored(divided({0.4f, 0.6f, -0.6f, 0.5f, 1.5f, -2.5f}, 32768), WavEncoding::pcm16), divided({0, 1, -1, 0, 2, -2}, 32768));
  EXPECT_EQ(stored(divided({0.4f, 1.5f, -128}, 128), WavEncoding::pcm8), divided({0, 2, -128}, 128));
}

TEST(WriteWav, CutsOffWhatIsTooLoud) {
  EXPECT_EQ(stored({1, -1, 2, -2, INFINITY, -INFINITY}, WavEncoding::pcm16),
            divided({32767, -32768, 32767, -32768, 32767, -32768}, 32768));
  EXPECT_EQ(stored({1, -2}, WavEncoding::pcm8), divided({127, -128}, 128));
  EXPECT_EQ(stored({1, -2}, WavEncoding::pcm32), (std::vector<float>{1, -1}));
  EXPECT_EQ(stored({1, -2}, WavEncoding::float32), (std::vector<float>{1, -2}));
}

TEST(WriteWav, MakesTheSizeEven) {
  EXPECT_EQ(bytes_of({{std::vector<float>(3), {3, 1}}, 8000}, WavEncoding::pcm8).size(), 48u);
  EXPECT_EQ(stored({0, 0.5f, 0}, WavEncoding::pcm8), (std::vector<float>{0, 0.5f, 0}));
}

TEST(WriteWav, MayHoldNothing) { EXPECT_TRUE(stored({}, WavEncoding::pcm16).empty()); }

TEST(WriteWav, RefusesWhatIsNoSound) {
  const auto write = [](const Sound& sound, WavEncoding encoding) { audio::write_wav(Written().path, sound, encoding); };
  const data::Array one(std::vector<float>{0}, {1, 1});
  EXPECT_THROW(write({{std::vector<float>{0, NAN}, {2, 1}}, 8000}, WavEncoding::pcm16), data_error);
  EXPECT_NO_THROW(write({{std::vector<float>{0, NAN}, {2, 1}}, 8000}, WavEncoding::float32));
  EXPECT_THROW(write({one, 0}, WavEncoding::pcm16), data_error);
  EXPECT_THROW(write({one.reshaped({}), 8000}, WavEncoding::pcm16), data_error);
  EXPECT_THROW(write({{std::vector<float>(40000), {1, 40000}}, 8000}, WavEncoding::pcm16), data_error);
  EXPECT_THROW(write({{std::vector<float>(30000), {1, 30000}}, 2'000'000'000}, WavEncoding::pcm16), data_error);
  EXPECT_THROW(write({{std::vector<float>{}, {0, 0}}, 8000}, WavEncoding::pcm16), data_error);
  EXPECT_THROW(write({{std::vector<std::int32_t>{1}, {1, 1}}, 8000}, WavEncoding::pcm16), data_error);
  EXPECT_FALSE(std::filesystem::exists(Written().path));
}

TEST(WriteWav, KeepsTheOldFileUntilTheNewOneIsWhole) {
  const Written file;
  audio::write_wav(file.path, {{std::vector<float>{0.5f}, {1, 1}}, 8000});
  EXPECT_THROW(audio::write_wav(file.path, {{std::vector<float>{NAN}, {1, 1}}, 8000}), data_error);
  EXPECT_EQ(audio::read_wav(file.path).mono(), std::vector<float>{0.5f});
  EXPECT_THROW(audio::write_wav("no/such/folder.wav", {{std::vector<float>{0}, {1, 1}}, 8000}), io_error);
}
