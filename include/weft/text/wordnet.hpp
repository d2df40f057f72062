// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/find.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/read_text.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Words of one meaning, and what it is.
struct Synset {
  std::vector<std::string> words{};
  std::string gloss{};
};

}  // namespace weft::inline WEFT_ABI::text

namespace weft::inline WEFT_ABI::detail {

// Takes the next word of a line; empty at its end.
inline std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

inline std::string spaced(std::string_view word) {
  if (const std::size_t marker = word.find('('); marker != std::string_view::npos)
    word = word.substr(0, marker);  // "(a)": where it may stand
  std::string text(word);
  for (char& character : text)
    if (character == '_') character = ' ';
  return text;
}

}  // namespace weft::inline WEFT_ABI::detail

namespace weft::inline WEFT_ABI::text {

/// The sets of synonyms of a file of WordNet's database. Lines that begin with a space are comments.
/// Errors: format_error with the line. Source: wndb(5WN), Data File Format.
inline std::vector<Synset> parse_wordnet(std::string_view text, std::string_view name = "wordnet") {
  std::vector<Synset> synsets;
  std::size_t number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    if (line.empty() || line[0] == ' ') continue;
    for (int skipped = 0; skipped < 3; ++skipped) detail::take_word(line);  // offset, file, kind
    const std::string_view digits = detail::take_word(line);
    std::size_t words = 0;
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), words, 16);
    const std::size_t bar = line.find("| ");
    if (status != std::errc{} || end != digits.data() + digits.size() || words == 0 || bar == std::string_view::npos)
      detail::raise<format_error>(name, ": line ", number, " is no set of synonyms; is it a data file of WordNet?");
    Synset& synset = synsets.emplace_back();
    synset.gloss = line.substr(bar + 2);
    synset.gloss.resize(synset.gloss.find_last_not_of(' ') + 1);
    for (std::size_t i = 0; i < words && !line.empty(); ++i) {
      synset.words.push_back(detail::spaced(detail::take_word(line)));
      detail::take_word(line);  // which of several meanings
    }
  }
  return synsets;
}

/// All of WordNet: 117,659 meanings. Their words judge vectors of words, their glosses are texts to learn from.
/// Errors: io_error, format_error. Source: Miller 1995, WordNet: A Lexical Database for English, version 3.0;
/// tools/fetch_data.sh wordnet fetches it.
inline std::vector<Synset> wordnet(
    const std::filesystem::path& folder = data::find("wordnet").value_or("/usr/share/wordnet")) {
  std::vector<Synset> all;
  for (const char* kind : {"data.noun", "data.verb", "data.adj", "data.adv"}) {
    std::vector<Synset> some = parse_wordnet(read_text(folder / kind), (folder / kind).string());
    for (Synset& synset : some) all.push_back(std::move(synset));
  }
  return all;
}

}  // namespace weft::inline WEFT_ABI::text
