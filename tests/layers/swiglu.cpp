// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/swiglu.hpp>

#include <gtest/gtest.h>

#include "support/attention_golden.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

TEST(SwiGLU, IsThatOfLLaMA) { expect_pytorchs("swiglu", SwiGLU{.units = 6}); }

TEST(SwiGLU, HasAGradient) {
  expect_gradients([](Trace& t) { return SwiGLU{.units = 3, .bias = true}(t.input({4})); });
}

TEST(SwiGLU, RefusesToHaveNoUnits) {
  EXPECT_EQ(mistake([](Trace& t) { SwiGLU{}(t.input({2, 4})); }),
            "SwiGLU{.units = 0}: Dense{.units = 0}: needs at least one unit; set .units to the number of outputs");
}

}  // namespace
