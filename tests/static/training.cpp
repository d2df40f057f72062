// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT

// A network learns exclusive or while the compiler runs: traced, differentiated, interpreted, and followed down its
// gradient. Weights pass from stage to stage, so that each stage stays within the steps that clang allows by default.
#include <weft/graph/operations.hpp>
#include <weft/layers/dense.hpp>
#include <weft/passes/differentiate.hpp>
#include <weft/passes/simplify.hpp>
#include <weft/topology/sequential.hpp>

#include <array>

namespace {

using namespace weft;

using Network = Sequential<Input{2}, Dense{.units = 4, .activation = tanh}, Dense{.units = 1}>;

constexpr int samples = 4, weights = 2 * 4 + 4 + 4 * 1 + 1;
using Weights = std::array<double, weights>;

constexpr double features[samples][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
constexpr double targets[samples] = {0, 1, 1, 0};

constexpr Tensor mean_squared_error(Tensor prediction, Tensor target) {
  const Tensor squares = sum(square(prediction - target));
  return detail::record_reduction(sum_operation, squares, 0, true) * (1.0 / samples);
}

// Outputs: the prediction, the loss, and the loss's gradient by each parameter.
constexpr Graph traced() {
  Graph g;
  const Tensor x = Network::inputs.declare(g, g.inputs), target = Input{1}.declare(g, g.targets);
  const Tensor y = Network{}(x), loss = mean_squared_error(y, target);
  List<int> by;
  for (const Parameter& p : g.parameters) by.push_back(p.node);
  const List<int> gradients = differentiate(g, loss.id, by);
  g.outputs.push_back(y.id);
  g.outputs.push_back(loss.id);
  for (int d : gradients) g.outputs.push_back(d);
  return simplify(g);
}

static_assert(!traced().failed());
static_assert(traced().parameters.size() == 4 && traced().outputs.size() == 6);

// The graph as constants, which lists cannot be.
struct Stored {
  static constexpr std::array<int, 3> sizes = [] {
    const Graph g = traced();
    return std::array{g.nodes.size(), g.terms.size(), g.formulas.size()};
  }();
  std::array<Node, static_cast<std::size_t>(sizes[0])> nodes{};
  std::array<Term, static_cast<std::size_t>(sizes[1])> terms{};
  std::array<FormulaRange, static_cast<std::size_t>(sizes[2])> formulas{};
  int input = 0, target = 0;
  std::array<int, 4> parameters{};
  std::array<int, 6> outputs{};

  constexpr Stored() {
    const Graph g = traced();
    std::copy(g.nodes.begin(), g.nodes.end(), nodes.begin());
    std::copy(g.terms.begin(), g.terms.end(), terms.begin());
    std::copy(g.formulas.begin(), g.formulas.end(), formulas.begin());
    input = g.inputs[0].node;
    target = g.targets[0].node;
    for (int i = 0; i < 4; ++i) parameters[static_cast<std::size_t>(i)] = g.parameters[i].node;
    for (int i = 0; i < 6; ++i) outputs[static_cast<std::size_t>(i)] = g.outputs[i];
  }
  constexpr GraphView view() const {
    GraphView g;
    g.nodes = nodes.data();
    g.size = static_cast<int>(nodes.size());
    g.terms = terms.data();
    g.formulas = formulas.data();
    return g;
  }
};

constexpr Stored stored;

constexpr Interpretation<double> run(const Weights& w) {
  Interpretation<double> r{stored.view(), samples, 0, 0, List<List<double>>(stored.view().size)};
  for (const auto& row : features) r.value[stored.input].append(row, 2);
  r.value[stored.target].append(targets, samples);
  int at = 0;
  for (int node : stored.parameters) {
    const int count = static_cast<int>(stored.view()[node].shape.size());
    r.value[node].append(w.data() + at, count);
    at += count;
  }
  interpret(r);
  return r;
}

constexpr Weights descended(Weights w, int steps, double learning_rate) {
  for (; steps > 0; --steps) {
    const Interpretation<double> r = run(w);
    std::size_t at = 0;
    for (std::size_t p = 2; p < 6; ++p)
      for (double slope : r.value[stored.outputs[p]]) w[at++] -= learning_rate * slope;
  }
  return w;
}

constexpr Weights first_weights() {
  Weights w{};
  Random random(3);
  for (double& x : w) x = 3 * random.uniform() - 1.5;
  return w;
}

constexpr double loss(const Weights& w) { return run(w).value[stored.outputs[1]][0]; }

constexpr int stages = 8, steps_per_stage = 4;

template <int stage>
constexpr Weights after = descended(after<stage - 1>, steps_per_stage, 0.3);
template <>
constexpr Weights after<0> = first_weights();

constexpr bool says_exclusive_or(const Weights& w) {
  const Interpretation<double> r = run(w);
  for (int i = 0; i < samples; ++i)
    if (Math<double>::absolute(r.value[stored.outputs[0]][i] - targets[i]) > 0.2) return false;
  return true;
}

static_assert(!says_exclusive_or(after<0>) && loss(after<0>) > 0.5);
static_assert(loss(after<1>) < loss(after<0>) && loss(after<4>) < loss(after<1>));
static_assert(loss(after<stages>) < 0.02);
static_assert(says_exclusive_or(after<stages>));

}  // namespace
