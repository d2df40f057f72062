// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/check_size.hpp>
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/real_transform.hpp>
#include <weft/config.hpp>

#include <complex>
#include <cstddef>
#include <span>

namespace weft::inline WEFT_ABI::audio {

/// The discrete Fourier transform of real numbers, of any length, planned once: numpy's rfft and irfft.
/// Shape: size() numbers and bins() = size() / 2 + 1 complex ones; the others are those mirrored.
/// Values, State, Cost, Errors: as Fft; an even length costs half as much.
class RealFft {
 public:
  explicit RealFft(std::size_t size) : transform_(detail::checked_size(size, "a Fourier transform")) {}

  std::size_t size() const { return static_cast<std::size_t>(transform_.size()); }
  std::size_t bins() const { return static_cast<std::size_t>(transform_.bins()); }

  void forward(std::span<const float> x, std::span<std::complex<float>> spectrum) {
    check(x.size(), spectrum.size());
    detail::join(transform_.forward(x.data()), detail::as_floats(spectrum.data()), transform_.bins(), 1);
  }

  /// Values: the imaginary parts of the first bin, and of the last if the size is even, count as 0.
  void inverse(std::span<const std::complex<float>> spectrum, std::span<float> x) {
    check(x.size(), spectrum.size());
    detail::separate(detail::as_floats(spectrum.data()), transform_.spectrum(), transform_.bins());
    transform_.inverse(x.data());
  }

 private:
  void check(std::size_t numbers, std::size_t complex_numbers) const {
    detail::check_size(numbers, size(), "a Fourier transform's side of real numbers");
    detail::check_size(complex_numbers, bins(), "a Fourier transform's spectrum");
  }

  detail::RealTransform transform_;
};

}  // namespace weft::inline WEFT_ABI::audio
