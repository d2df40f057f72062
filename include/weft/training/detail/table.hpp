// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/training/detail/text.hpp>
#include <weft/training/detail/wrap_cell.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

/// The four pieces of a horizontal rule: left end, line, crossing, right end.
struct Rule {
  std::string_view left, line, cross, right;
};

/// What a table is drawn with.
struct TableStyle {
  Rule top, below_head, between, bottom;
  std::string_view head_border, border;
  std::string_view mark;  ///< stands for what did not fit
};

inline constexpr TableStyle box_style{.top = {"┏", "━", "┳", "┓"},
                                      .below_head = {"┡", "━", "╇", "┩"},
                                      .between = {"├", "─", "┼", "┤"},
                                      .bottom = {"└", "─", "┴", "┘"},
                                      .head_border = "┃",
                                      .border = "│",
                                      .mark = "…"};

inline constexpr TableStyle ascii_style{.top = {"+", "-", "-", "+"},
                                        .below_head = {"|", "-", "+", "|"},
                                        .between = {"|", "-", "+", "|"},
                                        .bottom = {"+", "-", "-", "+"},
                                        .head_border = "|",
                                        .border = "|",
                                        .mark = "~"};

/// A column, `width` characters wide without the space on either side.
struct TableColumn {
  std::string title;
  int width = 0;
  bool right_aligned = false;
};

using TableRow = std::vector<std::string>;

inline std::string rule_text(const std::vector<TableColumn>& columns, const Rule& rule) {
  std::string text;
  for (const TableColumn& column : columns) {
    text += std::string(text.empty() ? rule.left : rule.cross) + repeated(rule.line, column.width + 2);
  }
  return text + std::string(rule.right) + "\n";
}

inline std::string row_text(const std::vector<TableColumn>& columns, const TableRow& row, std::string_view border,
                            std::string_view mark) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 0;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    height = std::max(height, cells.emplace_back(wrap_cell(row[at], columns[at].width, mark)).size());
  }
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const std::string words = line < cells[at].size() ? cells[at][line] : "";
      const std::string space = repeated(" ", columns[at].width - visible_width(words));
      text += std::string(border) + " " + (columns[at].right_aligned ? space + words : words + space) + " ";
    }
    text += std::string(border) + "\n";
  }
  return text;
}

/// The whole table, a rule between any two rows.
inline std::string table_text(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows,
                              const TableStyle& style) {
  TableRow titles;
  for (const TableColumn& column : columns) titles.push_back(column.title);
  std::string text = rule_text(columns, style.top) + row_text(columns, titles, style.head_border, style.mark);
  bool first = true;
  for (const TableRow& row : rows) {
    text += rule_text(columns, first ? style.below_head : style.between);
    text += row_text(columns, row, style.border, style.mark);
    first = false;
  }
  return text + rule_text(columns, style.bottom);
}

}  // namespace weft::inline WEFT_ABI::detail
