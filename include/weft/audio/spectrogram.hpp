// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/check_size.hpp>
#include <weft/audio/detail/magnitudes.hpp>
#include <weft/audio/detail/windowed_transform.hpp>
#include <weft/audio/stft_options.hpp>
#include <weft/config.hpp>
#include <weft/data/array.hpp>

#include <cstddef>
#include <span>

namespace weft::inline WEFT_ABI::audio {

/// How strong each frequency is in each frame of a sound.
/// Shape: {frames, bins()}. Values: |X|^mag_exp of Stft's spectra: 2 gives powers, 1 magnitudes.
/// State, Errors: as Stft.
class Spectrogram {
 public:
  explicit Spectrogram(const StftOptions& options = {}, double mag_exp = 2) : transform_(options), mag_exp_(mag_exp) {}

  std::size_t bins() const { return transform_.bins(); }
  std::size_t frame_length() const { return transform_.framing().length; }

  data::Array operator()(std::span<const float> samples) {
    return transform_.map(samples, {bins()}, [&](const float* frame, float* to) { write(frame, to); });
  }

  /// Of one frame: frame_length() samples, bins() numbers. Takes no memory.
  void frame(std::span<const float> samples, std::span<float> values) {
    detail::check_size(samples.size(), frame_length(), "a frame");
    detail::check_size(values.size(), bins(), "a frame's spectrum");
    write(samples.data(), values.data());
  }

 private:
  void write(const float* frame, float* to) {
    detail::magnitudes(transform_(frame), to, static_cast<long>(bins()), mag_exp_);
  }

  detail::WindowedTransform transform_;
  double mag_exp_;
};

}  // namespace weft::inline WEFT_ABI::audio
