// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/any_fft.hpp>
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/unit_root.hpp>
#include <weft/simd/reverse.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace weft::inline WEFT_ABI::detail {

// The Fourier transform of n real numbers, whose first n / 2 + 1 results say all. For an even n it is one of n / 2
// complex numbers: the even places are the real parts, the odd ones the imaginary.
// Source: Press et al. 2007, Numerical Recipes, 3rd edition, section 12.3.2.
class RealTransform {
 public:
  explicit RealTransform(long size) : size_(size), fft_(even() ? size / 2 : size) {
    auto roots = std::make_shared<ComplexBuffer>(bins());
    for (long k = 0; k < bins(); ++k) {
      const auto root = unit_root(k, size);
      roots->parts().re[k] = static_cast<float>(root.real());
      roots->parts().im[k] = static_cast<float>(root.imag());
    }
    roots_ = std::move(roots);
  }

  long size() const { return size_; }
  long bins() const { return size_ / 2 + 1; }

  // The spectrum of x, in memory that the next call writes to.
  ComplexParts forward(const float* x) {
    if (even()) {
      separate(x, fft_.input(), size_ / 2);
      return unfold(fft_.forward());
    }
    const ComplexParts z = fft_.input();
    std::copy_n(x, size_, z.re);
    std::fill_n(z.im, size_, 0.f);
    return fft_.forward();
  }

  // Where a spectrum is put that is to be turned back.
  ComplexParts spectrum() { return even() ? fft_.other(fft_.input()) : fft_.input(); }

  // x from spectrum(). The imaginary parts of the first bin, and of the last if n is even, count as 0.
  void inverse(float* x) {
    const float scale = 1 / static_cast<float>(size_);
    if (even()) {
      fold(spectrum(), fft_.input());
      return join(fft_.backward(), x, size_ / 2, scale);
    }
    const ComplexParts z = fft_.input();
    z.im[0] = 0;
    for (long k = 1; k < bins(); ++k) {
      z.re[size_ - k] = z.re[k];
      z.im[size_ - k] = -z.im[k];
    }
    const ComplexParts found = fft_.backward();
    for (long i = 0; i < size_; ++i) x[i] = found.re[i] * scale;
  }

 private:
  bool even() const { return size_ % 2 == 0; }

  // The last numbers of the first `size`, the last one first.
  static ComplexVector load_mirrored(ComplexParts z, long size) {
    const ComplexVector v = z.load(size - simd::lanes);
    return {simd::reverse(v.re), simd::reverse(v.im)};
  }

  // From the transform of the folded numbers to that of the real ones.
  ComplexParts unfold(ComplexParts z) {
    const long half = size_ / 2;
    z.re[half] = z.re[0];
    z.im[half] = z.im[0];
    const ComplexParts out = fft_.other(z);
    const simd::Vector one_half(0.5f);
    for (long k = 0; k <= half; k += simd::lanes) {
      const ComplexVector a = z.load(k), b = conjugate(load_mirrored(z, half - k + 1));
      const ComplexVector even = a + b, odd = (a - b) * roots_->load(k);
      out.store(k, {(even.re + odd.im) * one_half, (even.im - odd.re) * one_half});
    }
    return out;
  }

  // The way back, twice as large.
  void fold(ComplexParts spectrum, ComplexParts z) {
    const long half = size_ / 2;
    spectrum.im[0] = spectrum.im[half] = 0;
    for (long k = 0; k < half; k += simd::lanes) {
      const ComplexVector a = spectrum.load(k), b = conjugate(load_mirrored(spectrum, half - k + 1));
      const ComplexVector even = a + b, odd = (a - b) * conjugate(roots_->load(k));
      z.store(k, {even.re - odd.im, even.im + odd.re});
    }
  }

  long size_;
  AnyFft fft_;
  std::shared_ptr<const ComplexBuffer> roots_;
};

}  // namespace weft::inline WEFT_ABI::detail
