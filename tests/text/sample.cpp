// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/sample.hpp>

#include <gtest/gtest.h>
#include <cmath>
#include <limits>
#include <set>
#include <string>

#include <support/golden_text.hpp>

using namespace weft;

namespace {

constexpr float nothing = -std::numeric_limits<float>::infinity();

std::vector<float> floats(const std::vector<double>& numbers) { return {numbers.begin(), numbers.end()}; }

// How often each token is drawn in many steps.
std::vector<double> drawn(std::span<const float> logits, const text::SamplingOptions& options, int steps = 50'000) {
  std::vector<double> shares(logits.size());
  for (int step = 0; step < steps; ++step)
    shares.at(static_cast<std::size_t>(text::sample(logits, options, 1, static_cast<std::uint64_t>(step)))) +=
        1.0 / steps;
  return shares;
}

}  // namespace

TEST(Sample, DrawsByTheProbabilitiesOfWhatIsKept) {
  const auto golden = weft_test::read_golden("text/decoding.txt");
  for (std::size_t i = 0; i < 2; ++i) {
    const auto logits = floats(golden["logits." + std::to_string(i)]);
    for (const auto& row : weft_test::series(golden, "kept." + std::to_string(i))) {
      const auto shares = drawn(logits, {row[0], static_cast<std::size_t>(row[1]), row[2]});
      double sum = 0;
      for (std::size_t t = 0; t < logits.size(); ++t)
        sum += row[3 + t] * std::exp(static_cast<double>(logits[t]) / row[0]);
      for (std::size_t t = 0; t < logits.size(); ++t) {
        const double chance = row[3 + t] * std::exp(static_cast<double>(logits[t]) / row[0]) / sum;
        EXPECT_NEAR(shares[t], chance, 5 * std::sqrt(chance * (1 - chance) / 50'000) + 1e-12) << "token " << t;
      }
    }
  }
}

TEST(Sample, TakesTheFirstOfTheLargestWithoutTemperature) {
  const std::vector<float> logits{1, 5, nothing, 5, -2};
  for (std::uint64_t step = 0; step < 20; ++step) {
    EXPECT_EQ(text::sample(logits, {.temperature = 0}, 3, step), 1);
    EXPECT_EQ(text::sample(logits, {.top_k = 1}, 3, step), 1);
    EXPECT_EQ(text::sample(std::vector<float>{0, 1e-3f}, {.temperature = 1e-320}, 3, step), 1);
  }
}

TEST(Sample, NeverDrawsWhatIsRuledOut) {
  std::vector<float> logits(100, nothing);
  logits[17] = -1000;
  logits[60] = -1000;
  std::set<std::int32_t> seen;
  for (std::uint64_t step = 0; step < 200; ++step)
    for (const auto& options : {text::SamplingOptions{}, {.top_k = 50}, {.top_p = 0.99}, {.temperature = 5}})
      seen.insert(text::sample(logits, options, 0, step));
  EXPECT_EQ(seen, (std::set<std::int32_t>{17, 60}));
}

TEST(Sample, KeepsEqualOnesTogether) {
  const std::vector<float> logits{2, 2, 2, 0, 0};
  const auto three = drawn(logits, {.top_k = 2}, 3000);
  EXPECT_GT(three[2], 0.2);
  EXPECT_EQ(three[3], 0);
  EXPECT_GT(drawn(logits, {.top_p = 0.01}, 3000)[1], 0.2);
}

TEST(Sample, IsDecidedBySeedAndStep) {
  const std::vector<float> logits(1000, 0.f);
  std::set<std::int32_t> steps, seeds;
  for (std::uint64_t i = 0; i < 50; ++i) {
    EXPECT_EQ(text::sample(logits, {}, i, 5), text::sample(logits, {}, i, 5));
    steps.insert(text::sample(logits, {}, 1, i));
    seeds.insert(text::sample(logits, {}, i, 1));
  }
  EXPECT_GT(steps.size(), 40u);
  EXPECT_GT(seeds.size(), 40u);
}

TEST(Sample, RefusesLogitsAndOptionsThatAreNone) {
  const auto refused = [](std::vector<float> logits, text::SamplingOptions options) {
    EXPECT_THROW(text::sample(logits, options, 0, 0), data_error);
  };
  refused({}, {});
  refused({1, NAN}, {});
  refused({NAN, 1}, {});
  refused({1, std::numeric_limits<float>::infinity()}, {});
  refused({nothing, nothing}, {});
  refused({1, 2}, {.temperature = -1});
  refused({1, 2}, {.temperature = NAN});
  refused({1, 2}, {.top_p = 0});
  EXPECT_EQ(weft_test::refusal<data_error>([] { text::sample(std::vector<float>{1, NAN}, {}, 0, 0); }),
            "logit 1 is nan; has the training diverged?");
}
