// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/dense.hpp>
#include <weft/losses/mean_squared_error.hpp>
#include <weft/losses/sparse_categorical_crossentropy.hpp>
#include <weft/optimizers/concept.hpp>
#include <weft/passes/differentiate.hpp>
#include <weft/passes/simplify.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "support/golden.hpp"
#include "support/trace.hpp"

namespace weft_test {

/// The networks of tests/golden/trajectories.py, traced with their gradients. Outputs: the mean loss of a batch, then
/// one gradient per parameter.
struct GoldenProblem {
  static constexpr int steps = 200, samples = 100, batch = 20;
  using Mlp = weft::Sequential<weft::Input{12}, weft::Dense{.units = 16, .activation = weft::relu},
                               weft::Dense{.units = 8, .activation = weft::tanh}, weft::Dense{.units = 5}>;
  using Linear = weft::Sequential<weft::Input{12}, weft::Dense{.units = 1}>;

  std::string name;
  const Golden& golden;
  weft::Graph graph;
  std::vector<Numbers> weights;

  explicit GoldenProblem(const std::string& problem) : name(problem), golden(trajectories()) {
    weft::Graph g;
    if (name == "mlp")
      trace(g, Mlp{}, weft::SparseCategoricalCrossentropy{.from_logits = true});
    else
      trace(g, Linear{}, weft::MeanSquaredError{});
    graph = weft::simplify(g);
    weights = from_file(golden[name + ".initial"]);
  }

  /// The sources of one step: features, targets, parameters.
  std::vector<Numbers> given(int step) const {
    const auto part = [&](const Numbers& all, int width) {
      const auto begin = all.begin() + step * batch % samples * width;
      return Numbers(begin, begin + batch * width);
    };
    std::vector<Numbers> sources = {part(golden[name + ".features"], 12), part(golden[name + ".targets"], 1)};
    sources.insert(sources.end(), weights.begin(), weights.end());
    return sources;
  }

  /// Weights in the order of PyTorch's parameters, where a kernel is [out, in].
  std::vector<Numbers> from_file(const Numbers& row) const {
    std::vector<Numbers> all;
    std::size_t at = 0;
    for (const weft::Parameter& p : graph.parameters) {
      const auto in = static_cast<std::size_t>(p.shape.rank == 2 ? p.shape[0] : 1);
      const auto out = static_cast<std::size_t>(p.shape[-1]);
      Numbers values(in * out);
      for (std::size_t k = 0; k < in * out; ++k) values[k] = row.at(at + k % out * in + k / out);
      at += in * out;
      all.push_back(values);
    }
    return all;
  }

 private:
  static const Golden& trajectories() {
    static const Golden all = read_golden("trajectories.txt");
    return all;
  }

  template <class Net, class L>
  static void trace(weft::Graph& g, const Net& net, const L& loss) {
    const weft::Tensor y = net(Net::inputs.declare(g, g.inputs));
    const weft::Target wanted = loss.target(y.shape());
    weft::Node n;
    n.operation = &weft::feed_operation;
    n.shape = wanted.shape;
    n.batched = true;
    n.element = wanted.classes > 0 ? weft::Element::int32 : weft::Element::float32;
    const weft::Tensor target{&g, g.push(n)};
    g.targets.push_back({target.id, wanted.classes});
    const weft::Tensor mean = weft::detail::record_reduction(weft::sum_operation, loss(target, y), 0, true) / batch;
    ASSERT_FALSE(g.failed()) << g.mistake.view();
    weft::List<int> by;
    for (const weft::Parameter& p : g.parameters) by.push_back(p.node);
    g.outputs.push_back(mean.id);
    for (int gradient : weft::differentiate(g, mean.id, by)) g.outputs.push_back(gradient);
  }
};

/// Trains from PyTorch's weights on PyTorch's batches; every loss and the last weights are PyTorch's.
template <class O>
void expect_trajectory(const O& optimizer, const std::string& run, double tolerance = 1e-9) {
  GoldenProblem problem(run.substr(0, run.find('.')));
  const Numbers& losses = problem.golden[run + ".f64"];
  struct State {
    double slot[O::slots] = {};
  };
  std::vector<std::vector<State>> state;
  for (const Numbers& w : problem.weights) state.emplace_back(w.size());
  for (int step = 0; step < GoldenProblem::steps; ++step) {
    const auto values = weft_test::run(problem.graph, problem.given(step), GoldenProblem::batch).value;
    const double loss = values[problem.graph.outputs[0]][0], expected = losses.at(static_cast<std::size_t>(step));
    ASSERT_LE(std::abs(loss - expected), tolerance * expected)
        << "step " << step << ": " << loss << ", not " << expected;
    const typename O::Step now = optimizer.at(step + 1, optimizer.learning_rate);
    for (std::size_t p = 0; p < state.size(); ++p)
      for (std::size_t k = 0; k < problem.weights[p].size(); ++k)
        O::update(now, problem.weights[p][k],
                  values[problem.graph.outputs[static_cast<int>(p) + 1]][static_cast<int>(k)], state[p][k].slot);
  }
  const std::vector<Numbers> final = problem.from_file(problem.golden[run + ".f64.final"]);
  for (std::size_t p = 0; p < final.size(); ++p)
    for (std::size_t k = 0; k < final[p].size(); ++k)
      EXPECT_NEAR(problem.weights[p][k], final[p][k], 10 * tolerance) << "parameter " << p << ", element " << k;
}

/// One parameter of 1 after steps with the given gradients, in type T.
template <class T, class O>
T walk(const O& optimizer, const std::vector<double>& gradients, double learning_rate) {
  T parameter = 1, slot[O::slots] = {};
  long step = 0;
  for (double g : gradients) O::update(optimizer.at(++step, learning_rate), parameter, static_cast<T>(g), slot);
  return parameter;
}

}  // namespace weft_test
