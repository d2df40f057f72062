// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/dct.hpp>
#include <weft/audio/detail/check_size.hpp>
#include <weft/audio/mel_spectrogram.hpp>
#include <weft/audio/mel_spectrogram_options.hpp>
#include <weft/config.hpp>
#include <weft/data/array.hpp>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// Mel-frequency cepstral coefficients: the shape of a spectrum's outline, in a few numbers that hardly correlate.
/// Shape: {frames, num_mfcc()}. Values: the first numbers of the Dct of a MelSpectrogram's decibels.
/// State, Errors: as MelSpectrogram, and data_error for more coefficients than mel bins.
/// Source: Davis and Mermelstein 1980, Comparison of Parametric Representations for Monosyllabic Word Recognition.
class Mfcc {
 public:
  explicit Mfcc(const MelSpectrogramOptions& options = {}, std::size_t num_mfcc = 20)
      : mel_(options), dct_(mel_.num_mel_bins(), num_mfcc), one_(mel_.num_mel_bins()) {}

  std::size_t num_mfcc() const { return dct_.count(); }
  std::size_t frame_length() const { return mel_.frame_length(); }

  data::Array operator()(std::span<const float> samples) {
    const data::Array mel = mel_(samples);
    std::vector<float> values(mel.size() * num_mfcc());
    for (std::size_t k = 0; k < mel.size(); ++k)
      dct_(mel[k].as<float>(), std::span(values).subspan(k * num_mfcc(), num_mfcc()));
    return {std::move(values), {mel.size(), num_mfcc()}};
  }

  /// Of one frame: frame_length() samples, num_mfcc() numbers. Takes no memory; without top_db, as MelSpectrogram::frame.
  void frame(std::span<const float> samples, std::span<float> values) {
    detail::check_size(values.size(), num_mfcc(), "a frame's coefficients");
    mel_.frame(samples, one_);
    dct_(one_, values);
  }

 private:
  MelSpectrogram mel_;
  Dct dct_;
  std::vector<float> one_;
};

}  // namespace weft::inline WEFT_ABI::audio
