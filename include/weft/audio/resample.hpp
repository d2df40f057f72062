// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/resampler.hpp>
#include <weft/audio/sound.hpp>
#include <weft/config.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// The same sound at another rate; see Resampler. Cost: nothing when it has that rate already.
inline Sound resample(const Sound& sound, int rate, ResamplerOptions options = {}) {
  if (sound.rate == rate) return sound;
  const Resampler resampler(sound.rate, rate, options);
  const std::size_t channels = sound.channels();
  std::vector<float> values;
  std::size_t frames = 0;
  for (std::size_t c = 0; c < channels; ++c) {
    const std::vector<float> one = resampler(sound.channel(c));
    frames = one.size();
    values.resize(frames * channels);
    for (std::size_t i = 0; i < frames; ++i) values[i * channels + c] = one[i];
  }
  return {{std::move(values), {frames, channels}}, rate};
}

}  // namespace weft::inline WEFT_ABI::audio
