// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/column.hpp>
#include <weft/data/detail/arff_line.hpp>
#include <weft/data/read_file.hpp>
#include <weft/data/table.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

// Builds a table line by line. A column whose categories are declared takes no others.
class ArffTable {
 public:
  explicit ArffTable(std::string_view file) : file_(file) {}

  void take(std::string_view text, std::size_t number) {
    ArffLine line(text, number, file_);
    if (line.at_end()) return;
    if (in_data_) return take_row(line);
    const std::string keyword = lower(line.word());
    if (keyword == "@attribute")
      declare(line);
    else if (keyword == "@data")
      in_data_ = true;
    else if (keyword != "@relation")
      line.refuse("@relation, @attribute or @data is expected");
  }

  data::Table finish() {
    if (!in_data_) throw format_error(sentence(file_, ": there is no @data line; is it an ARFF file?"));
    return std::move(table_);
  }

 private:
  struct Texts {
    bool declared = false;
    std::unordered_map<std::string, std::int32_t> codes{};
  };

  void declare(ArffLine& line) {
    data::Column column{.name = line.value().text};
    Texts texts;
    if (line.take('{')) {
      texts.declared = column.text = true;
      if (!line.take('}')) {
        do add_category(column, texts, line.value().text);
        while (line.take(','));
        line.expect('}');
      }
    } else {
      const std::string type = lower(line.word());
      column.text = type == "string" || type == "date";
      if (!column.text && type != "numeric" && type != "real" && type != "integer")
        line.refuse(sentence("the type ", type, " is not read; numeric, string, date or {categories} are"));
    }
    table_.columns.push_back(std::move(column));
    texts_.push_back(std::move(texts));
  }

  void take_row(ArffLine& line) {
    if (line.take('{')) line.refuse("a sparse row begins; write the rows out in full");
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      if (c > 0 && !line.take(','))
        line.refuse(sentence("the row has ", c, " values where ", table_.columns.size(), " are declared"));
      add(table_.columns[c], texts_[c], line);
    }
    if (!line.at_end()) line.refuse(sentence("the row has more values than the ", table_.columns.size(), " declared"));
  }

  static std::int32_t add_category(data::Column& column, Texts& texts, const std::string& text) {
    const auto [place, added] = texts.codes.try_emplace(text, static_cast<std::int32_t>(column.categories.size()));
    if (added) column.categories.push_back(text);
    return place->second;
  }

  void add(data::Column& column, Texts& texts, ArffLine& line) {
    const ArffLine::Value value = line.value();
    const bool missing = value.text == "?" && !value.quoted;
    const auto number = cell_number(value.text);
    if (!column.text && !number && !missing)
      line.refuse(sentence("column \"", column.name, "\" has \"", value.text, "\" where a number is expected"));
    if (texts.declared && !missing && !texts.codes.contains(value.text))
      line.refuse(sentence("column \"", column.name, "\" has \"", value.text, "\", which is not among its categories"));
    if (!column.text)
      column.numbers.push_back(missing ? std::numeric_limits<float>::quiet_NaN() : *number);
    else
      column.codes.push_back(missing ? -1 : add_category(column, texts, value.text));
  }

  std::string_view file_;
  data::Table table_;
  std::vector<Texts> texts_;
  bool in_data_ = false;
};

}  // namespace detail

namespace data {

/// Reads an ARFF file that is in memory. The name is for messages. Categories keep the order of their declaration.
/// Errors: format_error naming the line; sparse rows and relational attributes are refused.
/// Source: Weka, Attribute-Relation File Format, version 3.6.
inline Table parse_arff(std::string_view text, std::string_view name = "arff") {
  detail::ArffTable table(name);
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    table.take(text.substr(0, end), ++number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return table.finish();
}

/// Reads an ARFF file. Errors: io_error, and as parse_arff.
inline Table read_arff(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  return parse_arff({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path.string());
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
