// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/data/augmentations/value_range.hpp>
#include <weft/scalar/random.hpp>
#include <weft/simd/math.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace weft::inline WEFT_ABI::detail {

// From `begin` on to before `end`, along one axis.
struct Stretch {
  double begin, end;

  long first(long extent) const { return std::clamp(static_cast<long>(std::ceil(begin)), 0L, extent); }
  long last(long extent) const { return std::clamp(static_cast<long>(std::ceil(end)), 0L, extent); }
};

// Hands over what lies in a rectangle, a row after the other.
template <class Use>
void erase(data::Picture& picture, Stretch rows, Stretch columns, Use use) {
  const data::ImageShape& s = picture.shape();
  const auto pixels = picture.pixels();
  const long first = columns.first(s.width) * s.channels, last = columns.last(s.width) * s.channels;
  for (long y = rows.first(s.height); y < rows.last(s.height); ++y)
    use(pixels.subspan(static_cast<std::size_t>(y * s.width * s.channels + first), static_cast<std::size_t>(last - first)));
}

// Normal numbers times the high end of a range, cut to it. Each depends on how many came before, and two keys.
class Noise {
 public:
  Noise(Random& random, data::ValueRange range) : keys_{random(), random(), random(), random()}, range_(range) {}

  void operator()(std::span<float> values) {
    using M = Math<simd::Vector>;
    using V = simd::Vector;
    for (std::size_t i = 0; i < values.size(); i += simd::lanes, count_ += simd::lanes) {
      const V radius = M::sqrt(V(-2.f) * M::log(V(1.f) - simd::uniform(keys_[0], keys_[1], count_)));
      const V normal = radius * M::cos(V(6.28318531f) * simd::uniform(keys_[2], keys_[3], count_));
      const V cut = simd::smaller(simd::larger(normal * V(range_.high), V(range_.low)), V(range_.high));
      simd::store_first(values.data() + i, cut, static_cast<int>(std::min<std::size_t>(simd::lanes, values.size() - i)));
    }
  }

 private:
  std::uint32_t keys_[4];
  data::ValueRange range_;
  std::uint32_t count_ = 0;
};

}  // namespace weft::inline WEFT_ABI::detail
