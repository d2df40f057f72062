// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/training/detail/table.hpp>
#include <weft/training/detail/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weft::inline WEFT_ABI {

/// A line of a model's summary: one layer.
struct SummaryRow {
  std::string name{};
  std::string type{};
  std::string output_shape{};  ///< as it is to be printed: "(None, 128)"
  std::int64_t parameters = 0;
  std::string connected_to{};  ///< where its inputs come from; "-" for an input, empty in a plain sequence
};

/// How many parameters of one kind there are, and how many bytes they take.
struct SummaryTotal {
  std::int64_t parameters = 0;
  std::int64_t bytes = 0;
};

/// All that a model's summary says.
struct Summary {
  std::string name{};
  std::vector<SummaryRow> rows{};
  SummaryTotal trainable{};
  SummaryTotal non_trainable{};
  std::optional<SummaryTotal> optimizer{};  ///< printed once there is an optimizer, and then part of the total
};

struct SummaryOptions {
  int width = 0;        ///< characters a line; 0 is Keras's 88, or 108 with connections; at least 40
  bool unicode = true;  ///< else the table is drawn in ASCII
};

namespace detail {

/// 407080 as "397.54 KB".
inline std::string bytes_text(std::int64_t bytes) {
  double amount = static_cast<double>(bytes);
  const char* unit = "B";
  for (const char* larger : {"KB", "MB", "GB", "TB", "PB"}) {
    if (amount < 1024) break;
    amount /= 1024;
    unit = larger;
  }
  return fixed_text(amount, 2) + " " + unit;
}

inline std::string total_text(const std::string& title, const SummaryTotal& total) {
  return " " + title + ": " + with_separators(total.parameters) + " (" + bytes_text(total.bytes) + ")\n";
}

/// Half of an odd number goes to the even neighbour, as where Keras computes its widths.
constexpr int divided_evenly(int amount, int parts) noexcept {
  const int share = amount / parts;
  const int twice_rest = 2 * (amount % parts);
  return share + (twice_rest > parts || (twice_rest == parts && share % 2 == 1) ? 1 : 0);
}

/// Sets the widths: the columns end at these parts of the line, and the borders are taken from each alike.
inline void place_columns(std::vector<TableColumn>& columns, const std::vector<double>& ends, int width) {
  int begin = 0;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const int end = static_cast<int>(ends[at] * width);
    columns[at].width = end - begin;
    begin = end;
  }
  int left = static_cast<int>(columns.size());
  int borders = 3 * left + 1 - (width - begin);
  for (TableColumn& column : columns) {
    const int share = divided_evenly(borders, left--);
    column.width -= share;
    borders -= share;
  }
}

}  // namespace detail

/// The table that Keras 3 prints for a model.
inline std::string format_summary(const Summary& summary, const SummaryOptions& options = {}) {
  const bool connected = std::ranges::any_of(summary.rows, [](const auto& row) { return !row.connected_to.empty(); });
  std::vector<detail::TableColumn> columns{{"Layer (type)"}, {"Output Shape"}, {"Param #", 0, true}};
  if (connected) columns.push_back({"Connected to"});
  const std::vector<double> ends = connected ? std::vector{0.3, 0.56, 0.74, 1.0} : std::vector{0.45, 0.80, 1.0};
  const int usual = connected ? 108 : 88;
  detail::place_columns(columns, ends, options.width == 0 ? usual : std::max(options.width, 40));

  std::vector<detail::TableRow> rows;
  for (const SummaryRow& row : summary.rows) {
    rows.push_back({row.name + " (" + row.type + ")", row.output_shape, detail::with_separators(row.parameters)});
    if (connected) rows.back().push_back(row.connected_to.empty() ? "-" : row.connected_to);
  }
  SummaryTotal total = summary.optimizer.value_or(SummaryTotal{});
  for (const SummaryTotal& part : {summary.trainable, summary.non_trainable}) {
    total.parameters += part.parameters;
    total.bytes += part.bytes;
  }
  return "Model: \"" + summary.name + "\"\n" +
         detail::table_text(columns, rows, options.unicode ? detail::box_style : detail::ascii_style) +
         detail::total_text("Total params", total) + detail::total_text("Trainable params", summary.trainable) +
         detail::total_text("Non-trainable params", summary.non_trainable) +
         (summary.optimizer ? detail::total_text("Optimizer params", *summary.optimizer) : "");
}

}  // namespace weft::inline WEFT_ABI
