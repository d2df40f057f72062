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

/// Where numbers begin: in which of a kernel's buffers, and how far from its beginning.
struct BufferPlace {
  int number = -1;  ///< of the buffer among the kernel's; -1: nowhere
  long offset = 0, step = 0;
};

template <class AnyContext>
WEFT_INLINE float* address(const AnyContext& c, const KernelPlaces& own, const BufferPlace& p) {
  return c.address(own.buffers[p.number]) + p.offset + c.time * p.step;
}

/// The same in a call: a kernel that takes longer than one need not be made larger.
[[gnu::noinline]] inline float* find(const Context& c, const KernelPlaces& own, const BufferPlace& p) { return address(c, own, p); }

/// Where a node's numbers begin for a kernel.
template <class P, int kernel, int node>
inline constexpr BufferPlace place_of{P::buffer_number(kernel, P::fusion.location[node].base), P::fusion.location[node].offset,
                                      P::fusion.location[node].step};

template <class P, int kernel, int node, class AnyContext>
WEFT_INLINE float* address(const AnyContext& c, const KernelPlaces& own) {
  if constexpr (std::is_same_v<AnyContext, InlinedContext>) return address(c, own, place_of<P, kernel, node>);
  else return find(c, own, place_of<P, kernel, node>);
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
