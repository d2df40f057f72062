// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

#include <cstddef>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// Zeroed floats on a cache line's boundary. A vector may reach beyond either end: one may begin `lanes` before the
// first, and as many as a butterfly writes may follow the last.
class PaddedFloats {
 public:
  PaddedFloats() = default;
  explicit PaddedFloats(long floats) : blocks_(static_cast<std::size_t>((floats + block - 1) / block + front + back)) {}

  float* data() { return blocks_.empty() ? nullptr : blocks_.data()->values + front * block; }
  const float* data() const { return blocks_.empty() ? nullptr : blocks_.data()->values + front * block; }

 private:
  static constexpr long block = 16, front = 1, back = 8;
  static_assert(simd::lanes <= block);

  struct alignas(64) Block {
    float values[block] = {};
  };
  std::vector<Block> blocks_;
};

}  // namespace weft::inline WEFT_ABI::detail
