// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/factored_fft.hpp>
#include <weft/audio/detail/unit_root.hpp>

#include <algorithm>
#include <bit>

namespace weft::inline WEFT_ABI::detail {

// The Fourier transform of any length, as a convolution with a chirp.
// Source: Bluestein 1970, A Linear Filtering Approach to the Computation of Discrete Fourier Transform.
class ChirpFft {
 public:
  explicit ChirpFft(long size)
      : size_(size), inner_(static_cast<long>(std::bit_ceil(static_cast<unsigned long>(2 * size - 1)))),
        chirp_(size), kernel_(inner_.size()) {
    const ComplexParts chirp = chirp_.parts(), kernel = kernel_.parts();
    const float scale = 1 / static_cast<float>(inner_.size());
    for (long long k = 0; k < size; ++k) {
      const auto root = unit_root(k * k % (2 * size), 2 * size);
      chirp.re[k] = static_cast<float>(root.real());
      chirp.im[k] = static_cast<float>(root.imag());
      for (const long long at : {k, (inner_.size() - k) % inner_.size()}) {
        kernel.re[at] = chirp.re[k] * scale;
        kernel.im[at] = -chirp.im[k] * scale;
      }
    }
    ComplexBuffer other(inner_.size());
    const ComplexParts found = inner_.run(kernel, other.parts());
    if (found.re != kernel.re) kernel_ = other;
  }

  long buffer_size() const { return inner_.size(); }

  // As FactoredFft::run; the buffers have buffer_size() numbers.
  ComplexParts run(ComplexParts a, ComplexParts b) const {
    for (long i = 0; i < size_; i += simd::lanes) a.store(i, a.load(i) * chirp_.load(i));
    std::fill(a.re + size_, a.re + inner_.size(), 0.f);
    std::fill(a.im + size_, a.im + inner_.size(), 0.f);
    ComplexParts found = inner_.run(a, b);
    for (long i = 0; i < inner_.size(); i += simd::lanes) found.store(i, found.load(i) * kernel_.load(i));
    // With the parts swapped on the way in and out it is the inverse.
    const ComplexParts other = found.re == a.re ? b : a;
    found = inner_.run(found.swapped(), other.swapped()).swapped();
    for (long i = 0; i < size_; i += simd::lanes) found.store(i, found.load(i) * chirp_.load(i));
    return found;
  }

 private:
  long size_;
  FactoredFft inner_;
  ComplexBuffer chirp_, kernel_;
};

}  // namespace weft::inline WEFT_ABI::detail
