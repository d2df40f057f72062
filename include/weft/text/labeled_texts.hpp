// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/table.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Texts, and a class for each.
struct LabeledTexts {
  std::vector<std::string> texts{};
  data::Array labels{};
};

/// Texts to learn from and texts to be judged by.
struct TextSplit {
  LabeledTexts train{}, test{};
};

/// The texts of a column as they stood in the file; a missing one is empty.
/// Errors: data_error when there is no such column, or it holds numbers.
inline std::vector<std::string> texts_of(const data::Table& table, std::string_view name) {
  const data::Column& column = table[name];
  if (!column.text) detail::raise<data_error>("column \"", name, "\" holds numbers where texts are expected");
  std::vector<std::string> texts;
  for (std::int32_t code : column.codes)
    texts.push_back(code < 0 ? "" : column.categories[static_cast<std::size_t>(code)]);
  return texts;
}

}  // namespace weft::inline WEFT_ABI::text
