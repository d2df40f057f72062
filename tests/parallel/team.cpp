// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/parallel/team.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace {

namespace parallel = weft::parallel;

TEST(Member, SharesCoverEverythingOnceInOrder) {
  for (const long n : {0L, 1L, 2L, 7L, 64L, 1'000'003L})
    for (int size = 1; size <= 9; ++size) {
      long covered = 0;
      for (int number = 0; number < size; ++number) {
        const auto [begin, end] = parallel::Member{number, size}.share(n);
        EXPECT_EQ(begin, covered);
        EXPECT_GE(end, begin);
        EXPECT_LE(end - begin, n / size + 1) << "an uneven share";
        covered = end;
      }
      EXPECT_EQ(covered, n) << size << " members";
    }
}

TEST(Team, EveryMemberRunsOnce) {
  for (int size = 1; size <= 4; ++size) {
    std::vector<std::atomic<int>> runs(static_cast<std::size_t>(size));
    parallel::run(size, [&](const parallel::Member& m) {
      // A team may be smaller than asked for, but its shares still cover all.
      const auto [begin, end] = m.share(size);
      for (long i = begin; i < end; ++i) ++runs[static_cast<std::size_t>(i)];
    });
    for (const std::atomic<int>& r : runs) EXPECT_EQ(r, 1) << size;
  }
}

TEST(Team, NobodyPassesABarrierBeforeAllHaveCome) {
  constexpr int rounds = 25;
  for (int size = 1; size <= 4; ++size) {
    std::atomic<int> arrived = 0, early = 0;
    parallel::run(size, [&](const parallel::Member& m) {
      for (int round = 1; round <= rounds; ++round) {
        ++arrived;
        m.barrier();
        if (arrived < round * m.size) ++early;
        m.barrier();
      }
    });
    EXPECT_EQ(early, 0) << size;
    EXPECT_EQ(arrived % rounds, 0) << size;
  }
}

TEST(Team, IsOneThreadInsideAnother) {
  std::atomic<int> inside = 0;
  parallel::run(2, [&](const parallel::Member& m) {
    if (m.size > 1) inside = inside + parallel::threads() - 1;
  });
  EXPECT_EQ(inside, 0);
  EXPECT_GE(parallel::threads(), 1);
}

}  // namespace
