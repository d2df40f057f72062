// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// What lies before the first sample and behind the last: the sound mirrored at them, or silence.
enum class PadMode : unsigned char { reflect, zeros };

/// How a sound is cut into frames that may overlap.
/// Shape: a frame has `length` samples; each begins `stride` after the one before it. With center, the middle of frame
/// k is sample k stride, and frames reach half a length beyond either end; without, all frames lie inside.
struct Framing {
  std::size_t length = 400;
  std::size_t stride = 160;
  bool center = false;
  PadMode pad_mode = PadMode::reflect;

  /// How many samples the first frame reaches before the sound.
  std::size_t before() const { return center ? length / 2 : 0; }

  /// How many frames a sound of so many samples has.
  /// Errors: data_error for a length or stride of 0, a sound without a frame, or too short to be mirrored.
  std::size_t count(std::size_t samples) const {
    if (length == 0 || stride == 0)
      detail::raise<data_error>("frames of ", length, " samples every ", stride, " samples cannot be; both must be above 0");
    const std::size_t padded = samples + 2 * before();
    if (samples == 0 || padded < length)
      detail::raise<data_error>("a sound of ", samples, " samples has no frame of ", length,
                                "; append silence, or choose a smaller length");
    if (center && pad_mode == PadMode::reflect && samples <= before())
      detail::raise<data_error>("a sound of ", samples, " samples is too short to be mirrored ", before(),
                                " samples far; append silence, or choose PadMode::zeros");
    return (padded - length) / stride + 1;
  }

  /// One frame of a sound: where it lies there, or `memory`, of `length` floats, if it reaches beyond an end.
  /// frame is below count().
  const float* view(std::span<const float> samples, std::size_t frame, float* memory) const {
    const std::size_t first = frame * stride, pad = before();
    if (first >= pad && first - pad + length <= samples.size()) return samples.data() + (first - pad);
    for (std::size_t i = 0; i < length; ++i) memory[i] = sample(samples, first + i, pad);
    return memory;
  }

  /// All frames. Shape: {count(samples), length}. Errors: as count().
  data::Array operator()(std::span<const float> samples) const {
    const std::size_t frames = count(samples.size());
    std::vector<float> values(frames * length), memory(length);
    for (std::size_t k = 0; k < frames; ++k)
      std::copy_n(view(samples, k, memory.data()), length, values.data() + k * length);
    return {std::move(values), {frames, length}};
  }

 private:
  // Sample `at` of the padded sound.
  float sample(std::span<const float> samples, std::size_t at, std::size_t pad) const {
    const std::size_t end = pad + samples.size();
    if (at >= pad && at < end) return samples[at - pad];
    if (pad_mode == PadMode::zeros) return 0;
    return at < pad ? samples[pad - at] : samples[samples.size() - 2 - (at - end)];
  }
};

}  // namespace weft::inline WEFT_ABI::audio
