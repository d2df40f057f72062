// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/simd/vector.hpp>

#include <cstdint>
#include <cstring>

namespace weft::inline WEFT_ABI {

/// Copies the rows of a table that indices point at. Threads share out samples.
template <long width, long indices_per_sample>
struct GatherKernel {
  static void run(const float* table, const std::int32_t* indices, float* out, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long k = begin * indices_per_sample; k < end * indices_per_sample; ++k)
      std::memcpy(out + k * width, table + indices[k] * width, sizeof(float) * width);
  }
};

/// Adds rows where gather read them. Each thread owns a range of the table's rows, and looks at every index: the order
/// of the additions is that of the samples for any number of threads.
template <long width, long table_rows>
struct ScatterKernel {
  static void run(const float* rows, const std::int32_t* indices, float* table, long count, const parallel::Member& m) {
    const auto [begin, end] = m.share(table_rows);
    std::memset(table + begin * width, 0, sizeof(float) * static_cast<std::size_t>((end - begin) * width));
    for (long k = 0; k < count; ++k) {
      if (indices[k] < begin || indices[k] >= end) continue;
      float* to = table + indices[k] * width;
      const float* from = rows + k * width;
      long c = 0;
      for (; c + simd::lanes <= width; c += simd::lanes) simd::store(to + c, simd::load(to + c) + simd::load(from + c));
      for (; c < width; ++c) to[c] += from[c];
    }
  }
};

}  // namespace weft
