// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/place.hpp>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

namespace weft::inline WEFT_ABI {

/// Zeroed floats on a cache line's boundary.
class Arena {
 public:
  Arena() = default;
  explicit Arena(long floats) : size_(aligned(floats)) {
    if (size_ == 0) return;
    data_.reset(static_cast<float*>(::operator new(bytes(), std::align_val_t{64})));
    std::memset(data_.get(), 0, bytes());
  }
  Arena(const Arena& other) : Arena(other.size_) {
    if (size_ > 0) std::memcpy(data_.get(), other.data_.get(), bytes());
  }
  Arena(Arena&&) noexcept = default;
  Arena& operator=(const Arena& other) { return *this = Arena(other); }
  Arena& operator=(Arena&&) noexcept = default;

  float* data() { return data_.get(); }
  const float* data() const { return data_.get(); }
  long size() const { return size_; }

 private:
  struct Free {
    void operator()(float* p) const { ::operator delete(p, std::align_val_t{64}); }
  };
  std::size_t bytes() const { return static_cast<std::size_t>(size_) * sizeof(float); }

  long size_ = 0;
  std::unique_ptr<float, Free> data_;
};

}  // namespace weft
