// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/epilogue.hpp>
#include <weft/kernels/right_side.hpp>
#include <weft/kernels/tile.hpp>

namespace weft::inline WEFT_ABI {

/// Whether a product over samples, such as the gradient of a matrix of weights, is summed chunk by chunk: its result is stored
/// as it is, and its right side lies row by row.
template <Contraction plan, auto the_epilogue>
inline constexpr bool sums_in_chunks = plan.sum_batch && plan.groups == 1 && plan.right.outer == 1 && plan.right.panel == 0 && plan.columns > 1 &&
                                       Epilogue<plan, the_epilogue>::direct;

/// A matrix product summed over samples. The right side is copied panel by panel, a chunk of terms at a time, so that it stays in
/// the first cache while all rows go by it; between chunks the sums wait where the result will be. Each number is one chain
/// over samples and their terms in order. Threads share out the result.
template <Contraction plan, auto the_epilogue>
struct WeightGradientKernel {
  using After = Epilogue<plan, the_epilogue>;
  using Right = RightSide<plan>;
  static constexpr long columns = plan.columns, inner = plan.inner, rows = plan.rows;
  static constexpr long width = Right::width, panels = Right::panels;
  static constexpr Tile tile = pick_tile(rows, columns);
  static constexpr long blocks = (rows + tile.rows - 1) / tile.rows;
  static constexpr int rest = static_cast<int>(rows % tile.rows);

  /// Where many panels go by, the left side is copied too, block by block of rows: rows of a large matrix fall on few lines of
  /// the first cache.
  static constexpr bool packs_left = panels >= 3 && plan.left.outer == 1 && tile.rows <= simd::lanes;
  static constexpr long at_once = 8;
  static constexpr long most_terms = packs_left && rows > 2048 ? 12 * 1024 * 1024 / (width * rows) : 6 * 1024 / width;
  static constexpr long terms = inner < most_terms ? inner : most_terms;              ///< of a sample, in a chunk
  static constexpr long samples_at_once = inner < most_terms ? most_terms / inner : 1;
  static constexpr long packed_size = samples_at_once * terms * width;
  static constexpr long scratch = packed_size + (packs_left ? samples_at_once * terms * blocks * tile.rows + simd::lanes : 0);

  struct Arguments {
    const float* left;
    const float* right;
    LoopArguments before, after;
    float* scratch;
  };

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(panels * blocks);
    for (long s = 0; s < samples; s += samples_at_once)
      for (long k = 0; k < inner; k += terms) {
        const Chunk c{s, s + samples_at_once < samples ? s + samples_at_once : samples, k, k + terms < inner ? k + terms : inner, s == 0 && k == 0};
        if constexpr (packs_left)
          if (begin < end) pack_left(a, c);
        for (long u = begin; u < end;) {
          const long panel = u / blocks, last = (panel + 1) * blocks < end ? (panel + 1) * blocks : end;
          pack(a, c, panel);
          for (; u < last; ++u) block(a, c, panel, u % blocks);
        }
      }
  }

 private:
  struct Chunk {
    long first, last;  // samples
    long begin, end;   // terms of each
    bool fresh;        // nothing is summed yet
    long count() const { return end - begin; }
  };

  static void pack(const Arguments& a, const Chunk& c, long panel) {
    const long n = columns - panel * width < width ? columns - panel * width : width;
    float* to = a.scratch;
    for (long s = c.first; s < c.last; ++s) {
      const float* from = a.right + s * plan.right.sample + c.begin * plan.right.inner + panel * width;
      for (long k = 0; k < c.count(); ++k, from += plan.right.inner, to += width)
        for (long v = 0; v < n; v += simd::lanes)
          simd::store(to + v, n - v >= simd::lanes ? simd::load(from + v) : simd::load_first(from + v, static_cast<int>(n - v)));
    }
  }

  // to[block][term][row]. Some terms at once: the rows of a large matrix lie on different pages.
  static void pack_left(const Arguments& a, const Chunk& c) {
    const long all = (c.last - c.first) * c.count();
    float* to = a.scratch + packed_size;
    for (long s = c.first; s < c.last; ++s) {
      const float* from = a.left + s * plan.left.sample + c.begin * plan.left.inner;
      for (long k = 0; k < c.count(); k += at_once, from += at_once * plan.left.inner, to += at_once * tile.rows) {
        const long some = c.count() - k < at_once ? c.count() - k : at_once;
        for (long b = 0; b < blocks; ++b) {
          const int n = b + 1 < blocks || rest == 0 ? tile.rows : rest;
          for (long i = 0; i < some; ++i)
            simd::store_first(to + (b * all + i) * tile.rows, simd::load_first(from + i * plan.left.inner + b * tile.rows, n), tile.rows);
        }
      }
      to += c.count() % at_once == 0 ? 0 : (c.count() % at_once - at_once) * tile.rows;
    }
  }

  static void block(const Arguments& a, const Chunk& c, long panel, long number) {
    if constexpr (rest > 0)
      if (number + 1 == blocks) return vectors_of<rest>(a, c, panel, number * tile.rows);
    vectors_of<tile.rows>(a, c, panel, number * tile.rows);
  }

  template <int count>
  static void vectors_of(const Arguments& a, const Chunk& c, long panel, long row) {
    if (panel + 1 < panels || !Right::odd_end) sums<count, tile.vectors, false>(a, c, panel, row);
    else if constexpr (Right::odd_end) sums<count, Right::last_vectors, Right::tail != 0 && !After::padded>(a, c, panel, row);
  }

  template <int count, int vectors, bool masked>
  static void sums(const Arguments& a, const Chunk& c, long panel, long row) {
    float* to = After::at(a.after, {0, 0, 0, rows}, row, panel * width).store[0];
    TileSum<count, vectors> sum;
    if (c.fresh) sum.clear();
    else sum.template load<masked>(to, After::direct_step, Right::tail);
    const float* right = a.scratch;
    if constexpr (packs_left) {
      const long all = (c.last - c.first) * c.count();
      sum.template add<false>(a.scratch + packed_size + row * all, 1, tile.rows, right, width, all, 0);
    } else {
      const float* left = a.left + row * plan.left.outer + c.begin * plan.left.inner;
      for (long s = c.first; s < c.last; ++s, right += c.count() * width)
        sum.template add<false>(left + s * plan.left.sample, plan.left.outer, plan.left.inner, right, width, c.count(), 0);
    }
    sum.template store<masked>(to, After::direct_step, Right::tail);
  }
};

}  // namespace weft
