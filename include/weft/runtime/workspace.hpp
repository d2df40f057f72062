// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/runtime/arena.hpp>
#include <weft/runtime/run.hpp>

namespace weft::inline WEFT_ABI {

/// The memory a program needs for a number of samples and threads.
template <class P>
class Workspace {
 public:
  Workspace() = default;
  Workspace(long samples, int threads)
      : capacity_(samples),
        threads_(threads),
        arena_(P::plan.footprint.fixed + P::plan.footprint.per_sample * capacity_ + Runner<P>::scratch * threads) {}

  int threads() const { return threads_; }
  bool fits(long samples, int threads) const { return samples <= capacity_ && threads <= threads_; }

  /// Points a context at this memory.
  void lend(Context& c) {
    c.fixed = arena_.data();
    c.per_sample = c.fixed + P::plan.footprint.fixed;
    c.capacity = capacity_;
    c.scratch = c.per_sample + P::plan.footprint.per_sample * capacity_;
    c.scratch_stride = Runner<P>::scratch;
  }

 private:
  long capacity_ = 0;
  int threads_ = 0;
  Arena arena_;
};

/// How many threads a program is worth for so many samples: below half a million operations one does it alone.
inline int worthwhile_threads(long flops) {
  constexpr long least = 500'000;
  const int most = parallel::threads();
  const long wanted = flops / least;
  return wanted < 2 ? 1 : wanted < most ? static_cast<int>(wanted) : most;
}

}  // namespace weft
