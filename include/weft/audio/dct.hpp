// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/check_size.hpp>
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/padded_floats.hpp>
#include <weft/audio/detail/unit_root.hpp>
#include <weft/config.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/simd/vector.hpp>

#include <cmath>
#include <cstddef>
#include <span>

namespace weft::inline WEFT_ABI::audio {

/// The first numbers of the discrete cosine transform, type II, orthonormal: SciPy's dct(x, norm="ortho").
/// Shape: `size` numbers in, `count` out. Values: a sqrt(2 / n) sum over j of x[j] cos(pi k (2 j + 1) / (2 n)), where
/// a is 1, but sqrt(1/2) for k = 0. Cost: size * count multiplications.
/// Errors: data_error when count exceeds size; shape_error when a span has another size.
/// Source: Ahmed, Natarajan, Rao 1974, Discrete Cosine Transform.
class Dct {
 public:
  Dct(std::size_t size, std::size_t count) : size_(detail::checked_size(size, "a cosine transform")) {
    if (count == 0 || count > size)
      detail::raise<data_error>("a cosine transform of ", size, " numbers has no first ", count, "; choose from 1 to ", size);
    count_ = static_cast<long>(count);
    padded_count_ = (count_ + simd::lanes - 1) / simd::lanes * simd::lanes;
    cosines_ = detail::PaddedFloats(size_ * padded_count_);
    for (long j = 0; j < size_; ++j)
      for (long k = 0; k < count_; ++k) {
        const double cosine = detail::unit_root(static_cast<long long>(k) * (2 * j + 1), 4 * static_cast<long long>(size_)).real();
        const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / static_cast<double>(size_));
        cosines_.data()[j * padded_count_ + k] = static_cast<float>(scale * cosine);
      }
  }

  std::size_t size() const { return static_cast<std::size_t>(size_); }
  std::size_t count() const { return static_cast<std::size_t>(count_); }

  void operator()(std::span<const float> x, std::span<float> y) const {
    detail::check_size(x.size(), size(), "a cosine transform's input");
    detail::check_size(y.size(), count(), "a cosine transform's output");
    for (long k = 0; k < count_; k += simd::lanes) {
      simd::Vector sum(0.f);
      for (long j = 0; j < size_; ++j)
        sum = simd::fma(simd::Vector(x[static_cast<std::size_t>(j)]), simd::load(cosines_.data() + j * padded_count_ + k), sum);
      simd::store_first(y.data() + k, sum, detail::lanes_of(count_ - k));
    }
  }

 private:
  long size_, count_ = 0, padded_count_ = 0;
  detail::PaddedFloats cosines_;  // a row for each number in
};

}  // namespace weft::inline WEFT_ABI::audio
