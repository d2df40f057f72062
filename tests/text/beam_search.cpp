// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/beam_search.hpp>

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <string>

#include <support/golden_text.hpp>

using namespace weft;

namespace {

using Tokens = std::span<const std::int32_t>;

const weft_test::Golden& golden() {
  static const weft_test::Golden file = weft_test::read_golden("text/decoding.txt");
  return file;
}

// Logits that stand in a table by the last two tokens.
std::vector<float> table(Tokens tokens) {
  const auto& numbers = golden()["table"];
  const auto row = static_cast<std::ptrdiff_t>(8 * (8 * tokens[tokens.size() - 2] + tokens.back()));
  return {numbers.begin() + row, numbers.begin() + row + 8};
}

const std::vector<std::int32_t> prompt{1, 2};

double log_probability(Tokens tokens) {
  double sum = 0;
  for (std::size_t i = prompt.size(); i < tokens.size(); ++i) {
    const auto logits = table(tokens.first(i));
    double all = 0;
    for (float logit : logits) all += std::exp(static_cast<double>(logit));
    sum += static_cast<double>(logits[static_cast<std::size_t>(tokens[i])]) - std::log(all);
  }
  return sum;
}

// Every continuation, one by one.
void every(std::vector<std::int32_t>& tokens, std::size_t left, std::vector<text::Beam>& found) {
  const bool stopped = tokens.size() > prompt.size() && tokens.back() == 5;
  if (left == 0 || stopped) {
    found.push_back({tokens, log_probability(tokens) / static_cast<double>(tokens.size() - prompt.size())});
    return;
  }
  for (std::int32_t token = 0; token < 8; ++token) {
    tokens.push_back(token);
    every(tokens, left - 1, found);
    tokens.pop_back();
  }
}

}  // namespace

TEST(BeamSearch, FindsWhatTransformersFinds) {
  int searches = 0;
  for (const auto& row : weft_test::series(golden(), "beam")) {
    const std::string name = "beam." + std::to_string(searches++);
    text::BeamOptions options{static_cast<std::size_t>(row[0]), static_cast<std::size_t>(row[1]), row[2]};
    if (row[3] >= 0) options.stop_tokens = {static_cast<std::int32_t>(row[3])};
    const auto beams = text::beam_search(table, prompt, options);
    ASSERT_EQ(beams.size(), options.beams) << name;
    for (std::size_t j = 0; j < beams.size(); ++j) {
      EXPECT_EQ(beams[j].tokens, weft_test::tokens_of(golden()[name + ".tokens." + std::to_string(j)]))
          << name << " " << j;
      const std::string score = name + ".score." + std::to_string(j);
      EXPECT_TRUE(options.beams == 1 || std::abs(beams[j].score - golden()[score][0]) < 1e-6) << score;
    }
  }
  EXPECT_EQ(searches, 7);
}

TEST(BeamSearch, FindsTheBestOfAllWhenItFollowsAll) {
  std::vector<text::Beam> all;
  std::vector<std::int32_t> tokens = prompt;
  every(tokens, 4, all);
  std::ranges::sort(all, std::ranges::greater{}, &text::Beam::score);
  // With every beam open nothing is lost; of those that ended, all are kept.
  const auto beams = text::beam_search(table, prompt, {.beams = 4096, .max_new_tokens = 4, .stop_tokens = {5}});
  ASSERT_EQ(beams.size(), all.size());
  for (std::size_t i = 0; i < 100; ++i) {
    EXPECT_EQ(beams[i].tokens, all[i].tokens) << i;
    EXPECT_NEAR(beams[i].score, all[i].score, 1e-12);
  }
}

TEST(BeamSearch, OfOneBeamIsGreedy) {
  const auto beams = text::beam_search(table, prompt, {.beams = 1, .max_new_tokens = 10});
  std::vector<std::int32_t> tokens = prompt;
  for (int i = 0; i < 10; ++i) {
    const auto logits = table(tokens);
    tokens.push_back(static_cast<std::int32_t>(std::ranges::max_element(logits) - logits.begin()));
  }
  ASSERT_EQ(beams.size(), 1u);
  EXPECT_EQ(beams[0].tokens, tokens);
  EXPECT_NEAR(beams[0].score, log_probability(tokens) / 10, 1e-12);
}

TEST(BeamSearch, StopsWhenNothingOpenCanWin) {
  int calls = 0;
  const auto mostly_ends = [&](Tokens) {
    ++calls;
    return std::vector<float>{1, 0, 5};
  };
  const auto beams = text::beam_search(mostly_ends, prompt, {.beams = 2, .max_new_tokens = 1000, .stop_tokens = {2}});
  EXPECT_EQ(beams[0].tokens, (std::vector<std::int32_t>{1, 2, 2}));
  // At the second token two have ended, and what is open is worse: one call for the prompt, two for the beams behind it.
  EXPECT_EQ(calls, 3);
}

TEST(BeamSearch, NeedsBeamsAndLogits) {
  EXPECT_THROW(text::beam_search(table, prompt, {.beams = 0}), data_error);
  EXPECT_THROW(text::beam_search([](Tokens) { return std::vector<float>{NAN}; }, prompt), data_error);
  EXPECT_THROW(text::beam_search([](Tokens) { return std::vector<float>{}; }, prompt), data_error);
  EXPECT_TRUE(text::beam_search(table, prompt, {.max_new_tokens = 0}).empty());
}
