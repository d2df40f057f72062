// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// ONNX's own test cases for operators of audio, each spoken in weft's words.
#include <weft/audio.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;

namespace {

const Golden& golden() {
  static const Golden all = read_golden("audio/onnx.txt");
  return all;
}

// Transforms the lines along an axis of a square of n x n numbers; `parts` of each are given.
std::vector<double> dft_of_square(const std::vector<double>& x, std::size_t n, std::size_t parts, bool rows, bool inverse) {
  std::vector<double> result(2 * n * n);
  std::vector<std::complex<float>> line(n);
  audio::Fft fft(n);
  const auto place = [&](std::size_t l, std::size_t i) { return rows ? l * n + i : i * n + l; };
  for (std::size_t l = 0; l < n; ++l) {
    for (std::size_t i = 0; i < n; ++i)
      line[i] = {static_cast<float>(x[place(l, i) * parts]), parts == 2 ? static_cast<float>(x[place(l, i) * 2 + 1]) : 0.f};
    if (inverse) fft.inverse(line, line);
    else fft.forward(line, line);
    for (std::size_t i = 0; i < n; ++i) {
      result[2 * place(l, i)] = static_cast<double>(line[i].real());
      result[2 * place(l, i) + 1] = static_cast<double>(line[i].imag());
    }
  }
  return result;
}

}  // namespace

TEST(OnnxCases, Dft) {
  expect_signal(dft_of_square(golden()["dft.input_0"], 10, 1, false, false), golden()["dft.output_0"], 1e-6);
  expect_signal(dft_of_square(golden()["dft_axis.input_0"], 10, 1, true, false), golden()["dft_axis.output_0"], 1e-6);
  expect_signal(dft_of_square(golden()["dft_inverse.input_0"], 10, 2, false, true), golden()["dft_inverse.output_0"], 1e-6);
}

TEST(OnnxCases, Stft) {
  // The window that is given: what its maker took for pi is part of it.
  constexpr audio::Window cosine{[](double t) { return 0.5 + 0.5 * std::cos(2 * 3.1415 * t); }};
  expect_signal(cosine.periodic(16), golden()["stft_with_window.input_2"], 1e-6);
  for (const std::string name : {"stft", "stft_with_window"}) {
    const audio::Window window = name == "stft" ? audio::rectangular : cosine;
    audio::Stft stft({.fft_length = 16, .sequence_stride = 8, .window = window, .center = false});
    const data::Array found = stft(floats(golden()[name + ".input_0"]));
    EXPECT_EQ(found.shape(), (data::Shape{15, 9, 2}));
    expect_signal(found.as<float>(), golden()[name + ".output_0"], 1e-6, name);
  }
}

TEST(OnnxCases, Windows) {
  // ONNX's Hamming window has the exact numbers that 0.54 and 0.46 are rounded from.
  constexpr audio::Window exact_hamming{[](double t) { return (25 - 21 * std::cos(2 * std::numbers::pi * t)) / 46; }};
  // These too were made with 3.1415 for pi, so that their values are up to 8e-5 away from the definition.
  const auto expect = [](const audio::Window& window, const std::string& name) {
    expect_signal(window.periodic(10), golden()[name + ".output_0"], 8e-5, name);
    expect_signal(window.symmetric(10), golden()[name + "_symmetric.output_0"], 8e-5, name + "_symmetric");
  };
  expect(audio::hann, "hannwindow");
  expect(exact_hamming, "hammingwindow");
  expect(audio::blackman, "blackmanwindow");
}

TEST(OnnxCases, MelWeightMatrix) {
  const auto input = [](int i) { return golden()["melweightmatrix.input_" + std::to_string(i)].at(0); };
  const data::Array found = audio::mel_weight_matrix(static_cast<std::size_t>(input(0)), static_cast<std::size_t>(input(1)),
                                                     input(2), input(3), input(4));
  EXPECT_EQ(found.shape(), (data::Shape{9, 8}));
  expect_signal(found.as<float>(), golden()["melweightmatrix.output_0"], 1e-7);
}
