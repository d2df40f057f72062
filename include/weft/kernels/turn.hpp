// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/passes/panel.hpp>

#include <array>

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

/// Transposes each tap's matrices, [rows, groups * each] to [each, groups * rows], and puts the taps into another order.
/// kernel: the operand's shape. Threads share out the rows of the result.
template <Shape kernel, KernelLayout from, KernelLayout to, Turning turning, bool back>
struct TurnKernel {
  static void run(const float* w, float* out, const parallel::Member& m) {
    const auto [begin, end] = m.share(static_cast<long>(taps.size()) * each);
    for (long u = begin; u < end; ++u) {
      const long tap = taps[static_cast<std::size_t>(u / each)], n = u % each;
      for (long group = 0; group < groups; ++group)
        for (long r = 0; r < rows; ++r) out[to.place(u, group * rows + r)] = w[from.place(tap * rows + r, group * each + n)];
      for (long c = groups * rows; c < whole; ++c) out[to.place(u, c)] = 0;
    }
  }

 private:
  static constexpr long groups = turning.groups, rows = kernel[-2], columns = kernel[-1], each = columns / groups;
  static constexpr int rank = kernel.rank - 2;

  /// For each tap of the result, which of the operand's it is.
  static constexpr auto taps = [] {
    std::array<long, static_cast<std::size_t>(kernel.size() / (kernel[-2] * kernel[-1]))> order{};
    Position k;
    do {
      const long here = k.place(kernel, rank), there = k.turned(kernel, rank, turning).place(kernel, rank);
      order[static_cast<std::size_t>(back ? here : there)] = back ? there : here;
    } while (k.advance(kernel, rank));
    return order;
  }();

  /// Columns with those that fill up the last panel.
  static constexpr long whole = to.panel == 0 ? 0 : (groups * rows + to.width - 1) / to.width * to.width;
};

}  // namespace weft
