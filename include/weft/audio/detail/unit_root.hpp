// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cmath>
#include <complex>
#include <numbers>
#include <utility>

namespace weft::inline WEFT_ABI::detail {

// exp(-2 pi i k / n), for 0 <= k and n below 2^60. The angle that is computed lies in the first eighth of a turn, so
// that roots which mirror each other have the same digits and those on the axes are exact.
inline std::complex<double> unit_root(long long k, long long n) {
  const long long quarter = 4 * (k % n) / n, within = 4 * (k % n) % n;  // within / n of a quarter turn
  const bool beyond = 2 * within > n;
  const double angle = std::numbers::pi / 2 * static_cast<double>(beyond ? n - within : within) / static_cast<double>(n);
  double x = std::cos(angle), y = std::sin(angle);
  if (beyond) std::swap(x, y);
  for (long long i = 0; i < quarter; ++i) x = -std::exchange(y, x);
  return {x, -y};
}

}  // namespace weft::inline WEFT_ABI::detail
