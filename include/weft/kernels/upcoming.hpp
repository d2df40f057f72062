// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

namespace weft::inline WEFT_ABI {

/// What a kernel will read next, one or two stretches of floats, asked for a few lines at a time: lines that are asked for all at once
/// wait for each other, and the products for them.
class Upcoming {
 public:
  struct Stretch {
    const float* from = nullptr;
    long floats = 0;
    constexpr long lines() const { return (floats + line - 1) / line; }
  };

  Upcoming() = default;
  /// times: how often some of it will be asked for; before: how often it was already.
  WEFT_INLINE Upcoming(const Stretch& first, const Stretch& second, long times, long before = 0)
      : first_(first.from), second_(second.from), first_lines_(first.lines()), lines_(first.lines() + second.lines()), each_((lines_ + times - 1) / times), at_(before * each_) {}

  WEFT_INLINE void some() {
    for (const long end = at_ + each_ < lines_ ? at_ + each_ : lines_; at_ < end; ++at_)
      __builtin_prefetch(at_ < first_lines_ ? first_ + at_ * line : second_ + (at_ - first_lines_) * line, 0, 2);
  }

 private:
  static constexpr long line = 16;  ///< of the cache, in floats
  const float *first_ = nullptr, *second_ = nullptr;
  long first_lines_ = 0, lines_ = 0, each_ = 0, at_ = 0;
};

}  // namespace weft
