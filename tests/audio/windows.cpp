// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/windows.hpp>

#include <gtest/gtest.h>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;

namespace {

void expect_scipy(const audio::Window& window, const std::string& name) {
  static const weft_test::Golden golden = weft_test::read_golden("audio/windows.txt");
  for (const std::size_t length : {1, 2, 7, 16}) {
    const std::string of = name + "." + std::to_string(length);
    weft_test::expect_signal(window.periodic(length), golden[of + ".periodic"], 1e-7, of);
    weft_test::expect_signal(window.symmetric(length), golden[of + ".symmetric"], 1e-7, of);
  }
}

}  // namespace

TEST(Windows, AreThoseOfScipy) {
  expect_scipy(audio::hann, "hann");
  expect_scipy(audio::hamming, "hamming");
  expect_scipy(audio::blackman, "blackman");
}

TEST(Windows, MayBeNone) { EXPECT_EQ(audio::rectangular.periodic(3), (std::vector<float>{1, 1, 1})); }
