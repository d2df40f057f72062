// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/parallel/team.hpp>
#include <weft/simd/vector.hpp>

#include <chrono>
#include <iostream>
#include <string>

namespace {

using namespace weft;

constexpr int chains = 12;  // at least the latency of a multiply-add times the units for it
constexpr int rounds = 100'000;

float multiply_add() {
  const simd::Vector shrink(0.999f), step(0.001f);
  simd::Vector chain[chains];
  for (simd::Vector& c : chain) c = simd::Vector(1.f);
  for (int i = 0; i < rounds; ++i)
#pragma GCC unroll 12
    for (int k = 0; k < chains; ++k) chain[k] = simd::fma(chain[k], shrink, step);
  simd::Vector total(0.f);
  for (const simd::Vector& c : chain) total += c;
  return simd::sum(total);
}

}  // namespace

// Answers every line by the GFLOP/s that multiply-adds in registers reach, over all threads.
int main() {
  using Clock = std::chrono::steady_clock;
  const int threads = parallel::threads();
  std::cout << "peak" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    const auto begin = Clock::now();
    parallel::run(threads, [](const parallel::Member&) {
      volatile float used = multiply_add();
      static_cast<void>(used);
    });
    const std::chrono::duration<double, std::nano> time = Clock::now() - begin;
    std::cout << 2.0 * simd::lanes * chains * rounds * threads / time.count() << std::endl;
  }
}
