// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/sine_position_encoding.hpp>

#include <gtest/gtest.h>

#include "support/attention_golden.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

TEST(SinePositionEncoding, IsThatOfThePaper) {
  expect_pytorchs("sine", SinePositionEncoding{});
  expect_pytorchs("sine_odd", SinePositionEncoding{});
}

TEST(SinePositionEncoding, LetsGradientsThrough) {
  expect_gradients([](Trace& t) { return SinePositionEncoding{.max_wavelength = 50}(t.input({3, 4})); });
}

TEST(SinePositionEncoding, RefusesWhatIsNoSequence) {
  EXPECT_EQ(mistake([](Trace& t) { SinePositionEncoding{}(t.input({9})); }),
            "SinePositionEncoding{}: expects a sequence [places, features] per sample but receives a tensor of shape [9]; put"
            " Reshape{places, features} before it");
}

}  // namespace
