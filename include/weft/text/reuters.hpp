// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/arff.hpp>
#include <weft/data/find.hpp>
#include <weft/text/labeled_texts.hpp>

#include <filesystem>
#include <string>

namespace weft::inline WEFT_ABI::text {

/// What is asked of an article: whether it is about corn, or about any grain.
enum class ReutersTopic { corn, grain };

/// News of 1987, of which few are about the topic: 1554 to learn from, 604 to be judged by.
/// Values: label 1 for articles about the topic, 0 for others. Errors: io_error, format_error naming the file.
/// Source: Lewis 1997, Reuters-21578, ModApte split, a part of it; tools/fetch_data.sh weka fetches it.
inline TextSplit reuters(ReutersTopic topic = ReutersTopic::corn,
                         const std::filesystem::path& folder =
                             data::find("ReutersCorn-train.arff").value_or("ReutersCorn-train.arff").parent_path()) {
  const auto read = [&](const char* part) {
    const std::string name = std::string("Reuters") + (topic == ReutersTopic::corn ? "Corn" : "Grain") + part;
    const data::Table table = data::read_arff(folder / name);
    return LabeledTexts{texts_of(table, "Text"), table.labels("class-att")};
  };
  return {read("-train.arff"), read("-test.arff")};
}

}  // namespace weft::inline WEFT_ABI::text
