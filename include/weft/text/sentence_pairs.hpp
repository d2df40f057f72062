// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/arrays.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// How two sequences become one of a fixed length, as BERT takes it: cls, the first, sep, the second, sep, padding.
struct PairOptions {
  std::size_t length = 128;
  std::int32_t pad = 0, cls = -1, sep = -1;
};

/// Writes pairs of sequences into two arrays: their tokens, and 1 where the second is, 0 elsewhere.
/// What does not fit is cut from the end of the longer one, of equally long ones from the second.
/// Errors: data_error when cls or sep is not set, or the length is less than three.
class SentencePairs {
 public:
  explicit SentencePairs(PairOptions options) : options_(options) {
    if (options.cls < 0 || options.sep < 0 || options.length < 3)
      detail::raise<data_error>("pairs of sequences need the numbers of cls and sep, here ", options.cls, " and ",
                                options.sep, ", and a length of at least 3, here ", options.length);
  }

  void add(std::span<const std::int32_t> first, std::span<const std::int32_t> second) {
    while (first.size() + second.size() + 3 > options_.length)
      first.size() > second.size() ? first = first.first(first.size() - 1) : second = second.first(second.size() - 1);
    const std::size_t begin = tokens_.size();
    tokens_.push_back(options_.cls);
    tokens_.insert(tokens_.end(), first.begin(), first.end());
    tokens_.push_back(options_.sep);
    segments_.resize(tokens_.size(), 0);
    tokens_.insert(tokens_.end(), second.begin(), second.end());
    tokens_.push_back(options_.sep);
    segments_.resize(tokens_.size(), 1);
    tokens_.resize(begin + options_.length, options_.pad);
    segments_.resize(begin + options_.length, 0);
  }

  std::size_t size() const { return tokens_.size() / options_.length; }

  /// Tokens and segments. Shape: {pairs, length} each. This is empty afterwards.
  data::Arrays take() {
    const data::Shape shape{size(), options_.length};
    return {data::Array(std::exchange(tokens_, {}), shape), data::Array(std::exchange(segments_, {}), shape)};
  }

 private:
  PairOptions options_;
  std::vector<std::int32_t> tokens_, segments_;
};

}  // namespace weft::inline WEFT_ABI::text
