// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/named_values.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

const weft::NamedValues values{{"loss", 1}, {"accuracy", 2}};

TEST(NamedValues, AreFoundByName) {
  ASSERT_NE(weft::detail::find_named(values, "accuracy"), nullptr);
  EXPECT_EQ(*weft::detail::find_named(values, "accuracy"), 2);
  EXPECT_EQ(weft::detail::find_named(values, "acc"), nullptr);
}

TEST(NamedValues, AreListedInTheirOrder) {
  EXPECT_EQ(weft::detail::quoted_names(values), "\"loss\", \"accuracy\"");
  EXPECT_EQ(weft::detail::quoted_names(weft::NamedValues{}), "nothing");
}

TEST(NamedValues, ThrowForAnUnknownName) {
  EXPECT_THROW(weft::detail::throw_unknown_name("Scores", "a", "b"), std::out_of_range);
}

}  // namespace
