// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/json_reader.hpp>
#include <weft/io/detail/json_text.hpp>
#include <weft/io/detail/utf8.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/count_words.hpp>
#include <weft/text/detail/pair_trainer.hpp>
#include <weft/text/read_text.hpp>
#include <weft/text/vocabulary.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// The two files of GPT-2's tokenizer: a JSON object of the number of each token, and a line for each merge.

inline std::string bpe_vocabulary_text(const std::vector<std::string>& tokens) {
  std::string json = "{";
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) json += ',';
    append_json(json, tokens[i]);
    json += ':' + std::to_string(i);
  }
  return json + '}';
}

inline std::string bpe_merges_text(const std::vector<std::string>& tokens, const std::vector<TokenPair>& merges) {
  std::string text = "#version: 0.2\n";
  for (TokenPair pair : merges)
    text += tokens[static_cast<std::size_t>(pair.left)] + ' ' + tokens[static_cast<std::size_t>(pair.right)] + '\n';
  return text;
}

struct NumberedToken {
  std::string text{};
  std::size_t number = 0;
};

// The entries of the object as they stand there.
inline std::vector<NumberedToken> parse_numbered_tokens(std::string_view json, std::string_view file) {
  if (const std::size_t bad = first_not_utf8(json); bad != json.size())
    raise<format_error>(file, ": at byte ", bad, " the text is not UTF-8; the file is damaged");
  JsonReader reader(json, 0, file);
  std::vector<NumberedToken> entries;
  reader.expect('{');
  do {
    NumberedToken& entry = entries.emplace_back(NumberedToken{reader.string()});
    reader.expect(':');
    entry.number = reader.number();
  } while (reader.take(','));
  reader.expect('}');
  reader.expect_end();
  if (!reader.mistake().empty()) raise_text<format_error>(reader.mistake());
  return entries;
}

// The tokens in the order of their numbers.
inline std::vector<std::string> parse_bpe_vocabulary(std::string_view json, std::string_view file) {
  std::vector<NumberedToken> entries = parse_numbered_tokens(json, file);
  std::vector<std::string> tokens(entries.size());
  for (NumberedToken& entry : entries) {
    if (entry.text.empty()) raise<format_error>(file, ": token ", entry.number, " is empty");
    if (entry.number >= tokens.size())
      raise<format_error>(file, ": \"", entry.text, "\" has the number ", entry.number, ", but ", tokens.size(),
                          " tokens are numbered from 0 without gaps");
    if (!tokens[entry.number].empty()) raise<format_error>(file, ": two tokens have the number ", entry.number);
    tokens[entry.number] = std::move(entry.text);
  }
  if (const std::string* twice = first_repeated(tokens); twice != nullptr)
    raise<format_error>(file, ": the token \"", *twice, "\" stands twice");
  return tokens;
}

// A line of the second file. Errors: format_error with the line's number.
class MergeLine {
 public:
  MergeLine(std::string_view line, std::size_t number, std::string_view file)
      : line_(line), number_(number), file_(file) {
    space_ = line.find(' ');
    if (space_ == std::string_view::npos || space_ == 0 || space_ + 1 == line.size() ||
        line.find(' ', space_ + 1) != std::string_view::npos)
      refuse("two tokens with one space between them are expected");
  }

  TokenPair pair(const text::Vocabulary& vocabulary) const {
    return {token(line_.substr(0, space_), vocabulary), token(line_.substr(space_ + 1), vocabulary)};
  }

  std::int32_t merged(const text::Vocabulary& vocabulary) const {
    return token(std::string(line_.substr(0, space_)) + std::string(line_.substr(space_ + 1)), vocabulary);
  }

  [[noreturn]] void refuse(std::string_view what) const {
    raise<format_error>(file_, ": in line ", number_, " ", what);
  }

 private:
  std::int32_t token(std::string_view text, const text::Vocabulary& vocabulary) const {
    const auto found = vocabulary.find(text);
    if (!found)
      refuse(sentence("the token \"", text, "\" is not in the vocabulary; do the two files belong together?"));
    return *found;
  }

  std::string_view line_;
  std::size_t number_;
  std::string_view file_;
  std::size_t space_ = 0;
};

// The merges in their order. The first line may say which version the file has.
inline std::vector<TokenPair> parse_bpe_merges(std::string_view text, std::string_view file,
                                               const text::Vocabulary& vocabulary) {
  const auto lines = text::lines_of(text);
  std::vector<TokenPair> merges;
  std::set<TokenPair> seen;
  for (std::size_t i = !lines.empty() && lines[0].starts_with("#version") ? 1 : 0; i < lines.size(); ++i) {
    const MergeLine line(lines[i], i + 1, file);
    merges.push_back(line.pair(vocabulary));
    line.merged(vocabulary);
    if (!seen.insert(merges.back()).second) line.refuse("a merge stands that stood before; every merge may stand once");
  }
  return merges;
}

}  // namespace weft::inline WEFT_ABI::detail
