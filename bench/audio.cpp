// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What features of one second of sound at 16000 Hz cost, on one thread, and single Fourier transforms of real numbers.
// compare/log_mel.py computes the same with SciPy, PyTorch and librosa.
#include <weft/audio.hpp>

#include <benchmark/benchmark.h>

#include <cmath>
#include <complex>
#include <vector>

namespace {

using namespace weft;

constexpr audio::MelSpectrogramOptions options{
    .fft_length = 512, .sequence_stride = 160, .sequence_length = 400, .num_mel_bins = 80, .min_freq = 0};

std::vector<float> second() {
  std::vector<float> x;
  for (int i = 0; i < 16000; ++i) x.push_back(static_cast<float>(std::sin(0.05 * i) * std::sin(1e-4 * i * i)));
  return x;
}

template <class Features>
void features(benchmark::State& state, Features f) {
  const std::vector<float> x = second();
  for (auto _ : state) benchmark::DoNotOptimize(f(x));
}

void real_fft(benchmark::State& state) {
  audio::RealFft fft(static_cast<std::size_t>(state.range(0)));
  const std::vector<float> x(fft.size(), 1.f);
  std::vector<std::complex<float>> spectrum(fft.bins());
  for (auto _ : state) {
    fft.forward(x, spectrum);
    benchmark::DoNotOptimize(spectrum.data());
    benchmark::ClobberMemory();
  }
}

BENCHMARK_CAPTURE(features, log_mel, audio::MelSpectrogram(options))->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(features, mfcc, audio::Mfcc(options, 13))->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(features, stft, audio::Stft(options.stft()))->Unit(benchmark::kMicrosecond);
BENCHMARK(real_fft)->Arg(256)->Arg(400)->Arg(441)->Arg(512)->Arg(882)->Arg(1009)->Arg(1024)->Arg(2048);

}  // namespace
