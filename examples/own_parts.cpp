// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// An activation, a layer, a loss and a training loop of one's own: the strength that nine in ten mixtures of concrete
// surpass, which is what a builder relies on, by quantile regression. Each part is its formula; gradients follow.
// Data: Yeh's 1,030 mixtures of concrete, eight columns and the strength in MPa.
#include <weft/weft.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <vector>

using namespace weft;

// An activation is a formula. (sqrt(x^2 + 1) - 1) / 2 + x never saturates.
inline constexpr ScalarFunction bent{[](Scalar x) { return (sqrt(x * x + 1.0) - 1.0) / 2.0 + x; }, "bent"};

// A layer is its forward pass, with its parameters: here a matrix that is the product of two thin ones.
struct LowRankDense {
  int units, rank;

  constexpr Tensor operator()(Tensor x) const {
    const Tensor a = x.parameter("a", {x.size(), rank}, glorot_uniform);
    const Tensor b = x.parameter("b", {rank, units}, glorot_uniform);
    return matmul(matmul(x, a), b) + x.parameter("bias", {units});
  }
};

// A loss is a formula of target and prediction. What lies below costs 1 - quantile, what lies above costs quantile.
struct Pinball {
  double quantile = 0.5;

  static constexpr std::string_view name = "pinball";

  constexpr Target target(const Shape& prediction) const { return {prediction}; }

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    const double q = quantile;
    return mean(map([q](Scalar t, Scalar p) { return maximum((t - p) * q, (p - t) * (1 - q)); }, target, prediction));
  }
};

using Layers = Sequential<LowRankDense{64, 6}, Activation{bent}, LowRankDense{32, 8}, Activation{bent}, Dense{1}>;
using Network = Sequential<Input{8}, Layers{}>;
constexpr Pinball loss{.quantile = 0.1};

// What is made small: any network that gives one number per sample. Targets are inputs like any other.
struct Objective {
  static constexpr auto inputs = hana::make_tuple(Input{8}, Input{1});

  constexpr Tensor operator()(Tensor mixture, Tensor strength) const { return loss(strength, Layers{}(mixture)); }
};

// Adam with a falling learning rate, and the mean of the parameters over the second half of the way (Polyak 1992).
Parameters<Objective> train(const data::Dataset& known) {
  constexpr int epochs = 200;
  constexpr std::size_t batch = 32;
  auto objective = value_and_gradient<Objective>();
  Parameters<Objective> w(1), average(1);
  OptimizerState<Objective, Adam> state(Adam{.learning_rate = 1e-2});
  float averaged = 0;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    double total = 0;
    const auto order = data::shuffled_indices(known.size(), static_cast<std::uint64_t>(epoch));
    const data::Dataset mixed = data::gather(known, order);
    for (std::size_t first = 0; first + batch <= mixed.size(); first += batch) {
      const data::Dataset part = mixed.subset(first, batch);
      const auto& [value, gradient] = objective(w, part.features.array(0), part.targets.array(0));
      state.apply(w, gradient);
      total += value * batch;
    }
    state.optimizer.learning_rate *= 0.985;
    if (epoch % 50 == 0) std::cout << "epoch " << epoch << ", loss " << total / double(known.size()) << "\n";
    if (epoch < epochs / 2) continue;
    ++averaged;
    for (int k = 0; k < average.count; ++k)
      for (std::size_t i = 0; i < w[k].size(); ++i) average[k][i] += (w[k][i] - average[k][i]) / averaged;
  }
  return average;
}

// The loss of always answering the quantile of the known strengths.
double loss_of_constant(const data::Split& split) {
  const auto known = split.train.targets.array(0).as<float>(), asked = split.test.targets.array(0).as<float>();
  std::vector<float> sorted(known.begin(), known.end());
  std::ranges::sort(sorted);
  const double answer = sorted[sorted.size() / 10];
  double sum = 0;
  for (const float y : asked) sum += std::max((y - answer) * loss.quantile, (answer - y) * (1 - loss.quantile));
  return sum / static_cast<double>(asked.size());
}

int main() {
  const auto path = data::find("concrete.csv");
  if (!path) {
    std::cerr << "concrete.csv is not on this machine. Fetch it with: tools/fetch_data.sh concrete\n";
    return 77;
  }
  const data::Table table = data::read_csv(*path);
  const data::Array mixtures = table.features(table.names_except({"compressive_strength"}));
  data::Split split = data::train_test_split({mixtures, table.features({"compressive_strength"})});
  const auto scale = data::Standardizer{}.fit(split.train.features.array(0));
  split.train.features = scale.transform(split.train.features.array(0));
  split.test.features = scale.transform(split.test.features.array(0));

  const Parameters<Objective> w = train(split.train);
  auto model = compile<Network, loss>(Adam{});
  for (int k = 0; k < w.count; ++k) std::ranges::copy(w[k], model.parameters()[k].begin());

  const data::Array promised = model.predict(split.test.features);
  const auto strength = split.test.targets.array(0).as<float>();
  std::size_t weaker = 0;
  for (std::size_t i = 0; i < strength.size(); ++i) weaker += strength[i] < promised.as<float>()[i] ? 1 : 0;
  const double share = static_cast<double>(weaker) / static_cast<double>(strength.size());
  const double mine = model.evaluate(split.test, {.verbose = 0}).loss, constant_one = loss_of_constant(split);
  std::cout << 100 * share << " % of " << strength.size() << " new mixtures are weaker than promised. Pinball loss "
            << mine << ", of a constant promise " << constant_one << "\n";
  return share < 0.25 && mine < 0.6 * constant_one ? 0 : 1;
}
