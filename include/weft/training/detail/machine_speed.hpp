// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/runtime/arena.hpp>
#include <weft/simd/vector.hpp>

#include <chrono>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

/// What a team can do at most, per second.
struct MachineSpeed {
  double flops = 0;  ///< in registers
  double bytes = 0;  ///< read from memory beyond the caches
};

// Multiply-adds in enough chains that none waits for another; returns what the compiler must not leave out.
inline float multiply_adds(long rounds) {
  constexpr int chains = 12;
  simd::Vector sum[chains];
  for (int i = 0; i < chains; ++i) sum[i] = simd::Vector(static_cast<float>(i));
  const simd::Vector factor(0.999f), addend(0.001f);
  for (long r = 0; r < rounds; ++r)
#pragma GCC unroll 12
    for (int i = 0; i < chains; ++i) sum[i] = simd::fma(sum[i], factor, addend);
  for (int i = 1; i < chains; ++i) sum[0] = sum[0] + sum[i];
  return simd::sum(sum[0]);
}
inline double flops_of_multiply_adds(long rounds) { return 2.0 * 12 * simd::lanes * static_cast<double>(rounds); }

// Reads n numbers, a multiple of eight vectors.
inline float read_numbers(const float* from, long n) {
  simd::Vector sum[8];
  for (simd::Vector& s : sum) s = simd::Vector(0.f);
  for (long i = 0; i < n; i += 8 * simd::lanes)
#pragma GCC unroll 8
    for (int k = 0; k < 8; ++k) sum[k] = sum[k] + simd::load(from + i + k * simd::lanes);
  for (int k = 1; k < 8; ++k) sum[0] = sum[0] + sum[k];
  return simd::sum(sum[0]);
}

/// How often a second a team's threads do work(member), together: each by its own clock and at its best, because a thread
/// may begin late.
template <class Work>
double best_rate(int threads, const Work& work) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> best(static_cast<std::size_t>(threads), 0.0);
  for (int run = 0; run < 5; ++run)
    parallel::run(threads, [&](const parallel::Member& m) {
      const auto begin = Clock::now();
      work(m);
      const double rate = 1 / std::chrono::duration<double>(Clock::now() - begin).count();
      double& mine = best[static_cast<std::size_t>(m.number)];
      mine = rate > mine ? rate : mine;
    });
  double sum = 0;
  for (double rate : best) sum += rate;
  return sum;
}

/// Measures a team for some hundredths of a second.
inline MachineSpeed measure_machine(int threads) {
  constexpr long rounds = 200'000, numbers = 1 << 25;  // some milliseconds; more than caches hold
  const Arena memory(numbers);
  const double multiplying = best_rate(threads, [&](const parallel::Member&) {
    [[maybe_unused]] const volatile float kept = multiply_adds(rounds);
  });
  const double reading = best_rate(threads, [&](const parallel::Member& m) {
    constexpr long piece = 4096;
    const auto [begin, end] = m.share(numbers / piece);
    [[maybe_unused]] const volatile float kept = read_numbers(memory.data() + begin * piece, (end - begin) * piece);
  });
  return {flops_of_multiply_adds(rounds) * multiplying, 4.0 * numbers / threads * reading};
}

}  // namespace weft::inline WEFT_ABI::detail
