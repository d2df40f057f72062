// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// sweep errors [STEP]: the largest error of each function of simd/math.hpp over every STEP-th of all 2^32 floats.
// sweep bits STEP: a number for each function that stands for all bits of its results.
#include <support/mathematics.hpp>

#include <cstdio>
#include <cstring>
#include <string>

namespace {

using weft::simd::lanes;
constexpr std::uint64_t floats = std::uint64_t{1} << 32;

/// Calls visit(x, f(x)) for every step-th float of the part-th 256th of all.
template <class Visit>
void over(const weft_test::Elementary& f, std::uint64_t part, std::uint64_t step, Visit visit) {
  const std::uint64_t first = (part * (floats / 256) + step - 1) / step * step, end = (part + 1) * (floats / 256);
  for (std::uint64_t at = first; at < end; at += step * static_cast<std::uint64_t>(lanes)) {
    alignas(64) float x[lanes], y[lanes];
    for (int i = 0; i < lanes; ++i)
      x[i] = std::bit_cast<float>(static_cast<std::uint32_t>(at + static_cast<std::uint64_t>(i) * step));
    weft::simd::store(y, f.vector(weft::simd::load(x)));
    for (int i = 0; i < lanes && at + static_cast<std::uint64_t>(i) * step < end; ++i) visit(x[i], y[i]);
  }
}

void print_errors(const weft_test::Elementary& f, std::uint64_t step) {
  weft_test::Worst all;
#if defined(_OPENMP)
#pragma omp parallel for schedule(dynamic)
#endif
  for (int part = 0; part < 256; ++part) {
    weft_test::Worst worst;
    over(f, static_cast<std::uint64_t>(part), step, [&](float x, float y) { worst.see(x, y, f.exact(x)); });
#if defined(_OPENMP)
#pragma omp critical
#endif
    if (worst.error > all.error) all = worst;
  }
  std::printf("%-9s %7.4f at %.9g (%a)\n", f.name, all.error, static_cast<double>(all.argument),
              static_cast<double>(all.argument));
}

// The bits of a NaN are the processor's choice, so they do not count.
void print_bits(const weft_test::Elementary& f, std::uint64_t step) {
  std::uint64_t sum = 14695981039346656037u;
  for (std::uint64_t part = 0; part < 256; ++part)
    over(f, part, step, [&](float, float y) {
      sum = (sum ^ (std::isnan(y) ? 0x7fc00000u : std::bit_cast<std::uint32_t>(y))) * 1099511628211u;
    });
  std::printf("%-9s %016llx\n", f.name, static_cast<unsigned long long>(sum));
}

}  // namespace

int main(int count, char** arguments) {
  const std::string what = count > 1 ? arguments[1] : "";
  const std::uint64_t step = count > 2 ? std::stoull(arguments[2]) : 1;
  if ((what != "errors" && what != "bits") || step == 0) {
    std::fputs("usage: sweep errors|bits [STEP]\n", stderr);
    return 2;
  }
  for (const weft_test::Elementary& f : weft_test::elementary) {
    what == "errors" ? print_errors(f, step) : print_bits(f, step);
    std::fflush(stdout);
  }
}
