// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A recurrent network reads two days of temperatures, hour by hour, and says how warm it is at each hour of the next day.
// Data: Seattle's usual temperatures, every hour of a year; the last fifth of the year is forecast and not learned from.
// Shows: a time series as samples, GRU, what it is worth beside the forecast that nothing changes.
#include <weft/data/timeseries.hpp>
#include <weft/weft.hpp>

#include <cmath>
#include <cstddef>
#include <iostream>
#include <span>
#include <utility>
#include <vector>

using namespace weft;

constexpr int day = 24, steps = 2 * day;

using Forecaster = Sequential<Input{steps, 1}, GRU{.units = 24}, Dense{.units = 1}>;

// Of each hour, how much warmer it is than at the same hour of the day before.
data::Array changes(std::span<const float> degrees) {
  std::vector<float> changed;
  for (std::size_t i = day; i < degrees.size(); ++i) changed.push_back(degrees[i] - degrees[i - day]);
  const std::size_t hours = changed.size();
  return {std::move(changed), {hours, 1}};
}

double mean_absolute(std::span<const float> errors) {
  double total = 0;
  for (const float error : errors) total += std::abs(error);
  return total / static_cast<double>(errors.size());
}

int main() {
  const auto path = data::find("seattle-temps.csv");
  if (!path) {
    std::cerr << "seattle-temps.csv is not on this machine. Fetch it with: tools/fetch_data.sh temperatures\n";
    return 77;
  }
  const data::Table table = data::read_csv(*path);
  const data::Array series = changes(table["temp"].numbers);
  const std::size_t known = series.size() * 4 / 5, asked = series.size() - known;
  const auto scale = data::Standardizer{}.fit(series.subset(0, known));
  const auto samples = [&](std::size_t first, std::size_t count) {
    return data::timeseries(scale.transform(series.subset(first, count)), {.sequence_length = steps, .ahead = day});
  };
  const data::Dataset train = samples(0, known), test = samples(known, asked);

  auto model = compile<Forecaster, MeanSquaredError{}>(Adam{});
  for (const double rate : {3e-3, 1e-3, 3e-4}) {
    model.optimizer.learning_rate = rate;
    model.fit(train, {.epochs = 2, .verbose = 2});
  }

  // In degrees, and in the order of time. That nothing changes is the forecast of the same hour of the day before.
  const data::Array forecasts = model.predict(test.features);
  std::vector<float> errors, unchanged;
  for (std::size_t k = 0; k < test.size(); ++k) {
    const float forecast = forecasts.as<float>()[k] * scale.deviation[0] + scale.mean[0];
    const float change = test.targets.array(0).as<float>()[k] * scale.deviation[0] + scale.mean[0];
    unchanged.push_back(change);
    errors.push_back(forecast - change);
  }
  const std::span<const float> truth = std::span(table["temp"].numbers).last(day);
  for (std::size_t hour = 0; hour < day; hour += 3)
    std::cout << "On the last day, hour " << hour << ": " << truth[hour] + errors[errors.size() - day + hour] << " forecast, "
              << truth[hour] << " it was\n";
  const double error = mean_absolute(errors), baseline = mean_absolute(unchanged);
  std::cout << "A day ahead the forecasts are " << error << " degrees Fahrenheit off; the same hour of the day before is "
            << baseline << " off\n";

  if (error < baseline / 2) return 0;
  std::cerr << "The network should be less than half as far off as the day before\n";
  return 1;
}
