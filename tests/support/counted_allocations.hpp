// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
// Counts every allocation of the program. It replaces functions, so one file of a program includes it.

#include <cstddef>
#include <cstdlib>
#include <new>

#include "support/allocations.hpp"

namespace weft_test {

inline void* counted(std::size_t bytes, std::size_t alignment = alignof(std::max_align_t)) {
  ++allocations;
  void* p = std::aligned_alloc(alignment, (bytes + alignment - 1) / alignment * alignment);
  if (p == nullptr) throw std::bad_alloc();
  return p;
}

}  // namespace weft_test

void* operator new(std::size_t bytes) { return weft_test::counted(bytes); }
void* operator new(std::size_t bytes, std::align_val_t a) { return weft_test::counted(bytes, static_cast<std::size_t>(a)); }
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete(void* p, std::align_val_t) noexcept { std::free(p); }
void operator delete(void* p, std::size_t, std::align_val_t) noexcept { std::free(p); }

// In C too, where the C library lets itself be called by another name and no sanitizer stands between.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WEFT_TEST_COUNTS_MALLOC
extern "C" void* __libc_malloc(std::size_t);
extern "C" void* malloc(std::size_t bytes) {
  ++weft_test::allocations;
  return __libc_malloc(bytes);
}
#endif
