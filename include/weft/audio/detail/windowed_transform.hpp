// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/check_size.hpp>
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/padded_floats.hpp>
#include <weft/audio/detail/real_transform.hpp>
#include <weft/audio/framing.hpp>
#include <weft/audio/stft_options.hpp>
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// The spectrum of a frame that a window was laid over.
class WindowedTransform {
 public:
  explicit WindowedTransform(const audio::StftOptions& options)
      : framing_(options.framing()), transform_(checked_size(options.fft_length, "a spectrum's fft_length")),
        window_(transform_.size()), windowed_(transform_.size()), frame_(options.fft_length) {
    checked_size(options.sequence_stride, "a spectrum's sequence_stride");
    const std::size_t length = options.sequence_length == 0 ? options.fft_length : options.sequence_length;
    if (length > options.fft_length)
      raise<data_error>("a sequence_length of ", length, " does not fit an fft_length of ", options.fft_length,
                        "; choose an fft_length of at least that");
    std::ranges::copy(options.window.periodic(length), window_.data() + (options.fft_length - length) / 2);
  }

  const audio::Framing& framing() const { return framing_; }
  std::size_t bins() const { return static_cast<std::size_t>(transform_.bins()); }
  const float* window() const { return window_.data(); }
  RealTransform& transform() { return transform_; }

  // Of one frame's samples.
  ComplexParts operator()(const float* frame) {
    const long size = transform_.size();
    for (long i = 0; i < size; i += simd::lanes)
      simd::store(windowed_.data() + i, simd::load_first(frame + i, lanes_of(size - i)) * simd::load(window_.data() + i));
    return transform_.forward(windowed_.data());
  }

  // Calls use(frame's samples, its number) for each frame of a sound.
  template <class Use>
  void over(std::span<const float> samples, Use&& use) {
    const std::size_t frames = framing_.count(samples.size());
    for (std::size_t k = 0; k < frames; ++k) use(framing_.view(samples, k, frame_.data()), k);
  }

  // The array of what write(frame's samples, where to) makes of each frame.
  template <class Write>
  data::Array map(std::span<const float> samples, data::Shape shape_of_one, Write&& write) {
    const std::size_t frames = framing_.count(samples.size()), width = data::element_count(shape_of_one).value_or(0);
    std::vector<float> values(frames * width);
    over(samples, [&](const float* frame, std::size_t k) { write(frame, values.data() + k * width); });
    shape_of_one.insert(shape_of_one.begin(), frames);
    return {std::move(values), std::move(shape_of_one)};
  }

 private:
  audio::Framing framing_;
  RealTransform transform_;
  PaddedFloats window_, windowed_;
  std::vector<float> frame_;
};

}  // namespace weft::inline WEFT_ABI::detail
