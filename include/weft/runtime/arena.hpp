// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/place.hpp>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace weft::inline WEFT_ABI {

/// Zeroed floats on a cache line's boundary; large ones in pages of 2 MB, where the system has them: with pages of 4 kB, a machine
/// looks up where they are for a twentieth of a transformer's step.
class Arena {
 public:
  Arena() = default;
  explicit Arena(long floats) : size_(aligned(floats)) {
    if (size_ == 0) return;
    const std::size_t boundary = bytes() < huge_page ? 64 : huge_page;
    data_ = {static_cast<float*>(::operator new(bytes(), std::align_val_t{boundary})), Free{boundary}};
#if defined(MADV_HUGEPAGE)
    if (boundary == huge_page) madvise(data_.get(), bytes() / huge_page * huge_page, MADV_HUGEPAGE);  // may be refused
#endif
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
  static constexpr std::size_t huge_page = std::size_t{2} << 20;

  struct Free {
    std::size_t boundary;
    void operator()(float* p) const { ::operator delete(p, std::align_val_t{boundary}); }
  };
  std::size_t bytes() const { return static_cast<std::size_t>(size_) * sizeof(float); }

  long size_ = 0;
  std::unique_ptr<float, Free> data_{nullptr, Free{64}};
};

}  // namespace weft
