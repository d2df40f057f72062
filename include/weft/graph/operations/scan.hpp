// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/time.hpp>

#include <array>

namespace weft::inline WEFT_ABI {

/// What a cell's states were after every step, [T, S...], and after the last one that ran, [S...].
template <int n>
struct Scanned {
  std::array<Tensor, n> all, last;
};

struct ScanOptions {
  bool go_backwards = false;  ///< from the last step to the first
};

namespace detail {

template <std::size_t n>
constexpr int steps_of(const std::array<Tensor, n>& sequences) {
  for (const Tensor& s : sequences)
    if (s.rank() == 0 || s.shape()[0] != sequences[0].shape()[0]) {
      sequences[0].fail(Text{} << "scan: needs sequences [steps, ...] of equally many steps but receives shapes " << sequences[0].shape()
                               << " and " << s.shape() << "; reshape one of them");
      return 0;
    }
  return sequences[0].shape()[0];
}

// What is not one number per sample cannot be computed by threads that share out the samples.
constexpr void check_loop(Graph& g, int loop, int first) {
  for (int i = first; i < g.nodes.size(); ++i)
    if (g.nodes[i].loop == loop && !g.nodes[i].batched && g.nodes[i].role() != Role::view)
      return g.fail(Text{} << "scan: within a cell every value is one per sample, but " << g.nodes[i].operation->name
                           << " makes one for all of them; compute it outside of the cell");
}

// A stream's state begins with the number that the sequence begins with.
constexpr Tensor kept_state(Tensor first) {
  Graph& g = *first.graph;
  int i = first.id;
  while (g.nodes[i].role() == Role::map && g.nodes[i].operands() == 1 && g.formulas[g.nodes[i].formula].count == 1) i = g.nodes[i].operand[0];
  if (!g.nodes[i].is(constant_operation) || g.nodes[i].values != nullptr)
    return first.fail(Text{} << "a stream needs states that begin with a number, such as 0; leave out the initial state");
  const Shape shape = first.shape();
  return first.kept(shape, g.terms[g.formulas[g.nodes[i].formula].first].value);
}

}  // namespace detail

/// Runs a cell over time: cell(x..., state...) is called with the sequences at one step and the states before it, and returns
/// the states after it, a Tensor or a std::array of them. What else it reads is the same at every step.
/// Shape: sequences [T, ...], states as the cell returns them.
/// Example: `scan([&](std::array<Tensor, 1> x, std::array<Tensor, 1> h) { return std::array{tanh(x[0] + matmul(h[0], w))}; }, std::array{x}, std::array{h0})`
template <class Cell, std::size_t n, std::size_t m>
constexpr Scanned<static_cast<int>(m)> scan(const Cell& cell, const std::array<Tensor, n>& sequences, const std::array<Tensor, m>& first,
                                            const ScanOptions& options = {}) {
  Graph& g = *sequences[0].graph;
  Scanned<static_cast<int>(m)> result{first, first};
  const int steps = g.failed() ? 0 : detail::steps_of(sequences);
  if (g.failed()) return result;
  if (g.loop >= 0) {
    g.fail(Text{} << "scan: a cell cannot run a loop of its own; compute it outside of the cell");
    return result;
  }
  if (g.block > 0 && options.go_backwards) {
    g.fail(Text{} << "a stream cannot go backwards, because it does not know the steps to come; leave out .go_backwards and Bidirectional");
    return result;
  }
  const int loop = g.loops.size(), first_node = g.nodes.size();
  g.loops.push_back({steps, options.go_backwards});
  std::array<Tensor, m> kept = first;
  if (g.block > 0)
    for (std::size_t k = 0; k < m; ++k) kept[k] = detail::kept_state(first[k]);
  std::array<Tensor, m> chains = first, states = first;
  std::array<Tensor, n> x = sequences;
  for (std::size_t k = 0; k < m; ++k) {
    const Shape shape = kept[k].shape();
    chains[k] = detail::record_chain(detail::expand(kept[k], shape, true), loop);
  }
  const detail::LoopScope inside(g, loop);
  for (std::size_t k = 0; k < n; ++k) x[k] = detail::record_step(sequences[k], loop);
  for (std::size_t k = 0; k < m; ++k) states[k] = detail::record_carry(chains[k], loop);
  const std::array<Tensor, m> next = cell(x, states);
  for (std::size_t k = 0; k < m && !g.failed(); ++k) {
    if (!(next[k].shape() == first[k].shape())) {
      g.fail(Text{} << "scan: state " << k << " has shape " << first[k].shape() << " before a step and " << next[k].shape()
                    << " after it; let the cell return what it takes");
      return result;
    }
    states[k] = detail::record_advance(next[k], chains[k], loop);
  }
  if (g.failed()) return result;
  detail::check_loop(g, loop, first_node);
  const detail::LoopScope outside(g, -1);
  for (std::size_t k = 0; k < m; ++k) {
    result.all[k] = detail::record_stack(states[k]);
    const Shape one = first[k].shape();
    result.last[k] = reshape(slice(result.all[k], 0, options.go_backwards ? 0 : steps - 1, 1), one);
    if (g.block > 0) kept[k].update(result.last[k]);
  }
  return result;
}

}  // namespace weft
