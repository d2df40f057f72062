// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

struct TextHash {
  using is_transparent = void;  // so that a part of a text can be looked up without a copy
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

struct WordCount {
  std::string word{};
  std::int64_t count = 0;
};

// How often each word came.
class WordCounts {
 public:
  void add(std::string_view word, std::int64_t count = 1) {
    const auto found = places_.find(word);
    if (found == places_.end())
      places_.emplace(word, count);
    else
      found->second += count;
  }

  // All words, in the order of their bytes: what a hash table does must not show.
  std::vector<WordCount> take() {
    std::vector<WordCount> counts;
    counts.reserve(places_.size());
    while (!places_.empty()) {
      auto node = places_.extract(places_.begin());
      counts.push_back({std::move(node.key()), node.mapped()});
    }
    std::ranges::sort(counts, {}, &WordCount::word);
    return counts;
  }

 private:
  TextMap<std::int64_t> places_;
};

// A text that stands twice in a list, or nullptr.
inline const std::string* first_repeated(const std::vector<std::string>& texts) {
  std::unordered_map<std::string_view, bool> seen;
  for (const std::string& text : texts)
    if (!seen.emplace(text, true).second) return &text;
  return nullptr;
}

}  // namespace weft::inline WEFT_ABI::detail
