// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Linear regression, first on numbers whose rule is known, y = 3 a + 2 b + noise, then on a table from the laboratory.
// Data: made here; and Yeh's 1,030 mixtures of concrete, whose strength follows from eight columns.
// Shows: CSV files, train_test_split, Standardizer, SGD on the mean squared error, and a look at the weights.
#include <weft/weft.hpp>

#include <array>
#include <cmath>
#include <iostream>
#include <random>
#include <vector>

using namespace weft;

template <int features>
using Line = Sequential<Input{features}, Dense{.units = 1}>;

// Whether 3 and 2 come back.
bool recovers_the_rule() {
  constexpr std::size_t samples = 2000;
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  std::vector<float> x, y;
  for (std::size_t i = 0; i < samples; ++i) {
    const float a = normal(random), b = normal(random);
    x.insert(x.end(), {a, b});
    y.push_back(3 * a + 2 * b + 0.1f * normal(random));
  }
  auto model = compile<Line<2>, MeanSquaredError{}>(SGD{.learning_rate = 0.01});
  model.fit(x, y, {.epochs = 10, .batch_size = 32, .verbose = 2});

  // A line through 0 and 1 shows its weights.
  const float offset = model(std::array{0.f, 0.f})[0];
  const float first = model(std::array{1.f, 0.f})[0] - offset, second = model(std::array{0.f, 1.f})[0] - offset;
  std::cout << "y = " << first << " a + " << second << " b + " << offset << "\n\n";
  const float tolerance = 5 * 0.1f / std::sqrt(static_cast<float>(samples));  // five standard errors
  return std::abs(first - 3) < tolerance && std::abs(second - 2) < tolerance && std::abs(offset) < tolerance;
}

// The mean squared error of always answering the mean of the training targets.
double error_of_mean(const data::Split& split) {
  const auto known = split.train.targets.array(0).as<float>(), asked = split.test.targets.array(0).as<float>();
  double mean = 0, error = 0;
  for (const float y : known) mean += y / static_cast<double>(known.size());
  for (const float y : asked) error += (y - mean) * (y - mean) / static_cast<double>(asked.size());
  return error;
}

// Whether the strength of concrete is predicted better than by its mean.
bool learns_concrete(const data::Table& table) {
  const data::Array strength = table.features({"compressive_strength"});
  data::Split split = data::train_test_split({table.features(table.names_except({"compressive_strength"})), strength});
  const auto scale = data::Standardizer{}.fit(split.train.features.array(0));
  split.train.features = scale.transform(split.train.features.array(0));
  split.test.features = scale.transform(split.test.features.array(0));

  auto model = compile<Line<8>, MeanSquaredError{}>(SGD{.learning_rate = 0.01});
  model.fit(split.train, {.epochs = 50, .batch_size = 32, .verbose = 0});

  const double error = model.evaluate(split.test, {.verbose = 0}).loss, of_mean = error_of_mean(split);
  const double r2 = 1 - error / of_mean;
  std::cout << "Concrete, " << split.test.size() << " mixtures not seen before: RMSE " << std::sqrt(error)
            << " MPa, by the mean " << std::sqrt(of_mean) << " MPa, R2 " << r2 << "\n";
  return std::sqrt(error) < 12 && r2 > 0.5;
}

int main() {
  if (!recovers_the_rule()) {
    std::cerr << "The weights should be 3 and 2\n";
    return 1;
  }
  const auto path = data::find("concrete.csv");
  if (!path) {
    std::cerr << "concrete.csv is not on this machine. Fetch it with: tools/fetch_data.sh concrete\n";
    return 77;
  }
  if (learns_concrete(data::read_csv(*path))) return 0;
  std::cerr << "The line should explain more than half of the variance, as least squares does\n";
  return 1;
}
