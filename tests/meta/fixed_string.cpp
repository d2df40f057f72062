// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/meta/fixed_string.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace {

using weft::FixedString;
using weft::Name;

template <FixedString text>
struct Named {
  static constexpr std::string_view name = text.view();
};

template <Name name>
struct Layer {};

static_assert(Named<"dense">::name == "dense");
static_assert(Named<"">::name.empty());
static_assert(std::is_same_v<Layer<Name("a")>, Layer<"a">>);
static_assert(!std::is_same_v<Layer<Name("a")>, Layer<Name("b")>>);
static_assert(Name().view().empty() && Name("hidden").view() == "hidden");
static_assert(Name("a") == Name("a") && !(Name("a") == Name("ab")));

TEST(Name, HoldsThirtyOneCharacters) {
  constexpr Name longest("abcdefghijklmnopqrstuvwxyz01234");
  EXPECT_EQ(longest.view(), "abcdefghijklmnopqrstuvwxyz01234");
  static_assert(!std::is_constructible_v<Name, const char (&)[33]>);
}

}  // namespace
