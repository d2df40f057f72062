// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/text/detail/pair_trainer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// Which pairs of tokens become one token, the pairs that were learned first being merged first.
class MergeTable {
 public:
  struct Merge {
    std::uint32_t rank = 0;
    std::int32_t result = 0;
  };

  // Adds the next pair; false when it is there already.
  bool add(TokenPair pair, std::int32_t result) {
    return merges_.emplace(pair, Merge{static_cast<std::uint32_t>(merges_.size()), result}).second;
  }

  // What merging needs besides, kept between words so that it is not allocated for each.
  class Scratch {
    friend MergeTable;

    struct Link {
      std::int32_t token, before, next;
    };
    struct Candidate {
      std::uint32_t rank;
      std::int32_t at;
      TokenPair pair;
      std::int32_t result;
    };

    // The top is what was learned first, then what stands first.
    static bool below(const Candidate& a, const Candidate& b) {
      return std::tie(a.rank, a.at) > std::tie(b.rank, b.at);
    }

    std::vector<Link> links_;
    std::vector<Candidate> candidates_;
  };

  // Appends what is left of a word's tokens when nothing can be merged any more. Cost: n log n.
  void apply(const std::vector<std::int32_t>& word, std::vector<std::int32_t>& tokens, Scratch& scratch) const {
    const auto n = static_cast<std::int32_t>(word.size());
    scratch.links_.clear();
    scratch.candidates_.clear();
    for (std::int32_t i = 0; i < n; ++i)
      scratch.links_.push_back({word[static_cast<std::size_t>(i)], i - 1, i + 1 < n ? i + 1 : -1});
    for (std::int32_t i = 0; i + 1 < n; ++i) propose(i, scratch);
    while (!scratch.candidates_.empty()) {
      std::ranges::pop_heap(scratch.candidates_, Scratch::below);
      const Scratch::Candidate best = scratch.candidates_.back();
      scratch.candidates_.pop_back();
      if (holds(best, scratch)) merge(best, scratch);
    }
    for (std::int32_t i = n > 0 ? 0 : -1; i >= 0; i = link(i, scratch).next) tokens.push_back(link(i, scratch).token);
  }

 private:
  static Scratch::Link& link(std::int32_t i, Scratch& scratch) { return scratch.links_[static_cast<std::size_t>(i)]; }

  void propose(std::int32_t at, Scratch& scratch) const {
    const TokenPair pair{link(at, scratch).token, link(link(at, scratch).next, scratch).token};
    const auto found = merges_.find(pair);
    if (found == merges_.end()) return;
    scratch.candidates_.push_back({found->second.rank, at, pair, found->second.result});
    std::ranges::push_heap(scratch.candidates_, Scratch::below);
  }

  static bool holds(const Scratch::Candidate& candidate, Scratch& scratch) {
    const auto& left = link(candidate.at, scratch);
    return left.token == candidate.pair.left && left.next >= 0 &&
           link(left.next, scratch).token == candidate.pair.right;
  }

  void merge(const Scratch::Candidate& candidate, Scratch& scratch) const {
    auto& left = link(candidate.at, scratch);
    auto& right = link(left.next, scratch);
    left.token = candidate.result;
    left.next = right.next;
    right.token = -1;  // so that no candidate that begins there holds
    if (left.next >= 0) {
      link(left.next, scratch).before = candidate.at;
      propose(candidate.at, scratch);
    }
    if (left.before >= 0) propose(left.before, scratch);
  }

  std::unordered_map<TokenPair, Merge, TokenPairHash> merges_;
};

}  // namespace weft::inline WEFT_ABI::detail
