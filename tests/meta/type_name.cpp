// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/meta/type_name.hpp>

#include <gtest/gtest.h>

namespace outer {

struct Plain {};
template <class...>
struct Template {};
template <int>
struct Numbered {};
struct Host {
  struct Inner {};
};

}  // namespace outer

namespace {

struct Hidden {};

static_assert(weft::type_name<outer::Plain>() == "Plain");
static_assert(weft::type_name<outer::Host::Inner>() == "Inner");
static_assert(weft::type_name<outer::Template<int, outer::Plain>>() == "Template");
static_assert(weft::type_name<outer::Numbered<3>>() == "Numbered");
static_assert(weft::type_name<Hidden>() == "Hidden");
static_assert(weft::type_name<int>() == "int");

TEST(TypeName, OfALocalType) {
  struct Local {};
  EXPECT_EQ(weft::type_name<Local>(), "Local");
}

}  // namespace
