// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/place.hpp>

namespace weft::inline WEFT_ABI {

/// The memory a program runs on, and what distinguishes this run from others.
struct Context {
  const float* parameters = nullptr;
  float* gradients = nullptr;
  float* stream = nullptr;  ///< what a stream keeps from call to call
  const void* const* feeds = nullptr;  ///< inputs, then targets
  float* fixed = nullptr;
  float* per_sample = nullptr;
  long capacity = 0;  ///< samples for which per_sample is laid out
  long samples = 0;
  float* scratch = nullptr;
  long scratch_stride = 0;  ///< from one thread's scratch to the next
  std::uint64_t seed = 0, step = 0;
  long time = 0;  ///< the step of the loop over time that runs

  /// Where a buffer begins.
  float* address(const Buffer& b) const { return address_inlined(b); }
  WEFT_INLINE float* address_inlined(const Buffer& b) const {
    switch (b.space) {
      case Space::parameters: return const_cast<float*>(parameters) + b.offset;
      case Space::gradients: return gradients + b.offset;
      case Space::stream: return stream + b.offset;
      case Space::feed: return static_cast<float*>(const_cast<void*>(feeds[b.offset]));
      case Space::constant: return const_cast<float*>(b.values);
      case Space::fixed: return fixed + b.offset;
      case Space::per_sample: return per_sample + b.offset * capacity;
      default: return nullptr;
    }
  }
};

/// A context for programs so small that a call is a cost: where buffers are constants, so is where they begin.
struct InlinedContext : Context {
  WEFT_INLINE float* address(const Buffer& b) const { return address_inlined(b); }
};

}  // namespace weft
