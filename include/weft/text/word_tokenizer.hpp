// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/json_text.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/concept.hpp>
#include <weft/text/detail/count_words.hpp>
#include <weft/text/detail/json_file.hpp>
#include <weft/text/detail/write_text.hpp>
#include <weft/text/read_text.hpp>
#include <weft/text/unicode.hpp>
#include <weft/text/utf8.hpp>
#include <weft/text/vocabulary.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// How texts become words, with the defaults of Keras's TextVectorization.
struct WordOptions {
  std::size_t max_tokens = 0;  ///< the size of the vocabulary at most, padding and unknown included; 0 for all words
  bool lower = true;           ///< capitals become small letters, of all alphabets
  std::string filter = R"(!"#$%&()*+,-./:;<=>?@[\]^_`{|}~')";  ///< characters that are taken out
  bool filter_splits = false;  ///< a character that is taken out ends a word, as in Keras's Tokenizer
};

/// One token for each word between white space.
/// Values: 0 is padding, 1 stands for all words that are not known, 2 is the most frequent word, and so on; of words that
/// are equally frequent the alphabetically last comes first, as in Keras.
/// Example: const auto tokenizer = text::WordTokenizer::fit(texts, {.max_tokens = 10'000});
class WordTokenizer {
 public:
  static constexpr std::int32_t padding = 0, unknown = 1;

  /// Errors: data_error when max_tokens leaves no place for a word.
  template <Texts Range>
  static WordTokenizer fit(const Range& texts, WordOptions options = {}) {
    if (options.max_tokens != 0 && options.max_tokens <= first)
      detail::raise<data_error>("max_tokens = ", options.max_tokens,
                                " leaves no place for a word beside padding and unknown");
    WordTokenizer tokenizer(std::move(options));
    detail::WordCounts counts;
    for (std::string_view text : texts) tokenizer.for_each_word(text, [&](std::string_view word) { counts.add(word); });
    tokenizer.keep(counts.take());
    return tokenizer;
  }

  static WordTokenizer fit(std::string_view corpus, WordOptions options = {}) {
    return fit(std::span(&corpus, 1), std::move(options));
  }

  const WordOptions& options() const { return options_; }
  std::size_t vocabulary_size() const { return vocabulary_.size(); }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  std::vector<std::int32_t> encode(std::string_view text) const {
    std::vector<std::int32_t> tokens;
    for_each_word(text, [&](std::string_view word) { tokens.push_back(vocabulary_.find(word).value_or(unknown)); });
    return tokens;
  }

  /// The words with spaces between them, without padding; [UNK] is a word that was not known.
  /// Errors: data_error for a token beyond the vocabulary.
  std::string decode(std::span<const std::int32_t> tokens) const {
    std::string text;
    for (std::int32_t token : tokens) {
      const std::string& word = vocabulary_[token];
      if (token == padding) continue;
      if (!text.empty()) text += ' ';
      text += word;
    }
    return text;
  }

  /// Writes a JSON file, whole or not at all. Errors: io_error; data_error when the filter is not UTF-8.
  void save(const std::filesystem::path& path) const {
    const auto truth = [](bool value) { return value ? "true" : "false"; };
    std::string json = std::string("{\"format\":\"") + kind +
                       "\",\"max_tokens\":" + std::to_string(options_.max_tokens) +
                       ",\"lower\":" + truth(options_.lower) + ",\"filter\":";
    detail::append_json(json, options_.filter);
    json += std::string(",\"filter_splits\":") + truth(options_.filter_splits) + ",\"words\":[";
    for (std::size_t i = first; i < vocabulary_.size(); ++i) {
      json += i == first ? "\n" : ",\n";
      detail::append_json(json, vocabulary_.tokens()[i]);
    }
    detail::write_text(path, json + "]}\n");
  }

  /// Reads such a file. Errors: io_error, format_error.
  static WordTokenizer load(const std::filesystem::path& path) { return parse(read_text(path), path.string()); }

  /// Reads such a file that is in memory. The name is for messages. Errors: format_error.
  static WordTokenizer parse(std::string_view json, std::string_view name = "words") {
    detail::JsonFile file(json, name);
    file.require_kind(kind);
    WordOptions options{.max_tokens = file.at("max_tokens").number()};
    options.lower = file.at("lower").truth();
    options.filter = file.at("filter").string();
    options.filter_splits = file.at("filter_splits").truth();
    std::vector<std::string> words = file.texts("words");
    file.end();
    words.insert(words.begin(), {"", "[UNK]"});
    if (const std::string* twice = detail::first_repeated(words); twice != nullptr)
      detail::raise<format_error>(name, ": the word \"", *twice, "\" stands twice; every word may stand once");
    WordTokenizer tokenizer(std::move(options));
    tokenizer.vocabulary_ = Vocabulary(std::move(words));
    return tokenizer;
  }

 private:
  static constexpr const char* kind = "weft.WordTokenizer";
  static constexpr std::size_t first = 2;

  explicit WordTokenizer(WordOptions options) : options_(std::move(options)), filter_(code_points(options_.filter)) {}

  template <class Take>
  void for_each_word(std::string_view text, Take take) const {
    std::string word;
    const auto end_word = [&] {
      if (!word.empty()) take(std::string_view(word));
      word.clear();
    };
    for (Character c; !text.empty(); text.remove_prefix(c.bytes)) {
      c = first_character(text);
      const bool filtered = filter_.find(c.code) != std::u32string::npos;
      if (is_space(c.code) || (filtered && options_.filter_splits))
        end_word();
      else if (!filtered)
        append_utf8(word, options_.lower ? to_lower(c.code) : c.code);
    }
    end_word();
  }

  void keep(std::vector<detail::WordCount> counts) {
    std::ranges::sort(
        counts, [](const auto& a, const auto& b) { return a.count != b.count ? a.count > b.count : a.word > b.word; });
    std::vector<std::string> words{"", "[UNK]"};
    for (detail::WordCount& entry : counts)
      if (entry.word != words[unknown] && (options_.max_tokens == 0 || words.size() < options_.max_tokens))
        words.push_back(std::move(entry.word));
    vocabulary_ = Vocabulary(std::move(words));
  }

  WordOptions options_;
  std::u32string filter_;
  Vocabulary vocabulary_;
};

}  // namespace weft::inline WEFT_ABI::text
