// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// A word as tokens, and how often it came.
struct TokenWord {
  std::vector<std::int32_t> tokens{};
  std::int64_t count = 0;
};

struct TokenPair {
  std::int32_t left = 0, right = 0;

  friend auto operator<=>(const TokenPair&, const TokenPair&) = default;
};

struct TokenPairHash {
  std::size_t operator()(TokenPair pair) const {
    const auto key =
        std::uint64_t{static_cast<std::uint32_t>(pair.left)} << 32 | static_cast<std::uint32_t>(pair.right);
    return static_cast<std::size_t>((key ^ key >> 29) * 0x9e3779b97f4a7c15u >> 7);
  }
};

// Counts of the pairs of tokens that stand side by side in words, kept up while pairs are merged.
// Source: Sennrich, Haddow, Birch 2016, Neural Machine Translation of Rare Words with Subword Units.
class PairTrainer {
 public:
  explicit PairTrainer(std::vector<TokenWord> words) : words_(std::move(words)) {
    for (std::uint32_t w = 0; w < words_.size(); ++w) {
      const auto& tokens = words_[w].tokens;
      for (std::int32_t token : tokens) count_token(token, words_[w].count);
      for (std::size_t i = 1; i < tokens.size(); ++i) change({tokens[i - 1], tokens[i]}, words_[w].count, w);
    }
    for (const auto& [pair, uses] : pairs_) push(pair, uses.count);
  }

  // The pair that comes most often, of several the one of the smallest numbers; nothing when none comes that often.
  std::optional<TokenPair> most_frequent(std::int64_t least) {
    while (!queue_.empty()) {
      std::ranges::pop_heap(queue_, below);
      const Entry top = queue_.back();
      queue_.pop_back();
      const auto uses = pairs_.find(top.pair);
      if (uses == pairs_.end()) continue;
      if (uses->second.count == top.count) return top.count < least ? std::nullopt : std::optional(top.pair);
      push(top.pair, uses->second.count);
    }
    return std::nullopt;
  }

  // The pair that comes most often for how often its parts come: count(ab) / (count(a) count(b)).
  std::optional<TokenPair> most_likely(std::int64_t least) const {
    std::optional<TokenPair> best;
    double best_score = 0;
    for (const auto& [pair, uses] : pairs_) {
      if (uses.count < least) continue;
      const double score = static_cast<double>(uses.count) / (count_of(pair.left) * count_of(pair.right));
      if (best && (score < best_score || (score == best_score && *best < pair))) continue;
      best = pair;
      best_score = score;
    }
    return best;
  }

  // Replaces a pair by one token, which is neither of them, wherever it stands, from left to right.
  void merge(TokenPair pair, std::int32_t result) {
    const auto found = pairs_.extract(pair);
    if (found.empty()) return;
    std::vector<TokenPair> grown;
    for (std::uint32_t w : found.mapped().words) merge_in(w, pair, result, grown);
    std::ranges::sort(grown);
    const auto rest = std::ranges::unique(grown);
    grown.erase(rest.begin(), rest.end());
    for (TokenPair next : grown)
      if (const auto uses = pairs_.find(next); uses != pairs_.end()) push(next, uses->second.count);
  }

 private:
  struct Uses {
    std::int64_t count = 0;
    std::vector<std::uint32_t> words{};  // those that may hold the pair
  };

  struct Entry {
    std::int64_t count = 0;
    TokenPair pair{};
  };

  // The top of the queue is what comes most often, then the smallest pair.
  static bool below(const Entry& a, const Entry& b) { return std::tie(a.count, b.pair) < std::tie(b.count, a.pair); }

  void push(TokenPair pair, std::int64_t count) {
    queue_.push_back({count, pair});
    std::ranges::push_heap(queue_, below);
  }

  void count_token(std::int32_t token, std::int64_t count) {
    const auto place = static_cast<std::size_t>(token);
    if (counts_.size() <= place) counts_.resize(place + 1);
    counts_[place] += count;
  }

  double count_of(std::int32_t token) const { return static_cast<double>(counts_[static_cast<std::size_t>(token)]); }

  void change(TokenPair pair, std::int64_t count, std::uint32_t word) {
    Uses& uses = pairs_[pair];
    uses.count += count;
    if (count > 0 && (uses.words.empty() || uses.words.back() != word)) uses.words.push_back(word);
    if (uses.count == 0) pairs_.erase(pair);
  }

  // Whether each token of a word is part of the pair where it is replaced.
  static std::vector<bool> parts_of(TokenPair pair, const std::vector<std::int32_t>& tokens) {
    std::vector<bool> taken(tokens.size());
    for (std::size_t i = 1; i < tokens.size(); ++i)
      if (!taken[i - 1] && pair == TokenPair{tokens[i - 1], tokens[i]}) taken[i - 1] = taken[i] = true;
    return taken;
  }

  void merge_in(std::uint32_t w, TokenPair pair, std::int32_t result, std::vector<TokenPair>& grown) {
    auto& tokens = words_[w].tokens;
    const std::int64_t count = words_[w].count;
    const std::vector<bool> taken = parts_of(pair, tokens);
    std::vector<std::int32_t> merged;
    std::vector<bool> made;
    for (std::size_t i = 0; i < tokens.size(); i += taken[i] ? 2 : 1) {
      merged.push_back(taken[i] ? result : tokens[i]);
      made.push_back(taken[i]);
    }
    const auto times = static_cast<std::int64_t>(tokens.size() - merged.size()) * count;
    count_token(pair.left, -times);
    count_token(pair.right, -times);
    count_token(result, times);
    for (std::size_t i = 1; i < tokens.size(); ++i)
      if (const TokenPair old{tokens[i - 1], tokens[i]}; (taken[i - 1] || taken[i]) && old != pair)
        change(old, -count, w);
    for (std::size_t i = 1; i < merged.size(); ++i)
      if (made[i - 1] || made[i]) {
        grown.push_back({merged[i - 1], merged[i]});
        change(grown.back(), count, w);
      }
    tokens = std::move(merged);
  }

  std::vector<TokenWord> words_;
  std::vector<std::int64_t> counts_;
  std::unordered_map<TokenPair, Uses, TokenPairHash> pairs_;
  std::vector<Entry> queue_;
};

}  // namespace weft::inline WEFT_ABI::detail
