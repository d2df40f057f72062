// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/alias_table.hpp>

#include <gtest/gtest.h>
#include <cmath>
#include <limits>

using namespace weft;

namespace {

// The chance of each number, from the table itself: in a column the second word decides at one place, found by halving.
std::vector<double> chances(const text::AliasTable& table) {
  const auto n = table.size();
  std::vector<double> found(n);
  for (std::size_t column = 0; column < n; ++column) {
    const auto which = static_cast<std::uint32_t>(((std::uint64_t{column} << 32) + n - 1) / n);
    const std::size_t own = table(which, 0), other = table(which, 0xffffffffu);
    std::uint64_t share = 0, end = std::uint64_t{1} << 32;
    while (own != other && end - share > 1) {
      const std::uint64_t middle = (share + end) / 2;
      (table(which, static_cast<std::uint32_t>(middle)) == own ? share : end) = middle;
    }
    const double part = own == other ? 1 : static_cast<double>(end) * 0x1p-32;
    found[own] += part / static_cast<double>(n);
    found[other] += (1 - part) / static_cast<double>(n);
  }
  return found;
}

void expect_chances(const std::vector<double>& weights) {
  double sum = 0;
  for (double weight : weights) sum += weight;
  const auto found = chances(text::AliasTable(weights));
  for (std::size_t i = 0; i < weights.size(); ++i) EXPECT_NEAR(found[i], weights[i] / sum, 1e-9) << i;
}

}  // namespace

TEST(AliasTable, HasTheChancesOfItsWeights) {
  expect_chances({1});
  expect_chances({1, 3});
  expect_chances({0.5, 0, 2, 0.001, 7});
  expect_chances(std::vector<double>(100, 0.1));
  std::vector<double> zipf;
  for (int i = 1; i <= 1000; ++i) zipf.push_back(1.0 / i);
  expect_chances(zipf);
}

TEST(AliasTable, NeverDrawsWhatHasNoWeight) {
  std::vector<double> weights(97);
  for (std::size_t i = 0; i < weights.size(); i += 3) weights[i] = 0.1 + static_cast<double>(i);
  const text::AliasTable table(weights);
  Random random(1);
  for (int i = 0; i < 100'000; ++i) ASSERT_EQ(table(random) % 3, 0u);
}

TEST(AliasTable, DrawsTheSameAgain) {
  const text::AliasTable table(std::vector<double>{1, 2, 3});
  Random first(7), second(7);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(table(first), table(second));
}

TEST(AliasTable, RefusesWhatIsNoChance) {
  for (const auto& weights :
       std::vector<std::vector<double>>{{}, {0, 0}, {1, -1}, {NAN}, {std::numeric_limits<double>::infinity()}})
    EXPECT_THROW(text::AliasTable{weights}, data_error);
}
