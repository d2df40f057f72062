// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/nucleus.hpp>
#include <weft/text/next_token.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <ranges>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// How many continuations are followed at once, and how they are compared.
struct BeamOptions {
  std::size_t beams = 4;
  std::size_t max_new_tokens = 100;
  double length_penalty = 1;                   ///< a score is divided by the number of new tokens to this power
  std::vector<std::int32_t> stop_tokens = {};  ///< a continuation ends with the first of these
};

/// A continuation: all tokens, prompt and stop token included, and its score.
/// Values: the sum of the new tokens' logarithms of probability, divided by their number to the power of length_penalty.
struct Beam {
  std::vector<std::int32_t> tokens{};
  double score = 0;
};

}  // namespace weft::inline WEFT_ABI::text

namespace weft::inline WEFT_ABI::detail {

// What beams are open, and which have ended.
class BeamFront {
 public:
  BeamFront(std::span<const std::int32_t> prompt, const text::BeamOptions& options)
      : options_(options), prompt_(prompt.size()) {
    if (options.beams == 0) raise<data_error>("a search needs at least one beam");
    open_.push_back({{prompt.begin(), prompt.end()}, 0});
  }

  const std::vector<text::Beam>& open() const { return open_; }

  // Takes note of all ways on for one beam; of all there are, the best are kept.
  void propose(std::size_t beam, std::span<const float> logits) {
    const float largest = logits[largest_logit(logits)], nothing = -std::numeric_limits<float>::infinity();
    const double log_sum = static_cast<double>(largest) + std::log(Nucleus(logits, largest, 1).mass_from(nothing));
    for (std::size_t i = 0; i < logits.size(); ++i)
      if (logits[i] > nothing)
        steps_.push_back(
            {open_[beam].score + static_cast<double>(logits[i]) - log_sum, beam, static_cast<std::int32_t>(i)});
    const std::size_t kept = options_.beams * std::max<std::size_t>(2, 1 + options_.stop_tokens.size());
    if (steps_.size() <= kept) return;
    std::nth_element(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(kept), steps_.end(), better);
    steps_.resize(kept);
  }

  // Takes the best ways. One that ends must be among the first `beams`, so that ends do not crowd out what goes on.
  void advance(bool last) {
    std::ranges::sort(steps_, better);
    std::vector<text::Beam> next;
    for (std::size_t rank = 0; rank < steps_.size(); ++rank) {
      const bool ends =
          last || std::ranges::find(options_.stop_tokens, steps_[rank].token) != options_.stop_tokens.end();
      if (rank >= options_.beams && (ends || next.size() == options_.beams)) continue;
      text::Beam beam{open_[steps_[rank].beam].tokens, steps_[rank].score};
      beam.tokens.push_back(steps_[rank].token);
      if (ends) beam.score = compared(beam);
      (ends ? ended_ : next).push_back(std::move(beam));
    }
    std::ranges::sort(ended_, [](const text::Beam& x, const text::Beam& y) {
      return std::tie(y.score, x.tokens) < std::tie(x.score, y.tokens);
    });
    if (ended_.size() > options_.beams) ended_.resize(options_.beams);
    open_ = std::move(next);
    steps_.clear();
  }

  // Whether what is open, as it is, could still push out what has ended.
  bool goes_on() const {
    if (open_.empty()) return false;
    return ended_.size() < options_.beams || compared(open_.front()) > ended_.back().score;
  }

  std::vector<text::Beam> take() { return std::move(ended_); }

 private:
  struct Step {
    double score = 0;
    std::size_t beam = 0;
    std::int32_t token = 0;
  };

  // The best first; of equals the earlier beam, then the smaller token.
  static bool better(const Step& a, const Step& b) {
    return std::tie(b.score, a.beam, a.token) < std::tie(a.score, b.beam, b.token);
  }

  double compared(const text::Beam& beam) const {
    return beam.score / std::pow(static_cast<double>(beam.tokens.size() - prompt_), options_.length_penalty);
  }

  text::BeamOptions options_;
  std::size_t prompt_;
  std::vector<text::Beam> open_, ended_;  // the score of an open one is not divided yet
  std::vector<Step> steps_;
};

}  // namespace weft::inline WEFT_ABI::detail

namespace weft::inline WEFT_ABI::text {

/// The best continuations that following several at once finds, the best first, at most `beams`.
/// It stops when no continuation that is still open scores, as it is, better than all that have ended, and cuts off at
/// max_new_tokens.
/// Errors: data_error when there is no beam; as sample for the logits.
/// Source: Graves 2012, Sequence Transduction with Recurrent Neural Networks; scores, ends and stopping as the Python package
/// transformers has them.
template <NextToken Step>
std::vector<Beam> beam_search(Step&& step, std::span<const std::int32_t> prompt, const BeamOptions& options = {}) {
  detail::BeamFront front(prompt, options);
  for (std::size_t i = 0; i < options.max_new_tokens && front.goes_on(); ++i) {
    for (std::size_t beam = 0; beam < front.open().size(); ++beam) {
      auto&& logits = step(std::span<const std::int32_t>(front.open()[beam].tokens));
      front.propose(beam, std::span<const float>(std::ranges::data(logits), std::ranges::size(logits)));
    }
    front.advance(i + 1 == options.max_new_tokens);
  }
  return front.take();
}

}  // namespace weft::inline WEFT_ABI::text
