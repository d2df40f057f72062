// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What an epoch costs beside its steps: bare steps on one batch that stays where it is, and epochs of model.fit with
// shuffling, gathering and checks, in turn. "ratio" is the median of the pairs.
#include <weft/weft.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <vector>

namespace {

using namespace weft;

struct Perceptron {
  using Net = Sequential<Input{784}, Dense{.units = 128, .activation = relu}, Dense{.units = 64, .activation = relu},
                         Dense{.units = 10}>;
  static constexpr SparseCategoricalCrossentropy loss{.from_logits = true};
  static constexpr Adam optimizer{};
  static constexpr int samples = 60'000, batch = 64, epochs = 1;

  static data::Dataset data(std::size_t n) {
    Random random(1);
    std::vector<float> pixels(n * 784);
    std::vector<std::int32_t> labels(n);
    for (float& x : pixels) x = static_cast<float>(random.uniform());
    for (std::int32_t& y : labels) y = static_cast<std::int32_t>(random.below(10));
    return {data::Array(std::move(pixels), {n, 784}), data::Array(std::move(labels))};
  }
};

struct LinearRegression {
  using Net = Sequential<Input{1}, Dense{.units = 1}>;
  static constexpr MeanSquaredError loss{};
  static constexpr SGD optimizer{};
  static constexpr int samples = 1000, batch = 32, epochs = 100;

  static data::Dataset data(std::size_t n) {
    std::vector<float> x(n), y(n);
    for (std::size_t i = 0; i < n; ++i) y[i] = 2 * (x[i] = static_cast<float>(i) / static_cast<float>(n)) + 1;
    return {data::Array(std::move(x), {n, 1}), data::Array(std::move(y), {n, 1})};
  }
};

// Steps without fit, shuffle or copy.
template <class Workload>
class BareSteps {
  using P = Program<Training<typename Workload::Net, Workload::loss>>;
  using Rule = std::remove_cv_t<decltype(Workload::optimizer)>;

 public:
  BareSteps() { trainer_.prepare(Workload::batch); }

  void run(long steps) {
    for (long s = 0; s < steps; ++s) {
      loader_.begin();
      benchmark::DoNotOptimize(trainer_.step(parameters_.data(), Workload::optimizer, loader_).loss);
    }
  }

 private:
  Feeds batch_{Workload::data(Workload::batch), feed_plans<P>};
  Loader loader_{batch_, Workload::batch};
  ParameterSet<P> parameters_{0};
  Trainer<P, Rule, 0> trainer_;
};

template <class Work>
double seconds(const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double>& values) {
  std::ranges::nth_element(values, values.begin() + static_cast<long>(values.size() / 2));
  return values[values.size() / 2];
}

template <class Workload>
void epoch_and_steps(benchmark::State& state) {
  constexpr double steps = static_cast<double>(Workload::samples) / Workload::batch * Workload::epochs;
  const data::Dataset data = Workload::data(Workload::samples);
  auto model = compile<typename Workload::Net, Workload::loss>(Workload::optimizer);
  BareSteps<Workload> bare;
  std::vector<double> step, epoch, ratio;
  for (auto _ : state) {
    const auto count = static_cast<long>(steps);
    step.push_back(seconds([&] { bare.run(count); }) / static_cast<double>(count));
    epoch.push_back(seconds([&] {
      model.fit(data, {.epochs = Workload::epochs, .batch_size = Workload::batch, .verbose = 0});
    }));
    ratio.push_back(epoch.back() / steps / step.back());
  }
  state.counters["step_us"] = median(step) * 1e6;
  state.counters["epoch_us"] = median(epoch) / Workload::epochs * 1e6;
  state.counters["ratio"] = median(ratio);
}

void shuffling(benchmark::State& state) {
  std::vector<std::uint32_t> order(60'000);
  int epoch = 0;
  for (auto _ : state) detail::order_epoch(order, 0, epoch++);
}

void checking(benchmark::State& state) {
  const data::Dataset data = Perceptron::data(60'000);
  const data::Array pixels(data.features.array(0).as<float>());  // a view, which is checked every time
  for (auto _ : state) data::check_finite(pixels, "features");
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(pixels.values() * sizeof(float)));
}

BENCHMARK(epoch_and_steps<Perceptron>)->UseRealTime()->Unit(benchmark::kMillisecond)->MinTime(5);
BENCHMARK(epoch_and_steps<LinearRegression>)->UseRealTime()->Unit(benchmark::kMillisecond)->MinTime(1);
BENCHMARK(shuffling)->Unit(benchmark::kMicrosecond);
BENCHMARK(checking)->Unit(benchmark::kMillisecond);

}  // namespace
