// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace weft_test {

/// How often memory was allocated; one file of the program counts it by support/counted_allocations.hpp.
inline std::atomic<long> allocations{0};

}  // namespace weft_test
