// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/next_by_stream.hpp>

#include <weft/text/beam_search.hpp>
#include <weft/text/generate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <vector>

using namespace weft;

namespace {

constexpr int words = 7;
using Tokens = std::vector<std::int32_t>;

// Scores that depend on every token before.
std::array<float, words> scores_of(std::span<const std::int32_t> tokens) {
  std::uint32_t mixed = 1;
  for (const std::int32_t t : tokens) mixed = mixed * 31 + static_cast<std::uint32_t>(t) + 5;
  std::array<float, words> scores{};
  for (std::uint32_t k = 0; k < words; ++k) scores[k] = static_cast<float>((mixed * (k + 3) >> 3) % 97) * 0.1f;
  return scores;
}

// Stands for weft's Stream.
template <long most>
struct Remembering {
  static constexpr long most_steps = most;
  Tokens seen{};
  int calls = 0;

  std::array<float, words> operator()(std::int32_t token) {
    if (most > 0 && steps() >= most) throw std::logic_error("a step too many");
    ++calls;
    seen.push_back(token);
    return scores_of(seen);
  }
  long steps() const { return static_cast<long>(seen.size()); }
  void reset() { seen.clear(); }
};

auto whole(std::span<const std::int32_t> tokens) { return scores_of(tokens); }

}  // namespace

TEST(NextByStream, GivesTheTextOfWholeSequencesAndReadsEachTokenOnce) {
  const Tokens prompt = {1, 5, 2};
  for (const text::SamplingOptions& sampling :
       {text::SamplingOptions{.temperature = 0}, {.temperature = 1.3}, {.temperature = 0.8, .top_k = 3}, {.top_p = 0.7}}) {
    const text::GenerateOptions options{.max_new_tokens = 20, .sampling = sampling, .seed = 4};
    Remembering<0> stream;
    EXPECT_EQ(text::generate(text::NextByStream(stream), prompt, options), text::generate(whole, prompt, options));
    EXPECT_EQ(stream.calls, 22);  // nobody asks what follows the last token
  }
}

TEST(NextByStream, FollowsBeams) {
  const Tokens prompt = {3, 1};
  Remembering<0> stream;
  const auto found = text::beam_search(text::NextByStream(stream), prompt, {.beams = 3, .max_new_tokens = 5});
  const auto expected = text::beam_search(whole, prompt, {.beams = 3, .max_new_tokens = 5});
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t k = 0; k < found.size(); ++k) EXPECT_EQ(found[k].tokens, expected[k].tokens);
}

TEST(NextByStream, BeginsAgainWithTheLastHalf) {
  Remembering<8> stream;
  text::NextByStream step(stream);
  Tokens tokens = {0};
  for (std::int32_t t = 1; t < 30; ++t) {
    const auto scores = step(tokens);
    EXPECT_TRUE(std::ranges::equal(stream.seen, std::span(tokens).last(stream.seen.size())));
    EXPECT_TRUE(std::ranges::equal(scores, scores_of(stream.seen)));
    EXPECT_EQ(stream.steps(), t <= 8 ? t : 4 + (t - 9) % 5) << t;
    tokens.push_back(t % words);
  }
  step(tokens);
  EXPECT_EQ(stream.calls, 30 + 5 * 3);  // at 9, 14, 19, 24 and 29 tokens it reads three once more
}

TEST(NextByStream, KnowsWhatItHasRead) {
  Remembering<0> stream;
  stream(6);
  text::NextByStream step(stream);
  const Tokens tokens = {1, 2, 3}, other = {1, 4}, shorter = {1};
  EXPECT_TRUE(std::ranges::equal(step(tokens), scores_of(tokens)));
  EXPECT_TRUE(std::ranges::equal(step(tokens), scores_of(tokens)));
  EXPECT_EQ(stream.calls, 4);
  EXPECT_TRUE(std::ranges::equal(step(other), scores_of(other)));
  EXPECT_TRUE(std::ranges::equal(step(shorter), scores_of(shorter)));
  EXPECT_THROW(step(Tokens{}), data_error);
}
