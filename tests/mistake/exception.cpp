// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/mistake/exception.hpp>

#include <gtest/gtest.h>
#include <concepts>
#include <string>

template <class Error>
class Exceptions : public testing::Test {};
using Kinds = testing::Types<weft::shape_error, weft::data_error, weft::io_error, weft::format_error,
                             weft::mismatch_error, weft::diverged>;
TYPED_TEST_SUITE(Exceptions, Kinds);

TYPED_TEST(Exceptions, AreCaughtAsErrorsWithTheirText) {
  static_assert(std::derived_from<TypeParam, std::runtime_error>);
  try {
    throw TypeParam("what happened");
  } catch (const weft::error& caught) {
    EXPECT_EQ(std::string(caught.what()), "what happened");
  }
}
