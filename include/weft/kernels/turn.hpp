// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/passes/panel.hpp>

namespace weft::inline WEFT_ABI {

/// How a kernel [taps, rows, columns] lies in memory: from row to row, and, if it is blocked, from panel to panel.
struct KernelLayout {
  long step = 0, panel = 0, width = 0;

  constexpr long place(long row, long column) const {
    return panel == 0 ? row * step + column : column / width * panel + row * step + column % width;
  }
};

constexpr KernelLayout kernel_layout(const Shape& s, bool blocked) {
  if (!blocked) return {s[-1]};
  return {panel_width(s[-1]), panel_size(s), panel_width(s[-1])};
}

/// Transposes each tap's matrices, [rows, groups * each] to [each, groups * rows]. Threads share out the rows of the result.
template <KernelLayout from, KernelLayout to, long taps, long rows, long columns, long groups>
struct TurnKernel {
  static void run(const float* w, float* out, const parallel::Member& m) {
    constexpr long each = columns / groups;
    const auto [begin, end] = m.share(taps * each);
    for (long u = begin; u < end; ++u) {
      const long tap = u / each, n = u % each;
      for (long group = 0; group < groups; ++group)
        for (long r = 0; r < rows; ++r) out[to.place(u, group * rows + r)] = w[from.place(tap * rows + r, group * each + n)];
      for (long c = groups * rows; c < whole; ++c) out[to.place(u, c)] = 0;
    }
  }

 private:
  /// Columns with those that fill up the last panel.
  static constexpr long whole = to.panel == 0 ? 0 : (groups * rows + to.width - 1) / to.width * to.width;
};

}  // namespace weft
