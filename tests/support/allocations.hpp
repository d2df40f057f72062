// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace weft_test {

/// How often memory was allocated; tests/allocation/training.cpp counts it for its program.
extern std::atomic<long> allocations;

}  // namespace weft_test
