// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/csv.hpp>
#include <weft/data/find.hpp>
#include <weft/text/labeled_texts.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// What buyers wrote of food: 4000 reviews to learn from, 1000 to be judged by.
/// Values: label 1 for the best mark, which about two thirds have, 0 for others. Errors: io_error, format_error.
/// Source: McAuley and Leskovec 2013, From Amateurs to Connoisseurs, a part of it; tools/fetch_data.sh reviews fetches it.
inline TextSplit reviews(const std::filesystem::path& folder = data::find("reviews").value_or("reviews")) {
  const auto read = [&](const char* name) {
    const data::Table table = data::read_csv(folder / name);
    std::vector<std::int32_t> labels;
    for (const std::string& score : texts_of(table, "score")) labels.push_back(score == "great" ? 1 : 0);
    const std::size_t samples = labels.size();
    return LabeledTexts{texts_of(table, "review"), {std::move(labels), {samples}}};
  };
  return {read("train.csv"), read("test.csv")};
}

}  // namespace weft::inline WEFT_ABI::text
