// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/attention.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Attention, Gradients) {
  expect_gradients([](Trace& t) { return attention(t.input({3, 4}), t.input({3, 4}), t.input({3, 4})); });
}

}  // namespace
