// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include <support/golden.hpp>

// The files that other tests take for the truth are themselves held against what anyone can compute.
namespace {

using Numbers = std::vector<double>;
using weft_test::Golden;
using weft_test::read_golden;

TEST(GoldenFiles, RefuseWhatIsMissing) {
  EXPECT_THROW(read_golden("no_such_file.txt"), std::runtime_error);
  EXPECT_THROW(read_golden("activations.txt")["no_such_function.y"], std::out_of_range);
}

TEST(GoldenFiles, HoldEveryActivationOnTheGrid) {
  const Golden golden = read_golden("activations.txt");
  ASSERT_EQ(golden.size(), 1U + 2 * 18);
  for (const auto& [name, numbers] : golden) EXPECT_EQ(numbers.size(), 41U) << name;
  for (std::size_t at = 0; at < 41; ++at) {
    const double x = golden["x"][at];
    EXPECT_EQ(golden["leaky_relu.y"][at], x > 0 ? x : 0.2 * x);
    EXPECT_DOUBLE_EQ(golden["hard_sigmoid.y"][at], std::clamp(x + 3, 0.0, 6.0) / 6);
    EXPECT_NEAR(golden["softplus.dy"][at], golden["sigmoid.y"][at], 1e-15);
    EXPECT_NEAR(golden["gelu.y"][at], x / 2 * std::erfc(-x / std::sqrt(2)), 1e-14);
  }
}

TEST(GoldenFiles, HoldLossesWhoseMeanIsThatOfTheSamples) {
  const Golden golden = read_golden("losses.txt");
  ASSERT_EQ(golden.size(), 18U * 5);
  for (const auto& [name, numbers] : golden) {
    if (!name.ends_with(".mean")) continue;
    const std::string loss = name.substr(0, name.size() - 5);
    const Numbers& each = golden[loss + ".each"];
    ASSERT_EQ(each.size(), 5U) << loss;
    EXPECT_NEAR(std::reduce(each.begin(), each.end()) / 5, numbers.at(0), 1e-14) << loss;
    EXPECT_EQ(golden[loss + ".gradient"].size(), golden[loss + ".prediction"].size()) << loss;
  }
  EXPECT_NEAR(golden["categorical_crossentropy_logits.mean"][0],
              golden["sparse_categorical_crossentropy_logits.mean"][0], 1e-15);
  EXPECT_NEAR(*std::ranges::max_element(golden["sparse_categorical_crossentropy_clipped.each"]), -std::log(1e-7),
              1e-12);
}

/// The mean squared error of the linear model on the first batch.
double first_linear_loss(const Golden& golden) {
  const Numbers& features = golden["linear.features"];
  const Numbers& weights = golden["linear.initial"];
  double sum = 0;
  for (std::size_t row = 0; row < 20; ++row) {
    double error = weights.at(12) - golden["linear.targets"].at(row);
    for (std::size_t column = 0; column < 12; ++column) error += features.at(row * 12 + column) * weights[column];
    sum += error * error;
  }
  return sum / 20;
}

TEST(GoldenFiles, HoldTrainingsThatStartAlikeAndLearn) {
  const Golden golden = read_golden("trajectories.txt");
  EXPECT_EQ(golden["mlp.initial"].size(), 12U * 16 + 16 + 16 * 8 + 8 + 8 * 5 + 5);
  int runs = 0;
  for (const auto& [name, losses] : golden) {
    if (!name.ends_with(".f32") && !name.ends_with(".f64")) continue;
    ++runs;
    const std::string model = name.substr(0, name.find('.'));
    ASSERT_EQ(losses.size(), 200U) << name;
    EXPECT_NEAR(losses.front(), golden[model + ".sgd.f64"].front(), 1e-6 * losses.front()) << name;
    EXPECT_LT(losses.back(), 0.6 * losses.front()) << name;
  }
  EXPECT_EQ(runs, 2 * (12 + 2));
  EXPECT_NEAR(golden["linear.sgd.f64"].front(), first_linear_loss(golden), 1e-12);
}

// What weft is measured by must not be what rounding makes of it.
TEST(GoldenFiles, HoldVisionTrainingsThatAreSteadyAndLearn) {
  const Golden golden = read_golden("vision_trajectories.txt");
  int runs = 0;
  for (const auto& [name, losses] : golden) {
    if (!name.ends_with(".losses")) continue;
    ++runs;
    const std::string run = name.substr(0, name.find('.'));
    ASSERT_EQ(static_cast<double>(losses.size()), golden[run + ".plan"].at(2)) << run;
    EXPECT_LE(golden[run + ".float32"].at(0), 1e-5) << run << ": the losses";
    EXPECT_LE(golden[run + ".float32"].at(1), 1e-3) << run << ": the weights";
    EXPECT_LT(std::reduce(losses.end() - 5, losses.end()), 0.99 * std::reduce(losses.begin(), losses.begin() + 5)) << run;
  }
  EXPECT_EQ(runs, 9);
}

}  // namespace
