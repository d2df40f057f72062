// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

namespace weft::inline WEFT_ABI {

/// Stretches of memory, equally long and far apart, in floats.
struct Stretches {
  const float* from = nullptr;
  long floats = 0, count = 1, apart = 0;
};

/// What a kernel will read next, asked for a few lines at a time: lines that are asked for all at once wait for each other, and the
/// products for them.
class Upcoming {
 public:
  Upcoming() = default;
  /// times: how often some of it will be asked for; before: how often it was already.
  WEFT_INLINE Upcoming(const Stretches& s, long times, long before = 0) : stretches_(s), lines_((s.floats + line - 1) / line) {
    each_ = (lines_ * s.count + times - 1) / times;
    at_ = before * each_;
    for (; at_ >= lines_ && stretches_.count > 0; at_ -= lines_) next();
  }

  WEFT_INLINE void some() {
    some([](const float* p) __attribute__((always_inline)) { __builtin_prefetch(p, 0, 2); });
  }
  /// ask(a place in each line)
  template <class Ask>
  WEFT_INLINE void some(const Ask& ask) {
    for (long n = each_; n > 0 && stretches_.count > 0; --n) {
      ask(stretches_.from + at_ * line);
      if (++at_ == lines_) at_ = 0, next();
    }
  }

 private:
  static constexpr long line = 16;  ///< of the cache, in floats

  WEFT_INLINE void next() { --stretches_.count, stretches_.from += stretches_.apart; }

  Stretches stretches_{nullptr, 0, 0, 0};
  long lines_ = 0, each_ = 0, at_ = 0;
};

}  // namespace weft
