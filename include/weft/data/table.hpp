// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/column.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// Named columns of equal length, as they stand in a CSV or ARFF file.
/// Errors: data_error when a column that is asked for is not there; the message lists those that are.
struct Table {
  std::vector<Column> columns{};

  std::size_t rows() const { return columns.empty() ? 0 : columns.front().size(); }

  const Column& operator[](std::string_view name) const {
    for (const Column& column : columns)
      if (column.name == name) return column;
    std::string known;
    for (const Column& column : columns) known += (known.empty() ? "" : ", ") + column.name;
    throw data_error(detail::sentence("there is no column \"", name, "\"; the columns are ", known));
  }

  /// The names of all columns but some, in their order: what is left for the features when the targets are taken.
  std::vector<std::string> names_except(const std::vector<std::string>& left_out) const {
    for (const std::string& name : left_out) (*this)[name];
    std::vector<std::string> names;
    for (const Column& column : columns)
      if (std::ranges::find(left_out, column.name) == left_out.end()) names.push_back(column.name);
    return names;
  }

  /// Columns as features: a number stands for itself; a text becomes one column of 0 and 1 for each category.
  /// Shape: {rows, numbers + categories}. Values: NaN for a missing number, only zeros for a missing text.
  Array features(const std::vector<std::string>& names) const {
    std::size_t width = 0;
    for (const std::string& name : names) width += (*this)[name].text ? (*this)[name].categories.size() : 1;
    std::vector<float> values(rows() * width);
    std::size_t first = 0;
    for (const std::string& name : names) {
      const Column& column = (*this)[name];
      for (std::size_t row = 0; row < rows(); ++row)
        if (!column.text)
          values[row * width + first] = column.numbers[row];
        else if (column.codes[row] >= 0)
          values[row * width + first + static_cast<std::size_t>(column.codes[row])] = 1;
      first += column.text ? column.categories.size() : 1;
    }
    return {std::move(values), {rows(), width}};
  }

  /// A column as class labels: the codes of texts, whole numbers as they are.
  /// Errors: data_error naming the first row with a fraction, a missing number or one beyond int32.
  Array labels(std::string_view name) const {
    const Column& column = (*this)[name];
    if (column.text) return {std::vector(column.codes), {rows()}};
    std::vector<std::int32_t> labels;
    for (float number : column.numbers) {
      if (!(std::abs(number) < 0x1p31f) || number != std::floor(number))
        throw data_error(detail::sentence("column \"", name, "\" has ", number, " in row ", labels.size(),
                                          " where a whole number is expected; labels are texts or whole numbers"));
      labels.push_back(static_cast<std::int32_t>(number));
    }
    return {std::move(labels), {rows()}};
  }

  /// A column as indices of its distinct values in their order, without gaps: what an embedding needs.
  /// Values: [0, distinct values); missing ones are -1.
  Array codes(std::string_view name) const {
    const Column& column = (*this)[name];
    if (column.text) return {std::vector(column.codes), {rows()}};
    std::vector<float> distinct;
    for (float number : column.numbers)
      if (!std::isnan(number)) distinct.push_back(number);
    std::ranges::sort(distinct);
    const auto rest = std::ranges::unique(distinct);
    distinct.erase(rest.begin(), rest.end());
    std::vector<std::int32_t> codes;
    for (float number : column.numbers) {
      const auto place = std::ranges::lower_bound(distinct, number) - distinct.begin();
      codes.push_back(std::isnan(number) ? -1 : static_cast<std::int32_t>(place));
    }
    return {std::move(codes), {rows()}};
  }
};

}  // namespace weft::inline WEFT_ABI::data
