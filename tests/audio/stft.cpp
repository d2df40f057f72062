// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/stft.hpp>

#include <gtest/gtest.h>

#include <weft/audio/windows.hpp>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;
using audio::PadMode, audio::Stft, audio::StftOptions;

namespace {

const Golden& golden() {
  static const Golden all = read_golden("audio/spectra.txt");
  return all;
}

// But for some samples at both ends, where the window is so small that few digits are left.
void expect_round_trip(const StftOptions& options, std::size_t samples, std::size_t ends, const std::string& what) {
  const std::vector<float> x = noise(samples);
  Stft stft(options);
  const std::vector<float> back = stft.inverse(stft(x), samples);
  ASSERT_EQ(back.size(), samples);
  const auto end = static_cast<std::ptrdiff_t>(ends);
  expect_signal(std::vector<float>(back.begin() + end, back.end() - end), {x.begin() + end, x.end() - end}, 3e-6, what);
}

}  // namespace

TEST(Stft, AgreesWithPyTorch) {
  const std::vector<float> x = floats(golden()["x"]);
  for (const std::string name : {"inside", "centered", "short_window", "odd"}) {
    const std::vector<double>& o = golden()[name + ".options"];
    const auto size = [&](std::size_t i) { return static_cast<std::size_t>(o[i]); };
    Stft stft({.fft_length = size(0), .sequence_stride = size(1), .sequence_length = size(2), .center = o[3] != 0});
    const data::Array found = stft(x);
    EXPECT_EQ(found.shape(), (data::Shape{golden()[name].size() / 2 / stft.bins(), stft.bins(), 2}));
    expect_signal(found.as<float>(), golden()[name], 3e-7, name);
  }
}

TEST(Stft, AgreesWithLibrosaOnSilenceAround) {
  Stft stft({.fft_length = 64, .sequence_stride = 48, .pad_mode = PadMode::zeros});
  expect_signal(stft(floats(golden()["x"])).as<float>(), golden()["zeros"], 3e-7);
}

TEST(Stft, ComesBack) {
  expect_round_trip({.fft_length = 64, .sequence_stride = 16}, 500, 0, "a quarter");
  expect_round_trip({.fft_length = 64, .sequence_stride = 32, .window = audio::hamming}, 500, 0, "a half");
  expect_round_trip({.fft_length = 75, .sequence_stride = 20, .sequence_length = 60, .pad_mode = PadMode::zeros}, 321, 0, "odd");
  expect_round_trip({.fft_length = 50, .sequence_stride = 50, .window = audio::rectangular, .center = false}, 500, 0, "side by side");
  expect_round_trip({.fft_length = 64, .sequence_stride = 16, .center = false}, 64 + 16 * 20, 8, "inside");
}

TEST(Stft, ComesClosestToSpectraOfNoSound) {  // torch.istft
  Stft stft({.fft_length = 64, .sequence_stride = 16});
  const std::vector<double>& spectra = golden()["changed"];
  const data::Array array(floats(spectra), {spectra.size() / 66, 33, 2});
  expect_signal(stft.inverse(array, 450), golden()["changed.inverse"], 1e-6);
}

TEST(Stft, IsSilentWhereNoWindowReaches) {
  Stft stft({.fft_length = 8, .sequence_stride = 4, .center = false});
  const std::vector<float> x(13, 1.f), back = stft.inverse(stft(x), 16);
  EXPECT_EQ(back[0], 0.f);
  EXPECT_NEAR(back[11], 1.f, 1e-5);
  EXPECT_EQ((std::vector<float>(back.begin() + 12, back.end())), std::vector<float>(4, 0.f));
}

TEST(Stft, GivesTheSameForAFrameAlone) {
  Stft stft({.fft_length = 40, .sequence_stride = 15, .center = false});
  const std::vector<float> x = noise(100);
  const data::Array all = stft(x);
  std::vector<std::complex<float>> one(stft.bins());
  for (std::size_t k = 0; k < all.size(); ++k) {
    stft.frame(std::span(x).subspan(15 * k, 40), one);
    const auto expected = all[k].as<float>();
    for (std::size_t i = 0; i < one.size(); ++i)
      EXPECT_EQ(one[i], std::complex<float>(expected[2 * i], expected[2 * i + 1])) << k << ", " << i;
  }
}

TEST(Stft, RefusesWhatCannotBe) {
  EXPECT_THROW(Stft({.fft_length = 0}), data_error);
  EXPECT_THROW(Stft({.fft_length = 8, .sequence_stride = 0}), data_error);
  EXPECT_THROW(Stft({.fft_length = 8, .sequence_stride = 2, .sequence_length = 9}), data_error);
  Stft stft({.fft_length = 8, .sequence_stride = 4});
  EXPECT_THROW(stft(noise(4)), data_error);
  std::vector<std::complex<float>> spectrum(5);
  EXPECT_THROW(stft.frame(noise(7), spectrum), shape_error);
  spectrum.pop_back();
  EXPECT_THROW(stft.frame(noise(8), spectrum), shape_error);
}

TEST(Stft, RefusesToTurnBackWhatItDidNotMake) {
  Stft stft({.fft_length = 8, .sequence_stride = 4});
  EXPECT_THROW(stft.inverse(data::Array(std::vector<float>(40), {5, 4, 2}), 10), shape_error);
  EXPECT_THROW(stft.inverse(data::Array(std::vector<float>(50), {50}), 10), shape_error);
  EXPECT_THROW(stft.inverse(data::Array(std::vector<float>{}, {0, 5, 2}), 10), shape_error);
  Stft holes({.fft_length = 8, .sequence_stride = 8});  // the window begins at 0, and nobody else is there
  EXPECT_THROW(holes.inverse(holes(noise(50)), 50), data_error);
}
