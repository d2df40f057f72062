// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/program.hpp>
#include <weft/passes/spread.hpp>
#include <weft/runtime/context.hpp>

namespace weft::inline WEFT_ABI {

/// What a kernel is given besides the context: its own buffers and streams of random numbers, and room to work in.
struct KernelPlaces {
  const Buffer* buffers;
  const int* streams;
  float* scratch;
};

namespace detail {

/// Where a node's numbers begin for this kernel.
template <class P, int kernel, int node, class AnyContext>
WEFT_INLINE float* address(const AnyContext& c, const KernelPlaces& own) {
  constexpr Location l = P::fusion.location[node];
  constexpr int number = P::buffer_number(kernel, l.base);
  return c.address(own.buffers[number]) + l.offset + c.time * l.step;
}

/// How a node's numbers lie in the buffer they are part of.
template <class P, int node>
inline constexpr Spread spread_of{P::graph.nodes[node].shape, P::fusion.location[node].strides,
                               P::graph.nodes[node].batched ? sample_floats(P::graph.view(), P::fusion.location[node].base) : 0};

}  // namespace detail

/// The kernel of an opaque operation; each specializes this beside its kernel. One that needs room to work in says by
/// `template <class P, int node> static constexpr long scratch` how many floats for each thread.
template <const Operation* operation>
struct OpaqueLaunch;

}  // namespace weft
