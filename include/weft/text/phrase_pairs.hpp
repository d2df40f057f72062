// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/find.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/read_text.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// A word or phrase, and what it means in another language.
struct PhrasePair {
  std::string source{}, target{};
};

}  // namespace weft::inline WEFT_ABI::text

namespace weft::inline WEFT_ABI::detail {

inline std::vector<std::string_view> split_at(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

// The first of several ways to say it, without what stands in brackets: grammar, fields of knowledge, explanations.
inline std::string plain_phrase(std::string_view text) {
  constexpr std::string_view opening = "([{<", closing = ")]}>";
  std::string plain;
  std::string open;  // the brackets that wait for being closed
  for (char character : text) {
    if (open.empty() && character == ';') break;
    const std::size_t which = opening.find(character);
    if (which != std::string_view::npos)
      open += closing[which];
    else if (!open.empty() && character == open.back())
      open.pop_back();
    else if (open.empty() && (character != ' ' || (!plain.empty() && plain.back() != ' ')))
      plain += character;
  }
  plain.resize(plain.find_last_not_of(' ') + 1);
  return plain;
}

}  // namespace weft::inline WEFT_ABI::detail

namespace weft::inline WEFT_ABI::text {

/// The pairs of a dictionary in the form of Ding: "one | two :: eins | zwei", where parts of the same place belong together.
/// Of several ways to say one thing the first is taken; lines that begin with # are comments.
/// Errors: format_error with the line when there is no " :: ".
inline std::vector<PhrasePair> parse_phrase_pairs(std::string_view text, std::string_view name = "phrases") {
  std::vector<PhrasePair> pairs;
  std::size_t number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const std::size_t middle = line.find("::");
    if (middle == std::string_view::npos)
      detail::raise<format_error>(name, ": line ", number,
                                  " has no \"::\" between two languages; is it a dictionary of Ding?");
    const auto sources = detail::split_at(line.substr(0, middle), '|'),
               targets = detail::split_at(line.substr(middle + 2), '|');
    for (std::size_t i = 0; i < sources.size() && sources.size() == targets.size(); ++i) {
      PhrasePair pair{detail::plain_phrase(sources[i]), detail::plain_phrase(targets[i])};
      if (!pair.source.empty() && !pair.target.empty()) pairs.push_back(std::move(pair));
    }
  }
  return pairs;
}

/// German words and phrases with their English meaning: some 390,000. Errors: io_error, format_error.
/// Source: Richter, Ding dictionary of TU Chemnitz; tools/fetch_data.sh de-en fetches it.
inline std::vector<PhrasePair> phrase_pairs(
    const std::filesystem::path& path = data::find("de-en.txt").value_or("de-en.txt")) {
  return parse_phrase_pairs(read_text(path), path.string());
}

}  // namespace weft::inline WEFT_ABI::text
