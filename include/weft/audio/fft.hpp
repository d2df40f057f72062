// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/any_fft.hpp>
#include <weft/audio/detail/check_size.hpp>
#include <weft/config.hpp>

#include <complex>
#include <cstddef>
#include <span>

namespace weft::inline WEFT_ABI::audio {

/// The discrete Fourier transform of complex numbers, of any length, planned once.
/// Values: X[k] = sum over j of x[j] exp(-2 pi i j k / n); the inverse divides by n.
/// State: memory to work in, so one object is for one thread; a copy shares the plan. A call takes no memory.
/// Cost: n log n for products of 2, 3, 5 and 7; for other lengths that of three transforms of at most 4 n.
/// Errors: shape_error when a span has another size.
class Fft {
 public:
  /// Errors: data_error when the size is 0 or beyond 2^30.
  explicit Fft(std::size_t size) : fft_(detail::checked_size(size, "a Fourier transform")) {}

  std::size_t size() const { return static_cast<std::size_t>(fft_.size()); }

  /// Input and output may be the same.
  void forward(std::span<const std::complex<float>> x, std::span<std::complex<float>> spectrum) {
    load(x, spectrum.size());
    detail::join(fft_.forward(), detail::as_floats(spectrum.data()), fft_.size(), 1);
  }

  /// Input and output may be the same.
  void inverse(std::span<const std::complex<float>> spectrum, std::span<std::complex<float>> x) {
    load(spectrum, x.size());
    detail::join(fft_.backward(), detail::as_floats(x.data()), fft_.size(), 1 / static_cast<float>(fft_.size()));
  }

 private:
  void load(std::span<const std::complex<float>> from, std::size_t to) {
    detail::check_size(from.size(), size(), "a Fourier transform's input");
    detail::check_size(to, size(), "a Fourier transform's output");
    detail::separate(detail::as_floats(from.data()), fft_.input(), fft_.size());
  }

  detail::AnyFft fft_;
};

}  // namespace weft::inline WEFT_ABI::audio
