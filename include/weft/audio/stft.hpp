// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/check_size.hpp>
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/windowed_transform.hpp>
#include <weft/audio/stft_options.hpp>
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <complex>
#include <cstddef>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// Short-time Fourier transform: the spectra of a sound's frames, and the sound from its spectra.
/// Shape: {frames, bins(), 2}, real parts beside imaginary, as in ONNX; frames are those of options.framing().
/// State: memory to work in, so one object is for one thread; a copy shares the plan.
/// Errors: data_error for options that cannot be, and as Framing::count.
/// Source: Allen and Rabiner 1977, A Unified Approach to Short-Time Fourier Analysis and Synthesis.
class Stft {
 public:
  explicit Stft(const StftOptions& options = {}) : transform_(options) {}

  std::size_t bins() const { return transform_.bins(); }
  std::size_t frame_length() const { return transform_.framing().length; }

  data::Array operator()(std::span<const float> samples) {
    return transform_.map(samples, {bins(), 2}, [&](const float* frame, float* to) { write(frame, to); });
  }

  /// Of one frame: frame_length() samples, bins() numbers. Takes no memory.
  void frame(std::span<const float> samples, std::span<std::complex<float>> spectrum) {
    detail::check_size(samples.size(), frame_length(), "a frame");
    detail::check_size(spectrum.size(), bins(), "a frame's spectrum");
    write(samples.data(), detail::as_floats(spectrum.data()));
  }

  /// The sound, `samples` long, whose spectra come closest to these: each frame is turned back, and frames are added
  /// up, weighted by the window. Values: 0 where no window reaches, such as the first sample without center.
  /// Errors: shape_error for spectra of another shape; data_error when the stride leaves holes between windows.
  /// Source: Griffin and Lim 1984, Signal Estimation from Modified Short-Time Fourier Transform, equation 6.
  std::vector<float> inverse(const data::Array& spectra, std::size_t samples) {
    const Framing& framing = transform_.framing();
    check(spectra);
    std::vector<float> sum(std::max((spectra.size() - 1) * framing.stride + framing.length, framing.before() + samples));
    std::vector<float> weight(sum.size()), frame(framing.length);
    for (std::size_t k = 0; k < spectra.size(); ++k) {
      detail::separate(spectra[k].as<float>().data(), transform_.transform().spectrum(), static_cast<long>(bins()));
      transform_.transform().inverse(frame.data());
      for (std::size_t i = 0; i < framing.length; ++i) {
        const float w = transform_.window()[i];
        sum[k * framing.stride + i] += w * frame[i];
        weight[k * framing.stride + i] += w * w;
      }
    }
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = weight[i] > smallest_weight ? sum[i] / weight[i] : 0;
    const auto first = sum.begin() + static_cast<std::ptrdiff_t>(framing.before());
    return {first, first + static_cast<std::ptrdiff_t>(samples)};
  }

 private:
  static constexpr float smallest_weight = 1e-8f;

  void write(const float* frame, float* to) {
    detail::join(transform_(frame), to, static_cast<long>(bins()), 1);
  }

  void check(const data::Array& spectra) const {
    const data::Shape wanted{bins(), 2};
    if (spectra.size() == 0 || !std::ranges::equal(spectra.sample_shape(), wanted))
      detail::raise<shape_error>("spectra of shape {frames, ", bins(), ", 2} are expected but the array has the shape ",
                                 data::to_text(spectra.shape()));
    const Framing& framing = transform_.framing();
    for (std::size_t first = 0; first < framing.stride; ++first) {
      float weight = 0;
      for (std::size_t i = first; i < framing.length; i += framing.stride)
        weight += transform_.window()[i] * transform_.window()[i];
      if (!(weight > smallest_weight))
        detail::raise<data_error>("frames every ", framing.stride, " samples leave holes that no window reaches; choose a ",
                                  "sequence_stride of at most half the sequence_length");
    }
  }

  detail::WindowedTransform transform_;
};

}  // namespace weft::inline WEFT_ABI::audio
