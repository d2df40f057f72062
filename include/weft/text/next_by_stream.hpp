// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Asks a stream for the next token: what generate and beam_search call. It gives the stream the tokens that it has not read yet;
/// a text that goes on differently is read from its beginning. When the stream has taken all steps it can take, it begins again
/// with the last tokens, half as many as it takes.
/// Stream: weft's Stream of a network of Tokens that gives one logit for every token of the vocabulary at each step.
/// Errors: data_error for a text without tokens.
/// Example: `Stream<Gpt> stream(model); const auto tokens = text::generate(text::NextByStream(stream), prompt);`
template <class Stream>
class NextByStream {
 public:
  /// The stream must outlive this, and is reset.
  explicit NextByStream(Stream& stream) : stream_(&stream) { begin({}); }

  std::span<const float> operator()(std::span<const std::int32_t> tokens) {
    if (tokens.empty()) detail::raise<data_error>("a text that a stream goes on with needs at least one token");
    const bool goes_on = tokens.size() >= read_.size() && std::ranges::equal(read_, tokens.first(read_.size()));
    if (!goes_on || steps_after(tokens.size()) > most) begin(tokens.first(left_out(tokens.size())));
    for (std::size_t t = read_.size(); t < tokens.size(); ++t) {
      logits_ = (*stream_)(tokens[t]);
      read_.push_back(tokens[t]);
    }
    return {logits_.data(), logits_.size()};
  }

 private:
  static constexpr std::size_t most =
      Stream::most_steps > 0 ? static_cast<std::size_t>(Stream::most_steps) : static_cast<std::size_t>(-1);

  std::size_t steps_after(std::size_t tokens) const { return static_cast<std::size_t>(stream_->steps()) + tokens - read_.size(); }
  static std::size_t left_out(std::size_t tokens) { return tokens <= most ? 0 : tokens - (most + 1) / 2; }

  void begin(std::span<const std::int32_t> before) {
    stream_->reset();
    read_.assign(before.begin(), before.end());
  }

  Stream* stream_;
  std::vector<std::int32_t> read_;  // and left out, before what was read
  decltype(std::declval<Stream&>()(std::int32_t{})) logits_{};
};

}  // namespace weft::inline WEFT_ABI::text
