// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/read_wav.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <string>

using namespace weft;
using namespace std::string_literals;

namespace {

const auto golden = std::filesystem::path(WEFT_GOLDEN_DIR) / "audio";

std::vector<float> values(const audio::Sound& sound) {
  const auto all = sound.samples.as<float>();
  return {all.begin(), all.end()};
}

// The first samples that tests/golden/audio/make.py writes, `step` apart.
std::vector<float> ramp(std::size_t count, int step = 1) {
  std::vector<float> samples;
  for (int i = 0; samples.size() < count; i += step) samples.push_back(static_cast<float>(i * 3 % 15 - 7) / 8);
  return samples;
}

std::string number(std::size_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> 8 * i & 0xff);
  return text;
}

std::string chunk(const std::string& name, const std::string& body) {
  return name + number(body.size(), 4) + body + std::string(body.size() % 2, '\0');
}

std::string format(std::size_t tag, std::size_t channels, std::size_t bits, std::size_t rate = 8000) {
  const std::size_t frame = channels * bits / 8;
  return number(tag, 2) + number(channels, 2) + number(rate, 4) + number(rate * frame, 4) + number(frame, 2) + number(bits, 2);
}

std::string file_of(const std::string& chunks) { return "RIFF" + number(4 + chunks.size(), 4) + "WAVE" + chunks; }

std::string sound_of(const std::string& header, const std::string& samples) {
  return file_of(chunk("fmt ", header) + chunk("data", samples));
}

audio::Sound parse(const std::string& file) { return audio::parse_wav(std::as_bytes(std::span(file)), "file"); }

std::string refusal(const std::string& file) {
  try {
    parse(file);
  } catch (const format_error& caught) {
    return caught.what();
  }
  return "";
}

const std::string identifier = "\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71"s;

std::string extension(std::size_t tag, std::size_t valid) {
  return number(22, 2) + number(valid, 2) + number(0, 4) + number(tag, 2) + identifier;
}

}  // namespace

TEST(ReadWav, ReadsWhatOthersWrote) {
  for (const char* name : {"libsndfile_u8", "libsndfile_s16", "libsndfile_s24", "libsndfile_s32", "libsndfile_f32", "libsndfile_f64",
                           "scipy_u8", "scipy_s16", "scipy_s32", "scipy_f32", "scipy_f64", "wave_s24"}) {
    const audio::Sound sound = audio::read_wav(golden / (name + ".wav"s));
    EXPECT_EQ(sound.samples.shape(), (data::Shape{10, 2})) << name;
    EXPECT_EQ(sound.rate, 8000) << name;
    EXPECT_EQ(values(sound), ramp(20)) << name;
  }
}

TEST(ReadWav, ReadsExtensibleHeaders) {
  for (const char* encoding : {"u8", "s16", "s24", "s32", "f32", "f64"}) {
    const audio::Sound sound = audio::read_wav(golden / ("libsndfile_extensible_"s + encoding + ".wav"));
    EXPECT_EQ(sound.samples.shape(), (data::Shape{9, 1})) << encoding;
    EXPECT_EQ(sound.rate, 44100) << encoding;
    EXPECT_EQ(values(sound), ramp(9, 2)) << encoding;
  }
  const audio::Sound five = audio::read_wav(golden / "libsndfile_five_channels.wav");
  EXPECT_EQ(five.samples.shape(), (data::Shape{4, 5}));
  EXPECT_EQ(values(five), ramp(20));
}

TEST(ReadWav, KnowsTheEndsOfEveryRange) {
  EXPECT_EQ(values(parse(sound_of(format(1, 1, 8), "\x00\x80\xff"s))), (std::vector<float>{-1, 0, 127.f / 128}));
  EXPECT_EQ(values(parse(sound_of(format(1, 1, 16), "\x00\x80\xff\x7f\x01\x00"s))), (std::vector<float>{-1, 32767.f / 32768, 0x1p-15f}));
  EXPECT_EQ(values(parse(sound_of(format(1, 1, 24), "\x00\x00\x80\xff\xff\x7f"s))), (std::vector<float>{-1, 1 - 0x1p-23f}));
  EXPECT_EQ(values(parse(sound_of(format(1, 1, 32), "\x00\x00\x00\x80\xff\xff\xff\x7f\x01\x00\x00\x00"s))),
            (std::vector<float>{-1, 1, 0x1p-31f}));
  EXPECT_EQ(values(parse(sound_of(format(3, 1, 32), "\x00\x00\x40\xc0\x00\x00\x80\x7f"s))), (std::vector<float>{-3, INFINITY}));
  EXPECT_EQ(values(parse(sound_of(format(3, 1, 64), "\x00\x00\x00\x00\x00\x00\x08\xc0"s))), std::vector<float>{-3});
}

TEST(ReadWav, SkipsOtherChunks) {
  const std::string samples = "\x00\x40\x00\xc0"s;
  const std::string file = file_of(chunk("LIST", "odd") + chunk("fmt ", format(1, 2, 16) + "\0\0"s) + chunk("fact", number(1, 4)) +
                                   chunk("data", samples) + chunk("id3 ", "abc"));
  EXPECT_EQ(values(parse(file)), (std::vector<float>{0.5f, -0.5f}));
}

TEST(ReadWav, MayHoldNothing) {
  const audio::Sound sound = parse(sound_of(format(1, 2, 16), ""));
  EXPECT_EQ(sound.samples.shape(), (data::Shape{0, 2}));
  EXPECT_EQ(sound.rate, 8000);
}

TEST(ReadWav, ForgivesTheByteThatMakesTheSizeEven) {
  const std::string whole = sound_of(format(1, 1, 8), "\x80\x80\x80"s);
  std::string not_counted = whole;
  not_counted[4] = static_cast<char>(not_counted[4] - 1);
  for (const std::string& file : {whole, not_counted, whole.substr(0, whole.size() - 1), not_counted.substr(0, whole.size() - 1)})
    EXPECT_EQ(values(parse(file)), (std::vector<float>{0, 0, 0}));
}

TEST(ReadWav, RefusesOtherFormats) {
  EXPECT_EQ(refusal(""), "file: byte 0 on is not how a WAV file starts, \"RIFF\", its size and \"WAVE\"; is it another format?");
  EXPECT_NE(refusal("RIFX\4\0\0\0WAVE"s), "");
  EXPECT_NE(refusal("RIFF\4\0\0\0AVI "s), "");
  EXPECT_EQ(refusal(sound_of(format(6, 1, 8), "12")),
            "file: at byte 20 the encoding 6 with 8 bits a sample is not read; convert the file to PCM (1) of 8, 16, 24 or 32 bits or "
            "floats (3) of 32 or 64");
  for (const std::size_t bits : {0, 1, 4, 12, 20, 40, 64, 65535}) EXPECT_NE(refusal(sound_of(format(1, 1, bits), "")), "") << bits;
  for (const std::size_t bits : {8, 16, 24}) EXPECT_NE(refusal(sound_of(format(3, 1, bits), "")), "") << bits;
}

TEST(ReadWav, RefusesSizesThatAreNotTrue) {
  std::string file = sound_of(format(1, 1, 16), "1234");
  file[4] = 100;
  EXPECT_EQ(refusal(file), "file: at byte 4 the size is 100 where 40 is expected, all that follows; the file is damaged");
  file = sound_of(format(1, 1, 16), "1234");
  file.replace(40, 4, number(0xffffffff, 4));
  EXPECT_EQ(refusal(file), "file: at byte 40 the chunk \"data\" claims 4294967295 bytes but the file has 4 more; the file is damaged");
  EXPECT_NE(refusal(sound_of(format(1, 1, 16), "123")).find("at byte 40 the chunk \"data\" has 3 bytes"), std::string::npos);
  EXPECT_NE(refusal(sound_of(format(1, 2, 24), "12345")), "");
  EXPECT_NE(refusal(file_of(chunk("fmt ", format(1, 1, 16)) + "dat")).find("at byte 36 a chunk begins"), std::string::npos);
  EXPECT_NE(refusal(sound_of(format(1, 1, 16), "1234") + "more"), "");
}

TEST(ReadWav, RefusesChunksThatAreMissingOrStandTwice) {
  const std::string fmt = chunk("fmt ", format(1, 1, 16)), data = chunk("data", "12");
  EXPECT_NE(refusal(file_of("")).find("no chunk \"data\""), std::string::npos);
  EXPECT_NE(refusal(file_of(fmt)).find("no chunk \"data\""), std::string::npos);
  EXPECT_NE(refusal(file_of(data + fmt)).find("before the chunk \"fmt \""), std::string::npos);
  EXPECT_NE(refusal(file_of(fmt + fmt + data)).find("at byte 36 a second chunk \"fmt \""), std::string::npos);
  EXPECT_NE(refusal(file_of(fmt + data + data)).find("a second chunk \"data\""), std::string::npos);
}

TEST(ReadWav, RefusesHeadersThatCannotBe) {
  EXPECT_NE(refusal(sound_of(format(1, 1, 16).substr(0, 14), "")).find("14 bytes where at least 16"), std::string::npos);
  EXPECT_NE(refusal(sound_of(format(1, 0, 16), "")).find("at byte 22 there are 0 channels"), std::string::npos);
  EXPECT_NE(refusal(sound_of(format(1, 1, 16, 0), "")).find("at byte 24 the sampling rate is 0"), std::string::npos);
  EXPECT_NE(refusal(sound_of(format(1, 1, 16, 0x80000000), "")).find("2147483648"), std::string::npos);
  std::string header = format(1, 2, 16);
  header[12] = 2;
  EXPECT_NE(refusal(sound_of(header, "")).find("at byte 32 a frame has 2 bytes where 4 are expected"), std::string::npos);
}

TEST(ReadWav, RefusesExtensionsThatCannotBe) {
  const std::string header = format(0xfffe, 1, 16);
  EXPECT_EQ(values(parse(sound_of(header + extension(1, 12), "\x00\x40"s))), std::vector<float>{0.5f});
  EXPECT_NE(refusal(sound_of(header, "")).find("extensible header of 16 bytes"), std::string::npos);
  EXPECT_NE(refusal(sound_of(header + extension(1, 16).substr(0, 22), "")).find("extensible header of 38 bytes"), std::string::npos);
  EXPECT_NE(refusal(sound_of(header + number(21, 2) + extension(1, 16).substr(2), "")), "");
  EXPECT_NE(refusal(sound_of(header + extension(1, 17), "")).find("17 bits of a sample are valid"), std::string::npos);
  EXPECT_NE(refusal(sound_of(header + extension(6, 16), "")).find("encoding 6"), std::string::npos);
  std::string other = header + extension(1, 16);
  other.back() = 0;
  EXPECT_NE(refusal(sound_of(other, "")).find("identifier"), std::string::npos);
}

TEST(ReadWav, RefusesEveryShorterFile) {
  const std::string good = sound_of(format(0xfffe, 1, 24) + extension(1, 24), "123456");
  EXPECT_EQ(refusal(good), "");
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_NE(refusal(good.substr(0, size)), "") << size;
}

TEST(ReadWav, SurvivesAnyChangedByte) {
  for (const std::string& good : {sound_of(format(0xfffe, 1, 16) + extension(1, 16), "1234"), sound_of(format(3, 2, 32), "12345678")})
    for (std::size_t at = 0; at < good.size(); ++at)
      for (int change = 1; change < 256; ++change) {
        std::string damaged = good;
        damaged[at] = static_cast<char>(damaged[at] ^ change);
        try {
          parse(damaged);
        } catch (const error&) {  // anything else ends the test
        }
      }
}

TEST(ReadWav, NamesTheFileThatIsNotThere) { EXPECT_THROW(audio::read_wav("no/such.wav"), io_error); }
