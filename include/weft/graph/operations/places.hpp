// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/gather.hpp>
#include <weft/graph/operations/index.hpp>
#include <weft/graph/operations/slice.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// Whether a tensor holds steps of a sequence that a stream is given block by block.
constexpr bool is_block(Tensor x) {
  const Graph& g = *x.graph;
  return g.block > 0 && g.loop < 0 && x.batched() && x.rank() > 0 && x.shape()[0] == g.block;
}

/// How many steps a stream took before those of this call. Shape: [1].
constexpr Tensor steps_before(Tensor x) {
  constexpr int exact = 1 << 24;  // numbers count no further
  Graph& g = *x.graph;
  if (g.counter < 0) {
    const Tensor before = x.kept({1}, 0);
    before.update(before + static_cast<double>(g.block));
    g.counter = before.id;
    g.limit_to(exact);
  }
  return {&g, g.counter};
}

}  // namespace detail

/// The number of every place along the first axis, as a number. In a stream they go on from call to call. Shape: [T, ...] to [T].
constexpr Tensor places(Tensor x) {
  const Tensor own = index(x, x.shape()[0]);
  return detail::is_block(x) ? detail::steps_before(x) + own : own;
}

namespace detail {

/// The rows of a table for the places of a sequence, which has `steps` in all. Shape: [rows, F] to [T, F].
constexpr Tensor rows_of_places(Tensor table, Tensor x, int steps) {
  if (!is_block(x)) return table.shape()[0] == steps ? table : slice(table, 0, 0, steps);
  x.graph->limit_to(steps);
  return record(gather_operation, {x.shape()[0], table.shape()[1]}, {table, places(x)});
}

}  // namespace detail

}  // namespace weft
