// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstdint>

#if defined(__SSE__)
#include <xmmintrin.h>
#endif

namespace weft::inline WEFT_ABI::simd {

/// While it lives, this thread takes what is too small for a normal number (1.2e-38) for zero. A number that is made smaller again
/// and again ends among the subnormal ones and stays there, since 0.9 times the smallest is the smallest; and with these some
/// processors take a hundred times as long.
class FlushScope {
 public:
  FlushScope() : before_(get()) { set(before_ | flush); }
  ~FlushScope() { set(before_); }
  FlushScope(const FlushScope&) = delete;
  FlushScope& operator=(const FlushScope&) = delete;

 private:
#if defined(__SSE__)
  using Control = unsigned;
  static constexpr Control flush = 0x8040;  // of results, of operands
  static Control get() { return _mm_getcsr(); }
  static void set(Control c) { _mm_setcsr(c); }
#elif defined(__aarch64__)
  using Control = std::uint64_t;
  static constexpr Control flush = 1u << 24;
  static Control get() {
    Control c;
    asm volatile("mrs %0, fpcr" : "=r"(c) : : "memory");
    return c;
  }
  static void set(Control c) { asm volatile("msr fpcr, %0" : : "r"(c) : "memory"); }
#else
  using Control = unsigned;
  static constexpr Control flush = 0;
  static Control get() { return 0; }
  static void set(Control) {}
#endif

  Control before_;

 public:
  static constexpr bool works = flush != 0;  ///< whether this processor can be told to
};

}  // namespace weft::inline WEFT_ABI::simd
