// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// The elementary functions on 1024 floats in the first cache: weft's, xsimd's and the standard library's, one number at
// a time. "16 floats" is the time that sixteen of them take, the least of all rounds, in seconds and in cycles.
#include <weft/simd/math.hpp>

#include <benchmark/benchmark.h>

#include <xsimd/xsimd.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>

namespace {

using weft::simd::lanes;
using weft::simd::Vector;
using M = weft::Math<Vector>;
constexpr std::size_t count = 1024;

alignas(64) std::array<float, count> in, out;

void fill(float low, float high) {
  for (std::size_t i = 0; i < count; ++i) in[i] = low + (high - low) * static_cast<float>(i) / count;
}

/// Seconds of a cycle: of a chain of multiplications of integers, each of which waits three cycles for the one before.
double cycle() {
  double best = 1;
  for (int round = 0; round < 20; ++round) {
    const auto start = std::chrono::steady_clock::now();
    unsigned long x = 3;
    for (int i = 0; i < 20'000; ++i) {
      x *= x;
      benchmark::DoNotOptimize(x);
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    best = std::min(best, time.count() / 20'000 / 3);
  }
  return best;
}

template <class Pass>
void measure(benchmark::State& state, float low, float high, Pass pass) {
  fill(low, high);
  float *read = in.data(), *written = out.data();  // let out, so that nothing of the loops is left out
  benchmark::DoNotOptimize(read);
  benchmark::DoNotOptimize(written);
  double best = 1;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    for (int k = 0; k < 16; ++k) {
      pass();
      benchmark::ClobberMemory();
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    best = std::min(best, time.count() / 16 / (count / 16));
  }
  state.counters["16 floats"] = best;
  state.counters["cycles"] = best / cycle();
}

// The least of many rounds, because neighbours on the machine can only add to it.
template <class Function>
void add(const char* name, float low, float high, Function f) {
  benchmark::RegisterBenchmark(name, [=](benchmark::State& state) {
    measure(state, low, high, [&] {
      for (std::size_t i = 0; i < count; i += static_cast<std::size_t>(lanes))
        weft::simd::store(&out[i], f(weft::simd::load(&in[i])));
    });
  });
}

template <class Function>
void add_scalar(const char* name, float low, float high, Function f) {
  benchmark::RegisterBenchmark(name, [=](benchmark::State& state) {
    measure(state, low, high, [&] {
      for (std::size_t i = 0; i < count; ++i) out[i] = f(in[i]);
    });
  });
}

void add_functions_of_xsimd() {
  add("exp/weft", -20, 20, [](Vector x) { return M::exp(x); });
  add("exp/xsimd", -20, 20, [](Vector x) { return xsimd::exp(x); });
  add_scalar("exp/libm", -20, 20, [](float x) { return std::exp(x); });
  add("expm1/weft", -5, 5, [](Vector x) { return M::expm1(x); });
  add("expm1/xsimd", -5, 5, [](Vector x) { return xsimd::expm1(x); });
  add_scalar("expm1/libm", -5, 5, [](float x) { return std::expm1(x); });
  add("log/weft", 0.01f, 20, [](Vector x) { return M::log(x); });
  add("log/xsimd", 0.01f, 20, [](Vector x) { return xsimd::log(x); });
  add_scalar("log/libm", 0.01f, 20, [](float x) { return std::log(x); });
  add("log1p/weft", -0.9f, 5, [](Vector x) { return M::log1p(x); });
  add("log1p/xsimd", -0.9f, 5, [](Vector x) { return xsimd::log1p(x); });
  add_scalar("log1p/libm", -0.9f, 5, [](float x) { return std::log1p(x); });
  add("tanh/weft", -5, 5, [](Vector x) { return M::tanh(x); });
  add("tanh/xsimd", -5, 5, [](Vector x) { return xsimd::tanh(x); });
  add_scalar("tanh/libm", -5, 5, [](float x) { return std::tanh(x); });
  add("erf/weft", -4, 4, [](Vector x) { return M::erf(x); });
  add("erf/xsimd", -4, 4, [](Vector x) { return xsimd::erf(x); });
  add_scalar("erf/libm", -4, 4, [](float x) { return std::erf(x); });
  add("sin/weft", -5, 5, [](Vector x) { return M::sin(x); });
  add("sin/xsimd", -5, 5, [](Vector x) { return xsimd::sin(x); });
  add_scalar("sin/libm", -5, 5, [](float x) { return std::sin(x); });
  add("cos/weft", -5, 5, [](Vector x) { return M::cos(x); });
  add("cos/xsimd", -5, 5, [](Vector x) { return xsimd::cos(x); });
  add_scalar("cos/libm", -5, 5, [](float x) { return std::cos(x); });
  add("sqrt/weft", 0, 5, [](Vector x) { return M::sqrt(x); });
  add("sqrt/xsimd", 0, 5, [](Vector x) { return xsimd::sqrt(x); });
  add_scalar("sqrt/libm", 0, 5, [](float x) { return std::sqrt(x); });
}

void add_activations() {
  add("sigmoid/weft", -8, 8, [](Vector x) { return M::sigmoid(x); });
  add("sigmoid/xsimd", -8, 8, [](Vector x) { return Vector(1.f) / (Vector(1.f) + xsimd::exp(-x)); });
  add_scalar("sigmoid/libm", -8, 8, [](float x) { return 1 / (1 + std::exp(-x)); });
  add("softplus/weft", -8, 8, [](Vector x) { return M::softplus(x); });
  add("softplus/xsimd", -8, 8,
      [](Vector x) { return xsimd::max(x, Vector(0.f)) + xsimd::log1p(xsimd::exp(-xsimd::abs(x))); });
  add_scalar("softplus/libm", -8, 8, [](float x) { return std::max(x, 0.f) + std::log1p(std::exp(-std::abs(x))); });
  add("gelu/weft", -5, 5, [](Vector x) { return x * M::normal(x); });
  add("gelu/xsimd", -5, 5,
      [](Vector x) { return Vector(0.5f) * x * (Vector(1.f) + xsimd::erf(Vector(0.70710678f) * x)); });
  add_scalar("gelu/libm", -5, 5, [](float x) { return 0.5f * x * std::erfc(-0.70710678f * x); });
  add("maximum/weft", -5, 5, [](Vector x) { return M::maximum(x, Vector(0.f)); });
  add("copy/weft", -5, 5, [](Vector x) { return x; });
}

}  // namespace

int main(int argument_count, char** arguments) {
  add_functions_of_xsimd();
  add_activations();
  benchmark::Initialize(&argument_count, arguments);
  if (benchmark::ReportUnrecognizedArguments(argument_count, arguments)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
