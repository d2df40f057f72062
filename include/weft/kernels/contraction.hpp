// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/epilogue.hpp>
#include <weft/kernels/right_side.hpp>
#include <weft/kernels/tile.hpp>
#include <weft/kernels/upcoming.hpp>
#include <weft/passes/cost.hpp>

namespace weft::inline WEFT_ABI {

/// A matrix product with a formula before it (on the rows of its left side) and one after it (on its result).
template <Contraction the_plan, auto the_epilogue, auto prologue, bool has_prologue>
struct ContractionKernel {
  static constexpr Contraction plan = the_plan;
  using After = Epilogue<plan, the_epilogue>;
  using Right = RightSide<plan>;
  static constexpr long columns = plan.columns, inner = plan.inner, sample_rows = After::sample_rows;
  static constexpr long left_row = has_prologue ? inner : plan.left_row();
  static constexpr Tile tile = plan.tall() ? pick_batch_tile(columns, left_row) : pick_tile(plan.rows, columns);
  static constexpr long width = Right::width, panels = Right::panels, padded = panels * width;
  static constexpr int last_vectors = Right::last_vectors;

  /// Row blocks outside, panels inside, where a formula needs whole rows; else a panel stays close while all rows
  /// go by it.
  static constexpr bool rows_first = the_epilogue.reduction_count > 0 || has_prologue;
  /// With one column and dense rows, lanes run along the sum.
  static constexpr bool dot = columns == 1 && !plan.sum_batch && (has_prologue || plan.left.inner == 1) && plan.right.inner == 1;
  static constexpr long left_step = has_prologue ? 1 : plan.left.inner;
  static constexpr bool pack_ahead = Right::packed && !plan.sum_batch;
  static_assert(!plan.by_result || !plan.batched || (plan.tall() && !rows_first));
  /// Whether a thread may be left with fewer rows than a tile has. Where samples are shared out, it has at least those of one.
  static constexpr bool single_rows = plan.batched && !plan.by_result ? (plan.tall() ? sample_rows : plan.rows) < tile.rows
                                                                      : plan.batched || rows_first || plan.groups > 1;

  /// A right side that no cache holds goes by in pieces that the first one holds, with many rows at each; one that lies as it is read, too,
  /// where all of it would go by once for each tile, and only the second cache holds it.
  static constexpr bool in_pieces = !plan.sum_batch && !has_prologue && !dot &&
                                    (rows_first && Right::blocked ? inner * padded > 16 * 1024 : 4 * inner * (rows_first ? padded : width) > machine.second_cache / 2);
  static constexpr long piece_terms = Right::whole_panels(6 * 1024 / width);
  static constexpr long part_rows = in_pieces ? 128 / tile.rows * tile.rows : tile.rows;

  static constexpr long sums_row = rows_first ? padded : width;  ///< that wait at once
  static constexpr long sums_size = part_rows * sums_row > tile.rows * padded ? part_rows * sums_row : tile.rows * padded;
  static constexpr long packed_size = Right::packed ? inner * (rows_first ? padded : width) : in_pieces && !Right::blocked ? piece_terms * width : 0;
  static constexpr long left_size = has_prologue ? tile.rows * inner : 0;
  static constexpr long scratch = sums_size + packed_size + left_size + RowLoop<the_epilogue>::scratch(columns) +
                                  (has_prologue ? RowLoop<prologue>::scratch(inner) : 0);

  using Arguments = ProductArguments;

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    if constexpr (plan.batched && !plan.by_result) {
      const auto [begin, end] = m.share(samples);
      if constexpr (plan.tall()) {
        if (begin < end) matrix(a, {0, 0, begin * sample_rows, end * sample_rows, samples * sample_rows == 1}, 1, {0, panels});
      } else {
        for (long s = begin; s < end; ++s)
          for (long g = 0; g < plan.groups; ++g) matrix(a, {s, g, 0, plan.rows}, 1, {0, panels});
      }
    } else if constexpr (rows_first || plan.groups > 1) {
      const auto [begin, end] = m.share(sample_rows);
      for (long r = begin; r < end; ++r) matrix(a, {0, r / plan.rows, r % plan.rows, r % plan.rows + 1}, samples, {0, panels});
    } else {
      shared_tiles(a, plan.batched ? samples * sample_rows : plan.rows, plan.batched ? 1 : samples, m);
    }
  }

  /// One sample on one thread, inlined where that is one row.
  /// roomy: what it stores may be followed by anything, up to whole vectors.
  template <bool roomy>
  WEFT_INLINE static void run_alone(const Arguments& a) {
    if constexpr (plan.tall() && sample_rows == 1 && !Right::packed)
      whole_rows_inlined<1, roomy, columns>({&a, {0, 0, 0, 1, true}, a.right, a.right, 1, {0, panels}}, 0);
    else run(a, 1, {});
  }

 private:
  struct Range {
    long begin, end;
  };
  template <int n>
  struct Count {
    static constexpr int value = n;
  };

  // Each thread takes a contiguous run of tiles, panel by panel.
  static void shared_tiles(const Arguments& a, long rows, long samples, const parallel::Member& m) {
    const long blocks = (rows + tile.rows - 1) / tile.rows;
    const auto [begin, end] = m.share(panels * blocks);
    if (blocks == 1) return begin < end ? matrix(a, {0, 0, 0, rows, rows == 1}, samples, {begin, end}) : void();
    for (long u = begin; u < end;) {
      const long panel = u / blocks, first = u % blocks;
      const long last = first + (end - u) < blocks ? first + (end - u) : blocks;
      const long row_end = last * tile.rows < rows ? last * tile.rows : rows;
      matrix(a, {0, 0, first * tile.rows, row_end}, samples, {panel, panel + 1});
      u += last - first;
    }
  }

  /// What one call works on: rows and panels of one sample's and group's matrix.
  struct Work {
    const Arguments* a;
    MatrixRows r;
    const float* source;  ///< the right side
    const float* right;   ///< the same, or a copy where it has to be packed
    long samples;
    Range p;
  };

  static void matrix(const Arguments& a, const MatrixRows& r, long samples, Range p) {
    const float* right = a.right + r.sample * plan.right.sample + r.group * plan.right.group;
    const Work w{&a, r, right, right, samples, p};
    if constexpr (in_pieces)
      if (r.end - r.begin >= tile.rows) {
        if constexpr (rows_first) return piece_by_piece(w, p);
        for (long panel = p.begin; panel < p.end; ++panel) piece_by_piece(w, {panel, panel + 1});
        return;
      }
    if constexpr (!in_pieces || single_rows) panel_by_panel(w);
  }

  static void panel_by_panel(Work w) {
    const MatrixRows& r = w.r;
    if constexpr (rows_first || dot) {
      if constexpr (pack_ahead) w.right = Right::pack_all(w.source, w.a->scratch + sums_size);
      if constexpr (in_pieces)  // or rows would be as many as a tile has
        for (long row = r.begin; row < r.end; ++row) whole_rows<1>(w, row);
      else for_each_block<single_rows>(r, [&](long row, auto count) { whole_rows<decltype(count)::value>(w, row); });
    } else {
      if constexpr (!Right::packed && !plan.sum_batch && single_rows)
        if (r.end - r.begin < tile.rows) {
          for (long row = r.begin; row < r.end; ++row) whole_rows<1>(w, row);
          return;
        }
      if constexpr (Right::dense_terms && left_step == 1 && !plan.sum_batch && (plan.batched ? sample_rows : plan.rows) == 1)
        if (r.alone) return one_row(w);
      for (long panel = w.p.begin; panel < w.p.end; ++panel) {
        if constexpr (pack_ahead) w.right = Right::pack(w.source, panel, w.a->scratch + sums_size);
        if (panel + 1 < panels || !Right::odd_end) rows_of_panel<false>(w, panel);
        else if constexpr (Right::odd_end) rows_of_panel<true>(w, panel);
      }
    }
  }

  // Full blocks; the last one reaches back over rows already done, which are computed alike again.
  template <bool singly, class Body>
  WEFT_INLINE static void for_each_block(const MatrixRows& r, const Body& body) {
    if constexpr (singly)
      if (r.end - r.begin < tile.rows) {
        for (long row = r.begin; row < r.end; ++row) body(row, Count<1>{});
        return;
      }
    for (long row = r.begin; row < r.end; row += tile.rows)
      body(row + tile.rows <= r.end ? row : r.end - tile.rows, Count<tile.rows>{});
  }

  static const float* left_of(const Work& w, long row) {
    return w.a->left + w.r.sample * plan.left.sample + w.r.group * plan.left.group + row * plan.left_row();
  }

  template <bool last>
  static void rows_of_panel(const Work& w, long panel) {
    constexpr long n = last || panels == 1 ? columns - (panels - 1) * width : width;
    const long column = panel * width;
    for_each_block<single_rows && (Right::packed || plan.sum_batch)>(w.r, [&](long row, auto count) {
      constexpr int rows = decltype(count)::value, vectors = last ? last_vectors : tile.vectors;
      if constexpr (After::direct) {
        const auto t = foreseen<rows, vectors, last && Right::masked>(w, row, panel);
        float* to = After::at(w.a->after, w.r, row, column).store[0];
        t.template store<last && Right::tail != 0 && !After::padded>(to, After::direct_step, Right::tail);
      } else {
        if constexpr (inner >= 32) sums_apart<rows, vectors, last && Right::masked>(w, row, panel);
        else product<rows, vectors, last && Right::masked>(w, left_of(w, row), panel).template store<false>(w.a->scratch, width, 0);
        finish<rows, width, false, n>(w, row, column, n);
      }
    });
  }

  // Beside a long formula g++ keeps sums in memory that it finds registers for in a function of their own.
  template <int rows, int vectors, bool masked>
  [[gnu::noinline]] static void sums_apart(const Work& w, long row, long panel) {
    foreseen<rows, vectors, masked>(w, row, panel).template store<false>(w.a->scratch, width, 0);
  }

  /// A panel is a part of each row, whose next one the machine cannot foresee.
  static constexpr bool unforeseeable = After::even && panels > 1 && !rows_first;

  /// A right side that the second cache does not keep, panel after panel.
  static constexpr bool far = (Right::blocked || Right::term_panel > 1) && 4 * inner * padded > machine.second_cache / 2;

  // In so many parts the sums of all blocks of some rows are added.
  static long parts_of(Range rows) { return (rows.end - rows.begin + tile.rows - 1) / tile.rows * tile.rows; }

  // The sums of a block, while the machine is told what its formula will read and write, and of the next panel.
  template <int rows, int vectors, bool masked>
  WEFT_INLINE static TileSum<rows, vectors> foreseen(const Work& w, long row, long panel) {
    if constexpr ((unforeseeable || far) && inner >= 32 && !plan.sum_batch && rows == tile.rows) {
      auto line = After::at(w.a->after, w.r, row, panel * width);
      const float* right = Right::at(w.right, panel);
      Upcoming next;
      if constexpr (far)
        if (panel + 1 < panels) next = Upcoming(Right::piece(w.source, panel + 1, 0, inner), parts_of({w.r.begin, w.r.end}), row - w.r.begin);
      TileSum<rows, vectors> t;
      t.clear();
      t.template add_in_parts<masked>(left_of(w, row), left_row, left_step, right, Right::step, inner, Right::tail, [&]() __attribute__((always_inline)) {
        if constexpr (far) next.some();
        if constexpr (unforeseeable) After::announce(line, vectors * simd::lanes), After::next(line);
      });
      return t;
    } else {
      return product<rows, vectors, masked>(w, left_of(w, row), panel);
    }
  }

  // A block of rows through all panels, and then through a formula that may need whole rows.
  template <int rows>
  static void whole_rows(const Work& w, long row) {
    whole_rows_inlined<rows>(w, row);
  }
  template <int rows, bool roomy = false, long known = 0>
  WEFT_INLINE static void whole_rows_inlined(const Work& w, long row) {
    const float* left;
    if constexpr (has_prologue) left = compute_left<rows>(w, row);
    else left = left_of(w, row);
    long panel = w.p.begin;
    if constexpr (dot) {
      panel = w.p.end;
      dot_products<rows, left_row, inner, std::conditional_t<(known > 0), simd::Half, simd::Vector>>(left, w.right, w.a->scratch, padded);
    } else if constexpr (known > 0 && panels == 1 && inner <= 16) {
      panel = w.p.end;
      few_sums(w, left);
    } else if constexpr (rows == 1 && !Right::packed && !plan.sum_batch) {
      panel = several_panels(w, left);
    }
    for (; panel < w.p.end; ++panel) {
      float* to = w.a->scratch + (panel - w.p.begin) * width;
      if (panel + 1 < panels || !Right::odd_end) product<rows, tile.vectors, false>(w, left, panel).template store<false>(to, padded, 0);
      else if constexpr (Right::odd_end) product<rows, last_vectors, Right::masked>(w, left, panel).template store<false>(to, padded, 0);
    }
    const long column = w.p.begin * width, end = w.p.end * width < columns ? w.p.end * width : columns;
    finish<rows, padded, roomy, known>(w, row, column, end - column);
  }

  // One row and few terms.
  WEFT_INLINE static void few_sums(const Work& w, const float* left) {
    constexpr bool narrow = columns <= static_cast<long>(simd::Half::size);
    TileSum<1, last_vectors, std::conditional_t<narrow, simd::Half, simd::Vector>> t;
    t.clear();
    t.template add_few<Right::masked, inner>(left, left_step, w.right, Right::step, Right::tail);
    t.template store<false>(w.a->scratch, padded, 0);
  }

  struct Piece {
    long panel, term, terms;
  };
  static long terms_from(long term) { return inner - term < piece_terms ? inner - term : piece_terms; }

  // The sums of some rows wait, block by block of them, until all pieces have gone by.
  static void piece_by_piece(const Work& w, Range p) {
    const long column = p.begin * width, end = p.end * width < columns ? p.end * width : columns;
    for (long first = w.r.begin; first < w.r.end; first += part_rows) {
      const long last = first + part_rows < w.r.end ? first + part_rows : w.r.end;
      for (long k = 0; k < inner; k += piece_terms)
        for (long panel = p.begin; panel < p.end; ++panel) {
          float* sums = w.a->scratch + (panel - p.begin) * width;
          const Piece own{panel, k, terms_from(k)}, next = panel + 1 < p.end ? Piece{panel + 1, k, own.terms} : Piece{p.begin, k + own.terms, terms_from(k + own.terms)};
          if (panel + 1 < panels || !Right::odd_end) piece<tile.vectors>(w, {first, last}, own, next, sums);
          else if constexpr (Right::odd_end) piece<Right::last_vectors>(w, {first, last}, own, next, sums);
        }
      for (long row = first; row < last; row += tile.rows)
        finish<tile.rows, sums_row>(w, block_row(w, row), column, end - column, w.a->scratch + (row - first) * sums_row);
    }
  }

  // The last block reaches back.
  static long block_row(const Work& w, long row) { return row + tile.rows <= w.r.end ? row : w.r.end - tile.rows; }

  // Meanwhile the machine is told of the next piece, and, at the last terms, of what the formula will read and write.
  // A piece lies as [terms][width], in the panel itself or in a copy.
  template <int vectors>
  [[gnu::noinline]] static void piece(const Work& w, Range rows, const Piece& p, const Piece& next, float* sums) {
    const float* right;
    if constexpr (Right::blocked) right = Right::piece(w.right, p.panel, p.term, p.terms).from;
    else right = Right::pack_piece(w.right, p.panel, p.term, p.terms, w.a->scratch + sums_size);
    Upcoming upcoming;
    if (next.terms > 0) upcoming = Upcoming(Right::piece(w.right, next.panel, next.term, next.terms), parts_of(rows));
    for (long row = rows.begin; row < rows.end; row += tile.rows, sums += tile.rows * sums_row) {
      TileSum<tile.rows, vectors> t;
      if (p.term == 0) t.clear();
      else t.template load<false>(sums, sums_row, 0);
      const long first = block_row(w, row);
      auto line = After::at(w.a->after, w.r, first, p.panel * width);
      t.template add_in_parts<false>(left_of(w, first) + p.term * left_step, left_row, left_step, right, width, p.terms, 0, [&]() __attribute__((always_inline)) {
        upcoming.some();
        if constexpr (unforeseeable)
          if (p.term + p.terms == inner) After::announce(line, vectors * simd::lanes), After::next(line);
      });
      t.template store<false>(sums, sums_row, 0);
    }
  }

  // One row in all: a transposed right side is turned around on the way, and not kept. Columns that lie whole pages apart fall on one set
  // of the first cache, which has room for those of one vector.
  static void one_row(const Work& w) {
    constexpr bool huge = 4 * inner * columns > 8 * machine.second_cache, pages = plan.right.outer % 1024 == 0;
    constexpr int vectors = huge || pages || tile.vectors == 1 ? 1 : 2;
    const long column = w.p.begin * width, end = w.p.end * width < columns ? w.p.end * width : columns;
    for (long c = column, n; c < end; c += n) {
      n = end - c < vectors * simd::lanes ? end - c : vectors * simd::lanes;
      turned_columns<vectors, inner, huge>(left_of(w, w.r.begin), Right::transposed(w.right, c), n, w.a->scratch + c - column);
    }
    finish<1, padded>(w, w.r.begin, column, end - column);
  }

  // One row: as many panels at once as hide how long each step of a sum takes.
  WEFT_INLINE static long several_panels(const Work& w, const float* left) {
    constexpr int at_once = tile.vectors < 3 ? 4 : 3;
    constexpr long whole = Right::odd_end ? panels - 1 : panels;
    long panel = w.p.begin;
    if constexpr (whole >= at_once)
      for (; panel + at_once <= (w.p.end < whole ? w.p.end : whole); panel += at_once) {
        RowSum<at_once, tile.vectors> t;
        t.add(left, left_step, Right::at(w.right, panel), Right::step, Right::panel_step, inner);
        t.store(w.a->scratch + (panel - w.p.begin) * width);
      }
    return panel;
  }

  template <int rows, int vectors, bool masked>
  WEFT_INLINE static TileSum<rows, vectors> product(const Work& w, const float* left, long panel) {
    TileSum<rows, vectors> t;
    t.clear();
    if constexpr (!plan.sum_batch) {
      t.template add<masked>(left, left_row, left_step, Right::at(w.right, panel), Right::step, inner, Right::tail);
    } else if constexpr (plan.deep() && !Right::packed) {
      t.template add<masked>(left, left_row, plan.left_step(), Right::at(w.right, panel), plan.right_step(), w.samples * inner, Right::tail);
    } else {
      for (long s = 0; s < w.samples; ++s) {
        const float* right = w.right + s * plan.right.sample;
        if constexpr (Right::packed) right = Right::pack(right, panel, w.a->scratch + sums_size);
        t.template add<masked>(left + s * plan.left.sample, left_row, left_step, Right::at(right, panel), Right::step, inner, Right::tail);
      }
    }
    return t;
  }

  template <int rows>
  static const float* compute_left(const Work& w, long row) {
    using Before = Epilogue<plan, prologue>;
    float* to = w.a->scratch + sums_size + packed_size;
    float* spare = to + left_size + RowLoop<the_epilogue>::scratch(columns);
    for (int i = 0; i < rows; ++i) {
      auto line = Before::at(w.a->before, w.r, row + i, 0);
      line.store[0] = to + i * inner;
      RowLoop<prologue>::run(line, inner, spare);
    }
    return to;
  }

  // known: the columns, where the compiler knows them.
  template <int rows, long step, bool roomy = false, long known = 0>
  WEFT_INLINE static void finish(const Work& w, long row, long column, long n) {
    finish<rows, step, roomy, known>(w, row, column, n, w.a->scratch);
  }
  template <int rows, long step, bool roomy = false, long known = 0>
  WEFT_INLINE static void finish(const Work& w, long row, long column, long n, const float* sums) {
    float* spare = w.a->scratch + sums_size + packed_size + left_size;
    auto line = After::at(w.a->after, w.r, row, column);
    line.roomy = roomy;
    for (int i = 0; i < rows; ++i) {
      line.accumulator = sums + i * step;
      if constexpr (known > 0) RowLoop<the_epilogue>::template run_short<known>(line, spare);
      else RowLoop<the_epilogue>::run(line, n, spare);
      if constexpr (After::even) After::next(line);
      else if (i + 1 < rows) line = After::at(w.a->after, w.r, row + i + 1, column);
    }
  }
};

}  // namespace weft
