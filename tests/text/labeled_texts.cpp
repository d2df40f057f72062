// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/labeled_texts.hpp>

#include <gtest/gtest.h>

#include <weft/data/csv.hpp>

using namespace weft;

TEST(LabeledTexts, AreThoseOfAColumn) {
  const data::Table table = data::parse_csv("text,n\nb,1\n\"a, a\",2\n,3\nb,4\n");
  EXPECT_EQ(text::texts_of(table, "text"), (std::vector<std::string>{"b", "a, a", "", "b"}));
  EXPECT_THROW(text::texts_of(table, "n"), data_error);
  EXPECT_THROW(text::texts_of(table, "x"), data_error);
}
