// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/contraction_plan.hpp>

// What the cost model takes the machine and its use for, where the user does not say; the same in the whole program.
#if !defined(WEFT_L2_BYTES)
#define WEFT_L2_BYTES (1 << 20)
#endif
#if !defined(WEFT_TYPICAL_BATCH)
#define WEFT_TYPICAL_BATCH 64
#endif
#if !defined(WEFT_TYPICAL_STEPS)
#define WEFT_TYPICAL_STEPS 512
#endif

namespace weft::inline WEFT_ABI {

/// A core as the cost model sees it.
struct Machine {
  long second_cache = WEFT_L2_BYTES;       ///< of one core
  long flops_per_cycle = 4L * simd::lanes;  ///< two fused multiply-adds at once
  long far_bytes_per_cycle = 8;             ///< from another core's cache, or from beyond the second
  long barrier_cycles = 1500;
  long batch = WEFT_TYPICAL_BATCH;
  long steps = WEFT_TYPICAL_STEPS;  ///< of sequences that a batch holds in all: of long ones it has few
  long threads = 2;

  /// Samples in a batch whose samples have so many rows each.
  constexpr long batch_of(long rows) const {
    const long few = steps / rows > 1 ? steps / rows : 1;
    return rows == 1 || few > batch ? batch : few;
  }
};

inline constexpr Machine machine;

/// What a contraction over samples costs each of two threads or more, in cycles, by the way they share it out.
struct SharingCost {
  long samples = 0;  ///< each takes some samples, and reads all of the right side
  long result = 0;   ///< each takes some columns, and reads all samples; then the others read what it wrote

  constexpr bool prefers_result() const { return result < samples; }
};

/// changing: the right side is a parameter in training, half of which another thread has just written. rows: of a sample.
constexpr SharingCost sharing_cost(long columns, long inner, bool packed, bool changing, long rows = 1) {
  const long apart = machine.threads, weights = 4 * columns * inner, all = machine.batch_of(rows) * rows, work = 2 * all * columns * inner;
  const long packing = packed ? columns * inner / 4 : 0;
  const auto far = [](long bytes) { return bytes / machine.far_bytes_per_cycle; };
  SharingCost c;
  c.samples = c.result = work / apart / machine.flops_per_cycle;
  c.samples += packing;
  c.result += packing / apart;
  if (changing) c.samples += far(weights - weights / apart);
  if (weights > machine.second_cache) c.samples += far(weights), c.result += far(weights / apart);
  c.result += far(4 * all * (inner + columns) / apart) + 2 * machine.barrier_cycles;
  return c;
}

namespace detail {

/// Whether group k is a product that threads could share either way: samples are rows of one tall matrix, and its
/// formula needs no whole rows.
constexpr bool may_share_result(const GraphView& g, const FusionView& f, int k) {
  const Group& group = f.groups[k];
  if (group.kind != GroupKind::contraction || !group.batched || group.loop >= 0 || group.reduces_rows || group.prologue >= 0) return false;
  const Node& n = g[group.anchor];
  return n.is(matmul_operation) && n.attribute[0] == 0 && n.shape[-1] > 1 && plan_contraction(g, f, group.anchor, false).tall();
}

constexpr long rows_of_a_sample(const GraphView& g, const FusionView& f, int k) {
  const Shape& s = g[f.groups[k].anchor].shape;
  return s.size() / s[-1];
}

}  // namespace detail

/// The cost of sharing out contraction group k. training: parameters change from run to run.
constexpr SharingCost sharing_cost(const GraphView& g, const FusionView& f, int k, bool training) {
  const Node& n = g[f.groups[k].anchor];
  const Location& right = f.location[n.operand[1]];
  const long columns = n.shape[-1], inner = g[n.operand[0]].shape[-1];
  const bool packed = right.strides[g[n.operand[1]].shape.rank - 1] != 1;
  return sharing_cost(columns, inner, packed, training && g[right.base].is(parameter_operation), detail::rows_of_a_sample(g, f, k));
}

/// Whether threads share out a batched group's result and not its samples.
constexpr bool shares_result(const GraphView& g, const FusionView& f, int k, bool training) {
  return detail::may_share_result(g, f, k) && sharing_cost(g, f, k, training).prefers_result();
}

}  // namespace weft
