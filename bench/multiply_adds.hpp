// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/training/detail/machine_speed.hpp>

#include <chrono>

namespace bench {

/// The GFLOP/s that multiply-adds in registers reach, over all threads: what a product of matrices can at most.
inline double multiply_add_peak(int threads, int rounds) {
  const auto begin = std::chrono::steady_clock::now();
  weft::parallel::run(threads, [&](const weft::parallel::Member&) {
    [[maybe_unused]] const volatile float used = weft::detail::multiply_adds(rounds);
  });
  const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - begin;
  return weft::detail::flops_of_multiply_adds(rounds) * threads / time.count();
}

}  // namespace bench
