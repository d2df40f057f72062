// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/epilogue.hpp>
#include <weft/kernels/right_side.hpp>
#include <weft/kernels/tile.hpp>
#include <weft/passes/cost.hpp>

namespace weft::inline WEFT_ABI {

/// Whether a product over samples, such as the gradient of a matrix of weights, is summed chunk by chunk: its result is stored
/// as it is, and its right side lies row by row.
template <Contraction plan, auto the_epilogue>
inline constexpr bool sums_in_chunks = plan.sum_batch && plan.groups == 1 && plan.right.outer == 1 && plan.right.panel == 0 && plan.columns > 1 &&
                                       Epilogue<plan, the_epilogue>::direct;

/// A matrix product summed over samples. A span of terms goes over one group of rows after the other: panel by panel, a chunk of
/// terms at a time, the right side stays in the first cache while the group's rows go by it. Where many rows go by, the right side
/// is copied; where many panels do, the group's left side is, with the first of them. Between chunks the sums wait where the
/// result will be. Each number is one chain over samples and their terms in order. Threads share out the result.
template <Contraction plan, auto the_epilogue>
struct WeightGradientKernel {
  using After = Epilogue<plan, the_epilogue>;
  using Right = RightSide<plan>;
  static constexpr long columns = plan.columns, inner = plan.inner, rows = plan.rows;
  static constexpr long width = Right::width, panels = Right::panels;
  static constexpr Tile tile = pick_tile(rows, columns);
  static constexpr long blocks = (rows + tile.rows - 1) / tile.rows;
  static constexpr int rest = static_cast<int>(rows % tile.rows);

  /// Copying the right side pays where many blocks of rows read it, or where its terms, whole pages apart, would fall on one set of the first
  /// cache; the left side, if terms lie four cache lines apart or a multiple of that, and so fall on few sets.
  static constexpr bool packs_right = !plan.deep() || blocks > 32 || Right::tail != 0 || plan.right_step() % 1024 == 0;
  static constexpr bool packs_left = panels >= 5 && plan.left.inner % 64 == 0 && plan.left.outer == 1 && tile.rows <= simd::lanes;

  /// A result of more bytes than four second caches is written once for many chunks, a group of rows at a time: what is copied of them and
  /// a panel of their result stay in the second cache. Of a tall result each thread takes groups of its own, and copies the left side of those only.
  static constexpr bool large = rows * columns > machine.second_cache;
  static constexpr long most_blocks = 512 / tile.rows;
  static constexpr long groups = [] {
    const long least = large ? (blocks + most_blocks - 1) / most_blocks : 1;
    const bool by_rows = large || (rows >= columns && blocks >= 2 * machine.threads);
    return by_rows ? (least + machine.threads - 1) / machine.threads * machine.threads : least;
  }();
  static constexpr long group_blocks = (blocks + groups - 1) / groups;

  /// So many terms of so many samples.
  struct Amount {
    long samples = 1, terms = inner;
    constexpr explicit Amount(long most) : samples(inner < most ? most / inner : 1), terms(inner < most ? inner : most) {}
    constexpr long size() const { return samples * terms; }
  };
  static constexpr Amount chunk{packs_left && !large && rows > 2048 ? 12 * 1024 * 1024 / (width * rows) : 6 * 1024 / width};
  static constexpr long most_span = 128 * 1024 / (group_blocks * tile.rows);
  static constexpr Amount span = large ? Amount{most_span < 1024 ? most_span : 1024} : chunk;
  static constexpr long packed_size = packs_right ? chunk.size() * width : 0;
  static constexpr long scratch = packed_size + (packs_left ? span.size() * group_blocks * tile.rows + simd::lanes : 0);

  using Arguments = ProductArguments;

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    const auto own = m.share(panels * blocks);
    if (own.begin < own.end)
      for_each(Terms{0, samples, 0, inner}, span, [&](const Terms& t) { each_group(a, t, own); });
  }

 private:
  struct Terms {
    long first, last;  // samples
    long begin, end;   // terms of each
    constexpr long count() const { return end - begin; }
    constexpr long size() const { return (last - first) * count(); }
  };

  // Parts of `all`, in the order of samples and their terms.
  template <class Body>
  WEFT_INLINE static void for_each(const Terms& all, const Amount& at_once, const Body& body) {
    for (long s = all.first; s < all.last; s += at_once.samples)
      for (long k = all.begin; k < all.end; k += at_once.terms)
        body(Terms{s, s + at_once.samples < all.last ? s + at_once.samples : all.last, k, k + at_once.terms < all.end ? k + at_once.terms : all.end});
  }

  // Units are blocks of rows, in panels, in groups.
  static void each_group(const Arguments& a, const Terms& t, const parallel::Member::Range& own) {
    constexpr long group_units = group_blocks * panels;
    for (long u = own.begin; u < own.end;) {
      const long first = u / group_units * group_blocks, some = blocks - first < group_blocks ? blocks - first : group_blocks;
      const long begin = first * panels, end = begin + some * panels < own.end ? begin + some * panels : own.end;
      const long first_panel = (u - begin) / some, first_block = first + (u - begin) % some;
      for (long next; u < end; u = next) {
        const long panel = (u - begin) / some, behind = begin + (panel + 1) * some;
        next = behind < end ? behind : end;
        const long met = panel == first_panel ? blocks : panel == first_panel + 1 ? first_block : first;
        const Work w{a, t, panel, first, first + (u - begin) % some, first + (next - begin - 1) % some + 1, met};
        for_each(t, chunk, [&](const Terms& c) { each_block(w, c); });
      }
    }
  }

  struct Work {
    const Arguments& a;
    Terms span;
    long panel, first;  // of the group's blocks
    long begin, end;    // blocks
    long met;           // those before it are met for the first time
  };

  static void each_block(const Work& w, const Terms& c) {
    if constexpr (packs_right) pack_right(w, c);
    for (long b = w.begin; b < w.end; ++b) {
      if constexpr (packs_left)
        if (b < w.met) pack_left(w, c, b);
      if constexpr (rest > 0)
        if (b + 1 == blocks) {
          vectors_of<rest>(w, c, b);
          continue;
        }
      vectors_of<tile.rows>(w, c, b);
    }
  }

  static void pack_right(const Work& w, const Terms& c) {
    const float* from = w.a.right + w.panel * width;
    const long n = Right::columns_of(w.panel);
    float* to = w.a.scratch;
    if constexpr (plan.deep()) return pack_rows<width>(from + (c.first * inner + c.begin) * plan.right_step(), plan.right_step(), n, c.size(), to);
    for (long s = c.first; s < c.last; ++s, to += c.count() * width)
      pack_rows<width>(from + s * plan.right.sample + c.begin * plan.right.inner, plan.right.inner, n, c.count(), to);
  }

  // A block's copy: [term of the span][row].
  static float* left_copy(const Work& w, const Terms& c, long block) {
    const long term = (c.first - w.span.first) * w.span.count() + c.begin - w.span.begin;
    return w.a.scratch + packed_size + ((block - w.first) * w.span.size() + term) * tile.rows;
  }

  // Whole vectors, whose ends the next terms cover, but for the last terms.
  static void pack_left(const Work& w, const Terms& c, long block) {
    const int n = rest > 0 && block + 1 == blocks ? rest : tile.rows;
    float* to = left_copy(w, c, block);
    for (long s = c.first; s < c.last; ++s) {
      const float* from = w.a.left + s * plan.left.sample + c.begin * plan.left.inner + block * tile.rows;
      const long whole = block + 1 < blocks ? c.count() + 1 - (simd::lanes + tile.rows - 1) / tile.rows : 0;
      for (long k = 0; k < c.count(); ++k, from += plan.left.inner, to += tile.rows) {
        if (k < whole) simd::store(to, simd::load(from));
        else simd::store_first(to, simd::load_first(from, n), tile.rows);
      }
    }
  }

  template <int count>
  static void vectors_of(const Work& w, const Terms& c, long block) {
    if (w.panel + 1 < panels || !Right::odd_end) sums<count, tile.vectors, false>(w, c, block);
    else if constexpr (Right::odd_end) sums<count, Right::last_vectors, Right::tail != 0 && !After::padded>(w, c, block);
  }

  template <int count, int vectors, bool masked>
  static void sums(const Work& w, const Terms& c, long block) {
    float* to = After::at(w.a.after, {0, 0, 0, rows}, block * tile.rows, w.panel * width).store[0];
    TileSum<count, vectors> sum;
    if (c.first == 0 && c.begin == 0) {
      sum.clear();
      for (int r = 0; r < count; ++r)
        for (int v = 0; v < vectors; ++v) __builtin_prefetch(to + r * After::direct_step + v * simd::lanes, 1);
    } else sum.template load<masked>(to, After::direct_step, Right::tail);
    const float *left = w.a.left + block * tile.rows * plan.left.outer, *right = w.a.scratch;
    const long term = c.first * inner + c.begin;
    constexpr long step = packs_right ? width : plan.right_step();
    if constexpr (!packs_right) right = w.a.right + term * step + w.panel * width;
    if constexpr (packs_left) {
      sum.template add<false>(left_copy(w, c, block), 1, tile.rows, right, step, c.size(), 0);
    } else if constexpr (plan.deep()) {
      sum.template add<false>(left + term * plan.left_step(), plan.left.outer, plan.left_step(), right, step, c.size(), 0);
    } else {
      left += c.begin * plan.left.inner;
      for (long s = c.first; s < c.last; ++s, right += c.count() * width)
        sum.template add<false>(left + s * plan.left.sample, plan.left.outer, plan.left.inner, right, width, c.count(), 0);
    }
    sum.template store<masked>(to, After::direct_step, Right::tail);
  }
};

}  // namespace weft
