// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/fft.hpp>

#include <gtest/gtest.h>

#include <cmath>

#include <weft/audio/dft.hpp>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;

namespace {

using Complex = std::vector<std::complex<float>>;

Complex complex_noise(std::size_t count, std::uint32_t seed = 1) {
  const std::vector<float> re = noise(count, seed), im = noise(count, seed + 1000);
  Complex values;
  for (std::size_t i = 0; i < count; ++i) values.emplace_back(re[i], im[i]);
  return values;
}

Complex spectrum_of(const Complex& x) {
  Complex spectrum(x.size());
  audio::Fft(x.size()).forward(x, spectrum);
  return spectrum;
}

// The root of the sum of squares of the differences, as a part of that of the numbers.
double distance(const Complex& found, const std::vector<std::complex<double>>& expected) {
  double difference = 0, size = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    difference += std::norm(std::complex<double>(found[i]) - expected[i]);
    size += std::norm(expected[i]);
  }
  return std::sqrt(difference / size);
}

double tolerance(std::size_t n) { return 0.5 * 0x1p-23 * std::max(1.0, std::log2(static_cast<double>(n))); }

}  // namespace

TEST(Fft, AgreesWithItsDefinitionForEveryLength) {
  for (std::size_t n = 1; n <= 700; n += n < 260 ? 1 : 11) {
    const Complex x = complex_noise(n, static_cast<std::uint32_t>(n));
    EXPECT_LE(distance(spectrum_of(x), audio::dft(std::vector<std::complex<double>>(x.begin(), x.end()))), tolerance(n)) << n;
  }
}

TEST(Fft, AgreesWithScipy) {
  const Golden golden = read_golden("audio/transforms.txt");
  const Complex all = complex_numbers(golden["x"]);
  int lengths = 0;
  for (std::size_t n = 1; n <= all.size(); ++n) {
    const std::string name = "fft_" + std::to_string(n);
    if (!golden.contains(name)) continue;
    const Complex spectrum = spectrum_of({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n)});
    Complex some;
    for (const double bin : golden[name + ".bins"]) some.push_back(spectrum[static_cast<std::size_t>(bin)]);
    expect_signal(pairs(some), golden[name], 4e-7, name);
    ++lengths;
  }
  EXPECT_EQ(lengths, 50);
}

TEST(Fft, ComesBack) {
  for (const std::size_t n : {1, 2, 3, 8, 30, 97, 128, 441, 1009, 4096, 65536}) {
    const Complex x = complex_noise(n), spectrum = spectrum_of(x);
    Complex back(n);
    audio::Fft(n).inverse(spectrum, back);
    EXPECT_LE(distance(back, {x.begin(), x.end()}), 2 * tolerance(n)) << n;
  }
}

TEST(Fft, KeepsTheEnergy) {  // Parseval
  for (const std::size_t n : {7, 64, 211, 1000}) {
    double energy = 0, of_spectrum = 0;
    const Complex x = complex_noise(n);
    for (const auto z : x) energy += std::norm(std::complex<double>(z));
    for (const auto z : spectrum_of(x)) of_spectrum += std::norm(std::complex<double>(z));
    EXPECT_NEAR(of_spectrum / static_cast<double>(n), energy, 1e-6 * energy) << n;
  }
}

TEST(Fft, IsLinear) {
  for (const std::size_t n : {12, 101, 256}) {
    const Complex x = complex_noise(n, 1), y = complex_noise(n, 2), fx = spectrum_of(x), fy = spectrum_of(y);
    Complex sum(n);
    for (std::size_t i = 0; i < n; ++i) sum[i] = x[i] * 0.5f - y[i] * 2.f;
    std::vector<std::complex<double>> expected;
    for (std::size_t i = 0; i < n; ++i) expected.push_back(std::complex<double>(fx[i]) * 0.5 - std::complex<double>(fy[i]) * 2.0);
    EXPECT_LE(distance(spectrum_of(sum), expected), 2 * tolerance(n)) << n;
  }
}

TEST(Fft, IsExactForASingleNumber) {
  Complex x(64);
  x[0] = {0.5f, -2.f};
  for (const auto z : spectrum_of(x)) EXPECT_EQ(z, x[0]);
}

TEST(Fft, MayReadAndWriteTheSameMemory) {
  for (const std::size_t n : {48, 59}) {
    Complex x = complex_noise(n);
    const Complex expected = spectrum_of(x);
    audio::Fft fft(n);
    fft.forward(x, x);
    EXPECT_EQ(x, expected);
  }
}

TEST(Fft, GivesTheSameFromACopyAndAfterOtherCalls) {
  for (const std::size_t n : {100, 103}) {
    audio::Fft fft(n), copy(fft);
    const Complex x = complex_noise(n, 1), y = complex_noise(n, 2);
    Complex first(n), other(n), again(n);
    fft.forward(x, first);
    copy.forward(y, other);
    copy.inverse(y, other);
    copy.forward(x, again);
    EXPECT_EQ(first, again);
  }
}

TEST(Fft, RefusesOtherSizes) {
  audio::Fft fft(8);
  Complex eight(8), nine(9);
  EXPECT_THROW(fft.forward(nine, eight), shape_error);
  EXPECT_THROW(fft.forward(eight, nine), shape_error);
  EXPECT_THROW(fft.inverse(nine, eight), shape_error);
  EXPECT_THROW(audio::Fft(0), data_error);
  EXPECT_THROW(audio::Fft((std::size_t{1} << 30) + 1), data_error);
}
