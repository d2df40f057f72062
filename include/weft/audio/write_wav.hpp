// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/wav_header.hpp>
#include <weft/audio/sound.hpp>
#include <weft/audio/wav_encoding.hpp>
#include <weft/config.hpp>
#include <weft/io/atomic_file.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

inline void append_number(std::vector<std::byte>& bytes, std::uint64_t value, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) bytes.push_back(static_cast<std::byte>(value >> 8 * i & 0xff));
}

inline void append_text(std::vector<std::byte>& bytes, std::string_view text) {
  for (const char letter : text) bytes.push_back(static_cast<std::byte>(letter));
}

// As a whole number of so many bits: the nearest, of two the even one, of those beyond the range the last.
inline std::int64_t pcm_number(float sample, std::size_t bits) {
  const double one = std::ldexp(1.0, static_cast<int>(bits) - 1);
  return static_cast<std::int64_t>(std::clamp(std::nearbyint(static_cast<double>(sample) * one), -one, one - 1));
}

inline void append_sample(std::vector<std::byte>& bytes, float sample, audio::WavEncoding encoding) {
  using enum audio::WavEncoding;
  const std::size_t size = wav_sample_bytes(encoding);
  if (encoding == float32) append_number(bytes, std::bit_cast<std::uint32_t>(sample), size);
  else if (encoding == float64) append_number(bytes, std::bit_cast<std::uint64_t>(static_cast<double>(sample)), size);
  else append_number(bytes, static_cast<std::uint64_t>(pcm_number(sample, 8 * size) + (encoding == pcm8 ? 128 : 0)), size);
}

// The chunk that says what a sample is. More than two channels ask for an extensible one.
inline std::vector<std::byte> wav_format_bytes(const audio::Sound& sound, audio::WavEncoding encoding) {
  const bool floats = encoding >= audio::WavEncoding::float32, extensible = sound.channels() > 2;
  const std::size_t sample = wav_sample_bytes(encoding), frame = sound.channels() * sample;
  const std::size_t tag = floats ? 3 : 1, size = extensible ? 40 : floats ? 18 : 16, rate = static_cast<std::size_t>(sound.rate);
  std::vector<std::byte> bytes;
  append_text(bytes, "fmt ");
  append_number(bytes, size, 4);
  append_number(bytes, extensible ? wav_extensible : tag, 2);
  append_number(bytes, sound.channels(), 2);
  append_number(bytes, rate, 4);
  append_number(bytes, rate * frame, 4);
  append_number(bytes, frame, 2);
  append_number(bytes, 8 * sample, 2);
  if (size > 16) append_number(bytes, size - 18, 2);
  if (extensible) {
    append_number(bytes, 8 * sample, 2);
    append_number(bytes, 0, 4);  // which loudspeakers: not said
    append_number(bytes, tag, 2);
    append_text(bytes, wav_identifier);
  }
  return bytes;
}

// Everything before the samples. Floats ask for the number of frames.
inline std::vector<std::byte> wav_header_bytes(const audio::Sound& sound, audio::WavEncoding encoding, std::size_t data_bytes) {
  const std::vector<std::byte> format = wav_format_bytes(sound, encoding);
  const bool floats = encoding >= audio::WavEncoding::float32;
  std::vector<std::byte> bytes;
  append_text(bytes, "RIFF");
  append_number(bytes, 4 + format.size() + (floats ? 12 : 0) + 8 + data_bytes + data_bytes % 2, 4);
  append_text(bytes, "WAVE");
  bytes.insert(bytes.end(), format.begin(), format.end());
  if (floats) {
    append_text(bytes, "fact");
    append_number(bytes, 4, 4);
    append_number(bytes, sound.frames(), 4);
  }
  append_text(bytes, "data");
  append_number(bytes, data_bytes, 4);
  return bytes;
}

inline void check_writable(const audio::Sound& sound, audio::WavEncoding encoding, std::string_view name) {
  const std::size_t frame = sound.channels() * wav_sample_bytes(encoding);
  if (sound.samples.shape().size() != 2 || sound.rate <= 0 || sound.channels() == 0 || frame > 65535 ||
      static_cast<std::size_t>(sound.rate) > 0xffffffffu / frame)
    raise<data_error>(name, ": samples of shape ", data::to_text(sound.samples.shape()), " at ", sound.rate,
                      " hertz are no sound; a WAV file has {frames, channels}, frames below 64 kB and below 4 GB a second");
  if (sound.frames() > (0xffffffffu - 100) / frame)
    raise<data_error>(name, ": ", sound.frames(), " frames of ", frame, " bytes are more than the 4 GB of a WAV file; write several");
  const bool floats = encoding >= audio::WavEncoding::float32;
  const std::span<const float> values = sound.samples.as<float>();
  const auto nan = std::ranges::find_if(values, [](float value) { return value != value; });
  if (!floats && nan != values.end())
    raise<data_error>(name, ": sample ", nan - values.begin(), " is NaN, which PCM cannot hold; remove it or write floats");
}

}  // namespace detail

namespace audio {

/// Writes a WAV file, which appears whole or not at all. Values: beyond [-1, 1) PCM is cut off.
/// Errors: io_error; data_error for what is no sound, a NaN as PCM, or more than 4 GB.
inline void write_wav(const std::filesystem::path& path, const Sound& sound, WavEncoding encoding = WavEncoding::pcm16) {
  detail::check_writable(sound, encoding, path.string());
  const std::span<const float> values = sound.samples.as<float>();
  const std::size_t data_bytes = values.size() * detail::wav_sample_bytes(encoding);
  std::vector<std::byte> bytes = detail::wav_header_bytes(sound, encoding, data_bytes);
  bytes.reserve(bytes.size() + data_bytes + 1);
  for (const float value : values) detail::append_sample(bytes, value, encoding);
  if (data_bytes % 2 != 0) bytes.push_back(std::byte{});
  io::AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace audio

}  // namespace weft::inline WEFT_ABI
