// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/simd/vector.hpp>

#include <chrono>

namespace bench {

constexpr int multiply_add_chains = 12;  // at least the latency of a multiply-add times the units for it

inline float multiply_add(int rounds) {
  using namespace weft;
  const simd::Vector shrink(0.999f), step(0.001f);
  simd::Vector chain[multiply_add_chains];
  for (simd::Vector& c : chain) c = simd::Vector(1.f);
  for (int i = 0; i < rounds; ++i)
#pragma GCC unroll 12
    for (int k = 0; k < multiply_add_chains; ++k) chain[k] = simd::fma(chain[k], shrink, step);
  simd::Vector total(0.f);
  for (const simd::Vector& c : chain) total += c;
  return simd::sum(total);
}

/// The GFLOP/s that multiply-adds in registers reach, over all threads: what a product of matrices can at most.
inline double multiply_add_peak(int threads, int rounds) {
  const auto begin = std::chrono::steady_clock::now();
  weft::parallel::run(threads, [&](const weft::parallel::Member&) {
    volatile float used = multiply_add(rounds);
    static_cast<void>(used);
  });
  const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - begin;
  return 2.0 * weft::simd::lanes * multiply_add_chains * rounds * threads / time.count();
}

}  // namespace bench
