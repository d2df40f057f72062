// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/check_size.hpp>
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/padded_floats.hpp>
#include <weft/audio/mel_options.hpp>
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/simd/transpose.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// Sums a spectrum's bins into bands of pitch, by triangles.
/// Shape: fft_length / 2 + 1 bins in, num_mel_bins out.
/// Errors: data_error for options that cannot be; shape_error when a span has another size.
/// Source: Davis and Mermelstein 1980, Comparison of Parametric Representations for Monosyllabic Word Recognition.
class MelFilters {
 public:
  explicit MelFilters(const MelOptions& options = {})
      : bins_(detail::checked_size(options.fft_length, "a mel filter's fft_length") / 2 + 1), padded_(bins_) {
    detail::checked_size(options.num_mel_bins, "a bank of filters");
    const double half = options.sampling_rate / 2, last = options.max_freq == 0 ? half : options.max_freq;
    if (!(options.min_freq >= 0 && options.min_freq < last && last <= half))
      detail::raise<data_error>("filters from ", options.min_freq, " to ", last, " hertz cannot be where the sampling rate is ",
                                options.sampling_rate, "; choose 0 <= min_freq < max_freq <= half of that");
    const std::vector<double> edges = edges_of(options, last);
    for (std::size_t k = 0; k < options.num_mel_bins; ++k) add(options, &edges[k]);
    weights_ = detail::PaddedFloats(static_cast<long>(table_.size()));
    std::ranges::copy(std::exchange(table_, {}), weights_.data());
  }

  std::size_t bins() const { return static_cast<std::size_t>(bins_); }
  std::size_t num_mel_bins() const { return bands_.size(); }

  void operator()(std::span<const float> spectrum, std::span<float> mel) {
    detail::check_size(spectrum.size(), bins(), "a spectrum");
    detail::check_size(mel.size(), num_mel_bins(), "a mel spectrum");
    std::ranges::copy(spectrum, padded_.data());
    sum(padded_.data(), mel.data());
  }

  /// The filters as columns: a spectrogram times this is a mel spectrogram. Shape: {bins, num_mel_bins}.
  data::Array matrix() const {
    std::vector<float> values(bins() * num_mel_bins());
    for (std::size_t k = 0; k < bands_.size(); ++k)
      for (long i = 0; i < bands_[k].count; ++i)
        values[static_cast<std::size_t>(bands_[k].first + i) * num_mel_bins() + k] = weights_.data()[bands_[k].weights + i];
    return {std::move(values), {bins(), num_mel_bins()}};
  }

 private:
  friend class MelSpectrogram;

  // The bins of a filter that are not 0, and where their weights are. Behind them are as many zeros as fill a vector.
  struct Band {
    long first = 0, count = 0, weights = 0;
  };

  // Where the triangles begin, and end two further on.
  static std::vector<double> edges_of(const MelOptions& options, double last) {
    const double low = options.mel_scale.from_hertz(options.min_freq), high = options.mel_scale.from_hertz(last);
    std::vector<double> edges;
    for (std::size_t k = 0; k < options.num_mel_bins + 2; ++k)
      edges.push_back(low + (high - low) * static_cast<double>(k) / static_cast<double>(options.num_mel_bins + 1));
    return edges;
  }

  // A filter between the first and the third of some edges.
  void add(const MelOptions& options, const double* mel_edges) {
    double edge[3], hertz[3];
    for (int i = 0; i < 3; ++i) {
      hertz[i] = options.mel_scale.to_hertz(mel_edges[i]);
      edge[i] = options.slopes_in_mel ? mel_edges[i] : hertz[i];
    }
    const double height = options.slaney_norm ? 2 / (hertz[2] - hertz[0]) : 1;
    Band band{0, 0, static_cast<long>(table_.size())};
    for (long bin = 0; bin < bins_; ++bin) {
      const double at = static_cast<double>(bin) * options.sampling_rate / static_cast<double>(options.fft_length);
      const double place = options.slopes_in_mel ? options.mel_scale.from_hertz(at) : at;
      const double weight = std::min((place - edge[0]) / (edge[1] - edge[0]), (edge[2] - place) / (edge[2] - edge[1]));
      if (!(weight > 0)) continue;
      if (band.count++ == 0) band.first = bin;
      table_.push_back(static_cast<float>(weight * height));
    }
    table_.resize((table_.size() + simd::lanes - 1) / simd::lanes * simd::lanes);
    bands_.push_back(band);
  }

  // Of a spectrum behind which some zeros lie.
  void sum(const float* spectrum, float* mel) const {
    const long count = static_cast<long>(bands_.size());
    for (long first = 0; first < count; first += simd::lanes) {
      simd::Vector rows[simd::lanes];
      const int filters = detail::lanes_of(count - first);
      for (int k = 0; k < simd::lanes; ++k) {
        rows[k] = simd::Vector(0.f);
        if (k >= filters) continue;
        const Band& band = bands_[static_cast<std::size_t>(first + k)];
        for (long i = 0; i < band.count; i += simd::lanes)
          rows[k] = simd::fma(simd::load(weights_.data() + band.weights + i), simd::load(spectrum + band.first + i), rows[k]);
      }
      simd::store_first(mel + first, simd::sums(rows), filters);
    }
  }

  long bins_;
  std::vector<Band> bands_;
  std::vector<float> table_;  // the weights, until all are there
  detail::PaddedFloats weights_, padded_;
};

}  // namespace weft::inline WEFT_ABI::audio
