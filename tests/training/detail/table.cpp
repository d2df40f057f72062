// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/detail/table.hpp>

#include <gtest/gtest.h>

namespace {

using namespace weft::detail;

TEST(Table, DrawsRowsOfSeveralLines) {
  EXPECT_EQ(table_text({{"name", 4}, {"size", 5, true}}, {{"a b", "1"}, {"one two", "123456"}}, ascii_style),
            "+--------------+\n"
            "| name |  size |\n"
            "|------+-------|\n"
            "| a b  |     1 |\n"
            "|------+-------|\n"
            "| one  | 1234~ |\n"
            "| two  |       |\n"
            "+--------------+\n");
}

TEST(Table, DrawsBoxes) {
  EXPECT_EQ(table_text({{"a", 1}, {"b", 1}}, {{"1", "2"}}, box_style),
            "┏━━━┳━━━┓\n"
            "┃ a ┃ b ┃\n"
            "┡━━━╇━━━┩\n"
            "│ 1 │ 2 │\n"
            "└───┴───┘\n");
}

}  // namespace
