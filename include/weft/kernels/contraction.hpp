// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/rows.hpp>
#include <weft/kernels/tile.hpp>
#include <weft/passes/contraction_plan.hpp>

namespace weft::inline WEFT_ABI {

/// A matrix product with a formula before it (on the rows of its left side) and one after it (on its result).
template <Contraction the_plan, auto epilogue, auto prologue, bool has_prologue>
struct ContractionKernel {
  static constexpr Contraction plan = the_plan;
  static constexpr long columns = plan.columns, inner = plan.inner, sample_rows = static_cast<long>(plan.groups) * plan.rows;
  static constexpr Tile tile = pick_tile(plan.tall() ? 64 : plan.rows, columns);
  static constexpr long vectors = (columns + simd::lanes - 1) / simd::lanes;
  static constexpr int tail = static_cast<int>(columns % simd::lanes);
  static constexpr bool transposed = plan.right.outer != 1 && columns > 1;
  static constexpr bool whole_rows = epilogue.reduction_count > 0;

  // Whether a thread may be left with fewer rows than a tile has.
  static constexpr bool single_rows = plan.batched || whole_rows || plan.groups > 1 || plan.rows % tile.rows != 0;

  static constexpr long width = tile.vectors * simd::lanes, padded = vectors * simd::lanes;
  static constexpr long panels = (vectors + tile.vectors - 1) / tile.vectors;
  static constexpr long block_size = tile.rows * padded;
  static constexpr long packed_size = transposed ? padded * inner : 0;
  static constexpr long left_size = has_prologue ? tile.rows * inner : 0;
  static constexpr long scratch = block_size + packed_size + left_size + RowLoop<epilogue>::scratch(columns) +
                                  (has_prologue ? RowLoop<prologue>::scratch(inner) : 0);

  struct Arguments {
    const float* left;
    const float* right;
    LoopArguments before, after;
    float* scratch;
  };

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    if constexpr (plan.batched) {
      const auto [begin, end] = m.share(samples);
      if constexpr (plan.tall()) {
        matrix(a, {0, 0, begin * sample_rows, end * sample_rows}, 1, {0, panels});
      } else {
        for (long s = begin; s < end; ++s)
          for (long g = 0; g < plan.groups; ++g) matrix(a, {s, g, 0, plan.rows}, 1, {0, panels});
      }
    } else if constexpr (whole_rows || plan.groups > 1) {
      const auto [begin, end] = m.share(sample_rows);
      for (long r = begin; r < end; ++r) matrix(a, {0, r / plan.rows, r % plan.rows, r % plan.rows + 1}, samples, {0, panels});
    } else {
      shared_tiles(a, samples, m);
    }
  }

 private:
  /// Rows of the matrix of one sample and group; of a tall one, rows of all samples.
  struct Rows {
    long sample, group, begin, end;
  };
  struct Panels {
    long begin, end;
  };

  // Each thread takes a contiguous run of tiles, panel by panel.
  static void shared_tiles(const Arguments& a, long samples, const parallel::Member& m) {
    constexpr long blocks = (plan.rows + tile.rows - 1) / tile.rows;
    const auto [begin, end] = m.share(panels * blocks);
    for (long u = begin; u < end;) {
      const long panel = u / blocks, first = u % blocks;
      const long last = first + (end - u) < blocks ? first + (end - u) : blocks;
      const long row_end = last * tile.rows < plan.rows ? last * tile.rows : plan.rows;
      matrix(a, {0, 0, first * tile.rows, row_end}, samples, {panel, panel + 1});
      u += last - first;
    }
  }

  static const float* left_of(const Arguments& a, const Rows& r) {
    return a.left + r.sample * plan.left.sample + r.group * plan.left.group;
  }

  static void matrix(const Arguments& a, const Rows& r, long samples, Panels p) {
    const float* right = a.right + r.sample * plan.right.sample + r.group * plan.right.group;
    if constexpr (transposed && !plan.sum_batch) right = pack(right, a.scratch + block_size, p);
    if constexpr (whole_rows || has_prologue) {
      for_each_block(r, [&](long row, auto count) { block<decltype(count)::value>(a, r, right, row, samples, p, a.scratch); });
    } else {
      for (long panel = p.begin; panel < p.end; ++panel)
        for_each_block(r, [&](long row, auto count) {
          block<decltype(count)::value>(a, r, right, row, samples, {panel, panel + 1}, a.scratch);
        });
    }
  }

  template <int n>
  struct Count {
    static constexpr int value = n;
  };

  // Full blocks; the last one reaches back over rows already done, which are computed alike again.
  template <class Body>
  static void for_each_block(const Rows& r, const Body& body) {
    if constexpr (single_rows)
      if (r.end - r.begin < tile.rows) {
        for (long row = r.begin; row < r.end; ++row) body(row, Count<1>{});
        return;
      }
    for (long row = r.begin; row < r.end; row += tile.rows)
      body(row + tile.rows <= r.end ? row : r.end - tile.rows, Count<tile.rows>{});
  }

  template <int rows>
  static void block(const Arguments& a, const Rows& r, const float* right, long row, long samples, Panels p, float* sums) {
    const float* left = left_of(a, r) + row * plan.left_row();
    long left_row = plan.left_row();
    if constexpr (has_prologue) {
      left = compute_left<rows>(a, r, row);
      left_row = inner;
    }
    for (long panel = p.begin; panel < p.end; ++panel) {
      const long v = panel * tile.vectors;
      if (vectors - v >= tile.vectors && !(tail != 0 && v + tile.vectors == vectors))
        product<rows, tile.vectors, false>(a, left, left_row, right, v, samples, sums + (v - p.begin * tile.vectors) * simd::lanes);
      else if constexpr (tail != 0 || vectors % tile.vectors != 0)
        product<rows, vectors - (panels - 1) * tile.vectors, tail != 0>(a, left, left_row, right, v, samples,
                                                                      sums + (v - p.begin * tile.vectors) * simd::lanes);
    }
    finish<rows>(a, r, row, p, sums);
  }

  template <int rows, long wide, bool masked>
  static void product(const Arguments& a, const float* left, long left_row, const float* right, long v, long samples, float* sums) {
    TileSum<rows, static_cast<int>(wide)> t;
    t.clear();
    if constexpr (!plan.sum_batch) {
      constexpr long step = transposed ? padded : plan.right.inner;
      const float* b = right + v * simd::lanes;
      t.template add<masked && !transposed>(left, left_row, has_prologue ? 1 : plan.left.inner, b, step, inner, tail);
    } else if constexpr (plan.deep() && !transposed) {
      t.template add<masked>(left, left_row, plan.left_step(), right + v * simd::lanes, plan.right_step(), samples * inner, tail);
    } else {
      for (long s = 0; s < samples; ++s) {
        const float* b = right + s * plan.right.sample;
        if constexpr (transposed) b = pack(b, a.scratch + block_size, {v / tile.vectors, v / tile.vectors + 1});
        t.template add<masked && !transposed>(left + s * plan.left.sample, left_row, plan.left.inner, b + v * simd::lanes,
                                              transposed ? padded : plan.right.inner, inner, tail);
      }
    }
    t.template store<false>(sums, padded, 0);
  }

  // Writes columns of a right side that lies transposed side by side: [inner][padded].
  static const float* pack(const float* right, float* to, Panels p) {
    const long begin = p.begin * width, end = p.end * width < columns ? p.end * width : columns;
    for (long c = begin; c < end; ++c)
      for (long k = 0; k < inner; ++k) to[k * padded + c] = right[c * plan.right.outer + k * plan.right.inner];
    return to;
  }

  template <int rows>
  static const float* compute_left(const Arguments& a, const Rows& r, long row) {
    float* to = a.scratch + block_size + packed_size;
    float* spare = to + left_size + RowLoop<epilogue>::scratch(columns);
    for (int i = 0; i < rows; ++i) {
      auto line = row_of<prologue>(a.before, r, row + i);
      line.store[0] = to + i * inner;
      RowLoop<prologue>::run(line, inner, spare);
    }
    return to;
  }

  template <auto loop>
  static auto row_of(const LoopArguments& a, const Rows& r, long row) {
    if constexpr (plan.tall()) return detail::row_at<loop>(a, row / sample_rows, row % sample_rows);
    else return detail::row_at<loop>(a, r.sample, r.group * plan.rows + row);
  }

  template <int rows>
  static void finish(const Arguments& a, const Rows& r, long row, Panels p, const float* sums) {
    const long c = p.begin * width, last = p.end * width < columns ? p.end * width : columns;
    float* spare = a.scratch + block_size + packed_size + left_size;
    for (int i = 0; i < rows; ++i) {
      auto line = row_of<epilogue>(a.after, r, row + i);
      detail::shift<epilogue>(line, c);
      line.accumulator = sums + i * padded;
      RowLoop<epilogue>::run(line, last - c, spare);
    }
  }
};

}  // namespace weft
