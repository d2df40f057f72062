// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/padded_floats.hpp>
#include <weft/config.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/simd/vector.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// How sharp a resampler's filter is; names and values are torchaudio's.
struct ResamplerOptions {
  int lowpass_filter_width = 6;  ///< zero crossings on either side: more are sharper and cost more
  double rolloff = 0.99;         ///< where frequencies are cut off, as a part of half the lower rate
};

/// Changes a sound's sampling rate, by a sinc filter under a window of a squared cosine, planned once.
/// Shape: n samples become ceil(n to / from). Values: torchaudio's resample. Before and behind the sound is silence.
/// Cost: about 2 lowpass_filter_width multiplications a sample of the higher rate; memory for to / gcd such filters.
/// Errors: data_error for options that cannot be, and rates that would take too much memory: they are more than 256
/// times apart, or have so small a common divisor that the filters take more than 64 MB.
/// Source: Smith and Gossett 1984, A Flexible Sampling-Rate Conversion Method.
class Resampler {
 public:
  Resampler(int from, int to, ResamplerOptions options = {}) {
    if (from <= 0 || to <= 0 || from / to >= 256 || to / from >= 256)
      detail::raise<data_error>("a sound at ", from, " hertz cannot be resampled to ", to,
                                "; rates are above 0 and less than 256 times apart");
    if (options.lowpass_filter_width <= 0 || options.lowpass_filter_width > 4096 || !(options.rolloff > 0 && options.rolloff <= 1))
      detail::raise<data_error>("a filter of width ", options.lowpass_filter_width, " and rolloff ", options.rolloff,
                                " cannot be; choose a width from 1 to 4096 and a rolloff above 0 and at most 1");
    from_ = from / std::gcd(from, to);
    to_ = to / std::gcd(from, to);
    plan(options);
  }

  std::vector<float> operator()(std::span<const float> samples) const {
    const long count = static_cast<long>(samples.size());
    std::vector<float> result(static_cast<std::size_t>((count * to_ + from_ - 1) / from_));
    // The sound with silence around it, so that no filter reaches beyond.
    detail::PaddedFloats padded(count + 2 * taps_ + from_);
    std::ranges::copy(samples, padded.data() + taps_);
    for (std::size_t i = 0; i < result.size(); ++i) {
      const long at = static_cast<long>(i) / to_ * from_, phase = static_cast<long>(i) % to_;
      const float* const filter = filters_.data() + phase * padded_taps_;
      const float* const from = padded.data() + taps_ + at + first_[static_cast<std::size_t>(phase)];
      simd::Vector sum(0.f);
      for (long k = 0; k < padded_taps_; k += simd::lanes) sum = simd::fma(simd::load(filter + k), simd::load(from + k), sum);
      result[i] = simd::sum(sum);
    }
    return result;
  }

 private:
  // A filter for each of the places that samples of the new rate take between those of the old one.
  void plan(ResamplerOptions options) {
    const double cutoff = options.rolloff * static_cast<double>(std::min(from_, to_)) / static_cast<double>(from_);
    const double width = options.lowpass_filter_width;
    const long reach = static_cast<long>(std::ceil(width / cutoff));
    taps_ = 2 * reach + 1;
    padded_taps_ = (taps_ + simd::lanes - 1) / simd::lanes * simd::lanes;
    if (to_ > (1L << 24) / padded_taps_)
      detail::raise<data_error>("resampling by ", to_, "/", from_, " takes as many filters of ", taps_,
                                " numbers; choose rates with a greater common divisor");
    filters_ = detail::PaddedFloats(to_ * padded_taps_);
    for (long phase = 0; phase < to_; ++phase) {
      const long nearest = phase * from_ / to_;
      first_.push_back(nearest - reach);
      for (long k = 0; k < taps_; ++k) {
        const double distance = static_cast<double>((nearest - reach + k) * to_ - phase * from_) / static_cast<double>(to_);
        filters_.data()[phase * padded_taps_ + k] = static_cast<float>(cutoff * windowed_sinc(distance * cutoff, width));
      }
    }
  }

  static double windowed_sinc(double t, double width) {
    if (std::abs(t) >= width) return 0;
    const double window = std::cos(t * std::numbers::pi / width / 2), angle = t * std::numbers::pi;
    return (angle == 0 ? 1 : std::sin(angle) / angle) * window * window;
  }

  long from_ = 1, to_ = 1, taps_ = 0, padded_taps_ = 0;
  std::vector<long> first_;  // where each filter begins, from the sample at the start of its group
  detail::PaddedFloats filters_;
};

}  // namespace weft::inline WEFT_ABI::audio
