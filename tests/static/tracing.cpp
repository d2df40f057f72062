// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT

// What a declaration becomes, asked of the compiler.
#include <weft/layers/dense.hpp>
#include <weft/passes/differentiate.hpp>
#include <weft/passes/simplify.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

namespace {

using namespace weft;

using Perceptron = Sequential<Input{7}, Dense{.units = 5, .activation = relu}, Dense{.units = 3, .bias = false}>;

template <class Network>
constexpr Graph traced() {
  Graph g;
  g.outputs.push_back(Network{}(Network::inputs.declare(g, g.inputs)).id);
  return g;
}

constexpr bool parameter_is(int i, std::string_view name, const Shape& shape) {
  const Graph g = traced<Perceptron>();
  return g.parameters[i].name.view() == name && g.parameters[i].shape == shape &&
         g.nodes[g.parameters[i].node].is(parameter_operation);
}

static_assert(traced<Perceptron>().parameters.size() == 3);
static_assert(parameter_is(0, "0.weight", {7, 5}) && parameter_is(1, "0.bias", {5}));
static_assert(parameter_is(2, "2.weight", {5, 3}));  // relu is module 1 in PyTorch

constexpr bool output_is(const Shape& shape) {
  const Graph g = traced<Perceptron>();
  const Node& n = g.nodes[g.outputs[0]];
  return n.shape == shape && n.batched && n.is(matmul_operation);
}
static_assert(output_is({3}) || traced<Perceptron>().nodes[traced<Perceptron>().outputs[0]].is(reshape_operation));

static_assert(traced<Perceptron>().layers.size() == 2);
static_assert(traced<Perceptron>().layers[0].type == "Dense" && traced<Perceptron>().layers[0].parameters == 7 * 5 + 5);
static_assert(traced<Perceptron>().layers[1].output == Shape{3} && traced<Perceptron>().layers[1].parameters == 15);

// A mistake is data, and the first one stays.
using Mistaken = Sequential<Input{4, 4, 4}, Dense{.units = 5}, Dense{.units = 0}>;
static_assert(traced<Mistaken>().mistake.view() ==
              "layer 1, Dense{.units = 5}: expects one feature vector per sample but receives a tensor of shape "
              "[4, 4, 4]; put Flatten{} before it");

// A struct with a call operator; one matrix used twice is one parameter.
struct Tied {
  static constexpr Input inputs{4};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {4, 4});
    return matmul(tanh(matmul(x, w)), w);
  }
};
static_assert(traced<Tied>().parameters.size() == 1);

// Each node comes after its operands, so that one walk in order suffices.
constexpr bool is_ordered(const Graph& g) {
  for (int i = 0; i < g.nodes.size(); ++i)
    for (int k = 0; k < g.nodes[i].operands(); ++k)
      if (g.nodes[i].operand[k] >= i) return false;
  return true;
}

constexpr Graph differentiated() {
  Graph g = traced<Tied>();
  const Tensor y{&g, g.outputs[0]};
  const Tensor loss = detail::record_reduction(sum_operation, sum(square(y)), 0, true);
  List<int> by;
  by.push_back(g.parameters[0].node);
  g.outputs.push_back(differentiate(g, loss.id, by)[0]);
  return g;
}
static_assert(is_ordered(differentiated()) && is_ordered(simplify(differentiated())));
static_assert(differentiated().nodes[differentiated().outputs[1]].shape == Shape{4, 4});
static_assert(!differentiated().nodes[differentiated().outputs[1]].batched);
static_assert(simplify(differentiated()).nodes.size() <= differentiated().nodes.size());

}  // namespace
