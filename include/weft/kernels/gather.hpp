// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/passes/spread.hpp>
#include <weft/simd/vector.hpp>

#include <cstring>

namespace weft::inline WEFT_ABI {

/// Copies the rows of a table that indices point at, which are integers or whole numbers. Threads share out samples.
template <Spread the_table, Spread the_indices>
struct GatherKernel {
  static constexpr Spread from = the_table, at = the_indices;
  static constexpr long width = from.shape.size() / from.shape[0], indices_per_sample = at.shape.size();

  template <class Index>
  static void run(const float* table, const Index* indices, float* out, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long k = begin * indices_per_sample; k < end * indices_per_sample; ++k) {
      const long first = width * static_cast<long>(indices[at.dense() ? k : at.place(k)]);
      if constexpr (from.dense()) std::memcpy(out + k * width, table + first, sizeof(float) * width);
      else
        for (long c = 0; c < width; ++c) out[k * width + c] = table[from.place(first + c)];
    }
  }
};

/// Adds rows where gather read them, to what stands there, or to `onto`, or to zeros. Each thread owns a range of the table's
/// rows, and looks at every index: the order of the additions is that of the samples for any number of threads.
template <long width, long table_rows, Spread the_rows, Spread the_indices>
struct ScatterKernel {
  static constexpr Spread from = the_rows, at = the_indices;

  template <class Index>
  static void run(const float* rows, const Index* indices, const float* onto, float* table, long count, const parallel::Member& m) {
    const auto [begin, end] = m.share(table_rows);
    const std::size_t bytes = sizeof(float) * static_cast<std::size_t>((end - begin) * width);
    if (onto == nullptr) std::memset(table + begin * width, 0, bytes);
    else if (onto != table) std::memcpy(table + begin * width, onto + begin * width, bytes);
    for (long k = 0; k < count; ++k) {
      const long index = static_cast<long>(indices[at.dense() ? k : at.place(k)]);
      if (index >= begin && index < end) add(rows, k * width, table + index * width);
    }
  }

 private:
  static void add(const float* rows, long first, float* to) {
    constexpr long whole = from.dense() ? width / simd::lanes * simd::lanes : 0;
    for (long c = 0; c < whole; c += simd::lanes) simd::store(to + c, simd::load(to + c) + simd::load(rows + first + c));
    for (long c = whole; c < width; ++c) to[c] += rows[from.dense() ? first + c : from.place(first + c)];
  }
};

}  // namespace weft
