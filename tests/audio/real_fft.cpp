// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/real_fft.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include <weft/audio/dft.hpp>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;

namespace {

using Complex = std::vector<std::complex<float>>;

Complex spectrum_of(const std::vector<float>& x) {
  audio::RealFft fft(x.size());
  Complex spectrum(fft.bins());
  fft.forward(x, spectrum);
  return spectrum;
}

}  // namespace

TEST(RealFft, AgreesWithItsDefinitionForEveryLength) {
  for (std::size_t n = 1; n <= 700; n += n < 260 ? 1 : 11) {
    const std::vector<float> x = noise(n, static_cast<std::uint32_t>(n));
    const auto expected = audio::dft(std::vector<std::complex<double>>(x.begin(), x.end()));
    const Complex found = spectrum_of(x);
    ASSERT_EQ(found.size(), n / 2 + 1);
    double difference = 0, size = 0;
    for (std::size_t k = 0; k < found.size(); ++k) {
      difference += std::norm(std::complex<double>(found[k]) - expected[k]);
      size += std::norm(expected[k]);
    }
    EXPECT_LE(std::sqrt(difference / size), 0x1p-24 * std::max(1.0, std::log2(static_cast<double>(n)))) << n;
  }
}

TEST(RealFft, AgreesWithScipy) {
  const Golden golden = read_golden("audio/transforms.txt");
  const Complex all = complex_numbers(golden["x"]);
  std::vector<float> x;
  int lengths = 0;
  for (const std::complex<float> z : all) {
    x.push_back(z.real());
    const std::string name = "fft_" + std::to_string(x.size());
    if (!golden.contains(name)) continue;
    const Complex spectrum = spectrum_of(x);
    Complex some;
    for (const double bin : golden[name + ".bins"])
      if (const auto k = static_cast<std::size_t>(bin); k < spectrum.size()) some.push_back(spectrum[k]);
    expect_signal(pairs(some), golden["r" + name], 4e-7, name);
    ++lengths;
  }
  EXPECT_EQ(lengths, 50);
}

TEST(RealFft, ComesBack) {
  for (const std::size_t n : {1, 2, 3, 4, 6, 9, 30, 97, 194, 256, 441, 882, 4096, 65536}) {
    const std::vector<float> x = noise(n);
    std::vector<float> back(n);
    audio::RealFft(n).inverse(spectrum_of(x), back);
    expect_signal(back, {x.begin(), x.end()}, 6e-7, std::to_string(n));
  }
}

TEST(RealFft, TakesNoImaginaryPartsWhereThereAreNone) {
  for (const std::size_t n : {8, 9, 22}) {
    Complex spectrum = spectrum_of(noise(n));
    std::vector<float> back(n), other(n);
    audio::RealFft(n).inverse(spectrum, back);
    spectrum.front() += std::complex<float>(0, 3);
    if (n % 2 == 0) spectrum.back() += std::complex<float>(0, 3);
    audio::RealFft(n).inverse(spectrum, other);
    EXPECT_EQ(back, other) << n;
  }
}

TEST(RealFft, FindsATone) {
  std::vector<float> x;
  for (int i = 0; i < 400; ++i) x.push_back(static_cast<float>(std::cos(2 * std::numbers::pi * 37 * i / 400)));
  const Complex spectrum = spectrum_of(x);
  for (std::size_t k = 0; k < spectrum.size(); ++k) EXPECT_NEAR(std::abs(spectrum[k]), k == 37 ? 200 : 0, 1e-4) << k;
}

TEST(RealFft, ReadsNothingBesideItsInput) {
  for (const std::size_t n : {1, 2, 5, 16, 34, 62}) {
    std::vector<float> x(n + 80, std::numeric_limits<float>::quiet_NaN());
    const std::vector<float> inside = noise(n);
    std::ranges::copy(inside, x.begin() + 40);
    audio::RealFft fft(n);
    Complex spectrum(fft.bins());
    fft.forward(std::span(x).subspan(40, n), spectrum);
    EXPECT_EQ(spectrum, spectrum_of(inside)) << n;
  }
}

TEST(RealFft, WritesNothingBesideItsOutput) {
  for (const std::size_t n : {1, 2, 5, 16, 34, 62}) {
    audio::RealFft fft(n);
    Complex spectrum(fft.bins() + 80, 7.f);
    const std::vector<float> x = noise(n);
    fft.forward(x, std::span(spectrum).subspan(40, fft.bins()));
    std::vector<float> back(n + 80, 7.f);
    fft.inverse(std::span(spectrum).subspan(40, fft.bins()), std::span(back).subspan(40, n));
    for (std::size_t i = 0; i < 40; ++i) {
      EXPECT_EQ(spectrum[i], 7.f);
      EXPECT_EQ(spectrum[fft.bins() + 40 + i], 7.f);
      EXPECT_EQ(back[i], 7.f);
      EXPECT_EQ(back[n + 40 + i], 7.f);
    }
  }
}

TEST(RealFft, RefusesOtherSizes) {
  audio::RealFft fft(8);
  std::vector<float> eight(8), nine(9);
  Complex five(5), six(6);
  EXPECT_THROW(fft.forward(nine, five), shape_error);
  EXPECT_THROW(fft.forward(eight, six), shape_error);
  EXPECT_THROW(fft.inverse(six, eight), shape_error);
  EXPECT_THROW(fft.inverse(five, nine), shape_error);
  EXPECT_THROW(audio::RealFft(0), data_error);
}
