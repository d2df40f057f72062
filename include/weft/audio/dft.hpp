// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/unit_root.hpp>
#include <weft/config.hpp>

#include <complex>
#include <cstddef>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// The discrete Fourier transform by its definition, in double: what Fft is compared with.
/// Values: X[k] = sum over j of x[j] exp(-2 pi i j k / n). Cost: n^2 multiplications.
inline std::vector<std::complex<double>> dft(std::span<const std::complex<double>> x) {
  const auto n = static_cast<long long>(x.size());
  std::vector<std::complex<double>> roots, spectrum;
  for (long long k = 0; k < n; ++k) roots.push_back(detail::unit_root(k, n));
  for (long long k = 0; k < n; ++k) {
    std::complex<double> sum = 0;
    for (long long j = 0; j < n; ++j) sum += x[static_cast<std::size_t>(j)] * roots[static_cast<std::size_t>(j * k % n)];
    spectrum.push_back(sum);
  }
  return spectrum;
}

}  // namespace weft::inline WEFT_ABI::audio
