// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/wav_header.hpp>
#include <weft/audio/sound.hpp>
#include <weft/config.hpp>
#include <weft/data/read_file.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

template <std::size_t bytes>
std::uint64_t little_endian(const std::byte* at) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes; i-- > 0;) value = value << 8 | std::to_integer<std::uint64_t>(at[i]);
  return value;
}

// A whole number of fewer than 64 bits, as a part of the greatest.
template <std::size_t bytes>
float pcm_sample(const std::byte* at) {
  const auto high = static_cast<std::int64_t>(little_endian<bytes>(at) << (64 - 8 * bytes));
  return static_cast<float>(high) * 0x1p-63f;
}

inline float wav_sample(audio::WavEncoding encoding, const std::byte* at) {
  using enum audio::WavEncoding;
  switch (encoding) {
    case pcm8: return static_cast<float>(std::to_integer<int>(*at) - 128) * 0x1p-7f;
    case pcm16: return pcm_sample<2>(at);
    case pcm24: return pcm_sample<3>(at);
    case pcm32: return pcm_sample<4>(at);
    case float32: return std::bit_cast<float>(static_cast<std::uint32_t>(little_endian<4>(at)));
    case float64: return static_cast<float>(std::bit_cast<double>(little_endian<8>(at)));
  }
  return 0;
}

}  // namespace detail

namespace audio {

/// Reads a WAV file that is in memory: PCM of 8, 16, 24 or 32 bits and floats of 32 or 64, with any number of channels.
/// The name is for messages. Values: PCM becomes [-1, 1); floats are as they are, also NaN and those beyond 1.
/// Errors: format_error with the byte. Cost: memory for four times the file at most, whatever the header says.
inline Sound parse_wav(std::span<const std::byte> file, std::string_view name = "wav") {
  const detail::WavHeader header = detail::WavReader(file, name).read();
  const std::size_t bytes = detail::wav_sample_bytes(header.encoding);
  std::vector<float> values(header.data.size() / bytes);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = detail::wav_sample(header.encoding, &header.data[i * bytes]);
  const std::size_t frames = values.size() / header.channels;
  return {{std::move(values), {frames, header.channels}}, header.rate};
}

/// Reads a WAV file. Errors: io_error, and as parse_wav.
inline Sound read_wav(const std::filesystem::path& path) { return parse_wav(data::read_file(path), path.string()); }

}  // namespace audio

}  // namespace weft::inline WEFT_ABI
