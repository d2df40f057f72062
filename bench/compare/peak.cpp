// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include "../multiply_adds.hpp"

#include <algorithm>
#include <iostream>
#include <string>

// Answers every line by the GFLOP/s of multiply-adds in registers: the best of thirty runs of a millisecond or two, for
// the threads have slept.
int main() {
  const int threads = weft::parallel::threads();
  std::cout << "peak" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    double best = 0;
    for (int i = 0; i < 30; ++i) best = std::max(best, bench::multiply_add_peak(threads, 500'000));
    std::cout << best << std::endl;
  }
}
