// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#if defined(_OPENMP)
#include <omp.h>
#endif

// The one gate to OpenMP.
namespace weft::inline WEFT_ABI::parallel {

/// One thread of a team that walks a program.
struct Member {
  int number = 0, size = 1;

  /// Waits for the whole team.
  void barrier() const {
#if defined(_OPENMP)
    if (size > 1) {
#pragma omp barrier
    }
#endif
  }

  struct Range {
    long begin, end;
  };
  Range given{0, -1};  ///< if not empty, what share says

  /// This thread's contiguous share of n things.
  Range share(long n) const { return given.end > 0 ? given : Range{n * number / size, n * (number + 1) / size}; }

  /// The same thread, with these things for its share.
  Member with(Range things) const {
    Member m = *this;
    m.given = things;
    return m;
  }
};

/// The most threads a team may have here: one inside another parallel region, else as OpenMP is set.
inline int threads() {
#if defined(_OPENMP)
  return omp_in_parallel() ? 1 : omp_get_max_threads();
#else
  return 1;
#endif
}

/// Runs work(member) on a team of `size` threads. The work must not throw.
template <class Work>
void run([[maybe_unused]] int size, const Work& work) {
#if defined(_OPENMP)
  if (size > 1) {
#pragma omp parallel num_threads(size)
    work(Member{omp_get_thread_num(), omp_get_num_threads()});
    return;
  }
#endif
  work(Member{});
}

}  // namespace weft::parallel
