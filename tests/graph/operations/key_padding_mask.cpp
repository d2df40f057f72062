// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/key_padding_mask.hpp>

#include <gtest/gtest.h>

#include "support/trace.hpp"

namespace {

using namespace weft;
using weft_test::Numbers;
using weft_test::Trace;

TEST(KeyPaddingMask, HidesPadding) {
  constexpr double hidden = -std::numeric_limits<double>::infinity();
  Trace t;
  const Tensor tokens = t.tokens({4}, 5, {3, 0, 2, 0});
  EXPECT_EQ(t.value(key_padding_mask(tokens)), (Numbers{0, hidden, 0, hidden}));
  EXPECT_EQ(t.value(key_padding_mask(tokens, 2)), (Numbers{0, 0, hidden, 0}));
}

}  // namespace
