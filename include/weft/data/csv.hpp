// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/column.hpp>
#include <weft/data/read_file.hpp>
#include <weft/data/table.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace data {

/// How a CSV file is written: what stands between two cells, and whether the first row names the columns.
struct CsvOptions {
  char separator = ',';
  bool header = true;
};

}  // namespace data

namespace detail {

// Takes the rows of a CSV file one by one. Source: RFC 4180, with a line feed alone also ending a row.
class CsvRows {
 public:
  CsvRows(std::string_view text, char separator, std::string_view file)
      : text_(text), separator_(separator), file_(file) {
    if (text_.starts_with("\xef\xbb\xbf")) text_.remove_prefix(3);
  }

  // The number of the row that next() gave last, the first being 1.
  std::size_t row() const { return row_; }

  bool next(std::vector<std::string>& cells) {
    cells.clear();
    if (at_ == text_.size()) return false;
    ++row_;
    do cells.push_back(take('"') ? quoted(cells.size() + 1) : plain(cells.size() + 1));
    while (take(separator_));
    take('\r');
    if (!take('\n') && at_ != text_.size()) refuse(cells.size(), "the cell goes on behind its closing quote");
    return true;
  }

  [[noreturn]] void refuse(std::size_t column, std::string_view what) const {
    throw format_error(sentence(file_, ": in row ", row_, ", column ", column, " ", what));
  }

 private:
  bool take(char character) {
    const bool found = at_ < text_.size() && text_[at_] == character;
    at_ += found ? 1 : 0;
    return found;
  }

  bool at_line_end() const {
    return at_ == text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n" ||
           (text_[at_] == '\r' && at_ + 1 == text_.size());
  }

  std::string plain(std::size_t column) {
    const std::size_t first = at_;
    for (; !at_line_end() && text_[at_] != separator_; ++at_)
      if (text_[at_] == '"') refuse(column, "a quote stands inside a cell; put the cell in quotes and double this one");
    return std::string(text_.substr(first, at_ - first));
  }

  std::string quoted(std::size_t column) {
    std::string cell;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) refuse(column, "the quote that opens the cell is never closed");
      cell += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (!take('"')) return cell;
      cell += '"';
    }
  }

  std::string_view text_;
  char separator_;
  std::string_view file_;
  std::size_t at_ = 0;
  std::size_t row_ = 0;
};

inline std::vector<std::string> numbered_names(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(std::to_string(i));
  return names;
}

}  // namespace detail

namespace data {

/// Reads a CSV file that is in memory. The name is for messages. Without a header the columns are named "0", "1", ...
/// A column whose cells are all numbers, empty or NA has numbers; any other has texts, their categories sorted.
/// Errors: format_error naming row and column, the first row being 1, for ragged rows and stray quotes.
inline Table parse_csv(std::string_view text, CsvOptions options = {}, std::string_view name = "csv") {
  detail::CsvRows rows(text, options.separator, name);
  std::vector<std::string> cells, names;
  if (!rows.next(cells)) throw format_error(detail::sentence(name, ": the file is empty; is it the right one?"));
  names = options.header ? cells : detail::numbered_names(cells.size());
  std::vector<std::vector<std::string>> columns(names.size());
  for (bool more = options.header ? rows.next(cells) : true; more; more = rows.next(cells)) {
    if (cells.size() == 1 && cells[0].empty() && names.size() > 1) continue;  // an empty line
    if (cells.size() != names.size())
      rows.refuse(cells.size(), detail::sentence("the row ends, but ", names.size(),
                                                 " columns are expected; is a separator or a quote missing?"));
    for (std::size_t c = 0; c < names.size(); ++c) columns[c].push_back(std::move(cells[c]));
  }
  Table table;
  for (std::size_t c = 0; c < names.size(); ++c)
    table.columns.push_back(detail::column_of(std::move(names[c]), std::move(columns[c])));
  return table;
}

/// Reads a CSV file. Errors: io_error, and as parse_csv.
inline Table read_csv(const std::filesystem::path& path, CsvOptions options = {}) {
  const auto bytes = read_file(path);
  return parse_csv({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, options, path.string());
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
