// expect: an objective must give one number per sample but gives a tensor of shape [3]; take its mean
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/optimizers.hpp>
#include <weft/topology/input.hpp>
#include <weft/training/value_and_gradient.hpp>

#include <boost/hana/tuple.hpp>

#include <vector>

using namespace weft;

struct Objective {
  static constexpr auto inputs = hana::make_tuple(Input{4}, Input{3});

  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor error = square(Dense{.units = 3}(x) - y);
#ifndef FIXED
    return error;
#else
    return mean(error);
#endif
  }
};

int main() {
  auto objective = value_and_gradient<Objective>();
  Parameters<Objective> w(1);
  OptimizerState<Objective, SGD> state(SGD{});
  const std::vector<float> x(8), y(6);
  const auto& [loss, gradient] = objective(w, x, y);
  state.apply(w, gradient);
  return w[0].empty() || Parameters<Objective>::name(0).empty() || loss > 1e9;
}
