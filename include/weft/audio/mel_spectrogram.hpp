// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/check_size.hpp>
#include <weft/audio/detail/magnitudes.hpp>
#include <weft/audio/detail/padded_floats.hpp>
#include <weft/audio/detail/windowed_transform.hpp>
#include <weft/audio/mel_filters.hpp>
#include <weft/audio/mel_spectrogram_options.hpp>
#include <weft/audio/power_to_db.hpp>
#include <weft/config.hpp>
#include <weft/data/array.hpp>

#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// How strong each pitch is in each frame of a sound, in decibels: what networks that hear are mostly given.
/// Shape: {frames, num_mel_bins()}, where Keras has {num_mel_bins, frames}. Values: dB, or powers without power_to_db.
/// State, Errors: as Stft and MelFilters.
class MelSpectrogram {
 public:
  explicit MelSpectrogram(const MelSpectrogramOptions& options = {})
      : options_(options), transform_(options.stft()), filters_(options.mel()), power_(transform_.transform().bins()) {}

  std::size_t num_mel_bins() const { return filters_.num_mel_bins(); }
  std::size_t frame_length() const { return transform_.framing().length; }
  std::size_t sequence_stride() const { return transform_.framing().stride; }

  data::Array operator()(std::span<const float> samples) {
    std::vector<float> values(transform_.framing().count(samples.size()) * num_mel_bins());
    transform_.over(samples, [&](const float* frame, std::size_t k) { write(frame, values.data() + k * num_mel_bins()); });
    if (options_.power_to_db) power_to_db(values, options_.decibels());
    const std::size_t frames = values.size() / num_mel_bins();
    return {std::move(values), {frames, num_mel_bins()}};
  }

  /// Of one frame: frame_length() samples, num_mel_bins() numbers. Takes no memory. The limit of top_db is left out:
  /// it asks for the loudest of all frames.
  void frame(std::span<const float> samples, std::span<float> values) {
    detail::check_size(samples.size(), frame_length(), "a frame");
    detail::check_size(values.size(), num_mel_bins(), "a frame's mel spectrum");
    write(samples.data(), values.data());
    DecibelOptions decibels = options_.decibels();
    decibels.top_db = std::numeric_limits<double>::infinity();
    if (options_.power_to_db) power_to_db(values, decibels);
  }

 private:
  void write(const float* frame, float* to) {
    detail::magnitudes(transform_(frame), power_.data(), transform_.transform().bins(), options_.mag_exp);
    filters_.sum(power_.data(), to);
  }

  MelSpectrogramOptions options_;
  detail::WindowedTransform transform_;
  MelFilters filters_;
  detail::PaddedFloats power_;
};

}  // namespace weft::inline WEFT_ABI::audio
