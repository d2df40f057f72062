// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/source.hpp>
#include <weft/meta/fixed_string.hpp>

namespace weft::inline WEFT_ABI {

inline constexpr InitializerRule zeros_rule{[](std::span<float> v, Filling&) { for (float& x : v) x = 0; }, "zeros"};

/// All zeros, the initializer of biases.
inline constexpr Initializer zeros{&zeros_rule};

/// A value of the network while it is declared. Operations on tensors record the network; nothing is computed yet.
/// Shape: per sample, without the batch.
struct Tensor {
  Graph* graph = nullptr;
  int id = -1;

  constexpr const Node& node() const { return graph->nodes[id]; }
  constexpr const Shape& shape() const { return node().shape; }
  constexpr int rank() const { return node().shape.rank; }
  constexpr int size() const { return static_cast<int>(node().shape.size()); }
  constexpr bool batched() const { return node().batched; }
  constexpr bool failed() const { return graph->failed(); }

  /// Notes a mistake of the network's author; the first one becomes the compile error.
  constexpr Tensor fail(const Text& sentence) const {
    graph->fail(sentence);
    return *this;
  }

  /// A trainable tensor of the layer being declared. Its name is unique within the layer; weights are shared by using
  /// the returned tensor twice.
  constexpr Tensor parameter(std::string_view name, const Shape& shape, const Initializer& initializer = zeros) const {
    return declare({name, shape, initializer, -1, false});
  }

  /// The same for a matrix that PyTorch stores transposed.
  constexpr Tensor kernel(std::string_view name, const Shape& shape, const Initializer& initializer) const {
    return declare({name, shape, initializer, -1, true});
  }

  /// A number.
  constexpr Tensor constant(double value) const {
    Formula f;
    f.result = f.constant(value);
    Node n;
    n.operation = &constant_operation;
    n.formula = graph->intern(f, 0);
    return {graph, graph->push(n)};
  }

  /// A table of numbers with static lifetime. Shape: as given; one in all, not one per sample.
  constexpr Tensor constant(const float* values, const Shape& shape) const {
    Node n;
    n.operation = &constant_operation;
    n.shape = shape;
    n.values = values;
    return {graph, graph->push(n)};
  }

 private:
  constexpr Tensor declare(Parameter p) const {
    for (int i = 0; i < p.shape.rank; ++i)
      if (p.shape.extent[i] <= 0)
        return fail(Text{} << "parameter \"" << p.name << "\": every extent must be positive but its shape is "
                           << p.shape << "; give the layer sizes of 1 or more");
    Node n;
    n.operation = &parameter_operation;
    n.shape = p.shape;
    p.node = graph->push(n);
    graph->add_parameter(p);
    return {graph, p.node};
  }
};

/// Records an operation. The result is batched where an operand is; a view of integers is integers.
constexpr Tensor record(const Operation& operation, const Shape& shape, std::initializer_list<Tensor> operands) {
  Node n;
  n.operation = &operation;
  n.shape = shape;
  Graph* graph = operands.begin()->graph;
  int k = 0;
  for (const Tensor& t : operands) {
    n.operand[k++] = t.id;
    n.batched = n.batched || t.batched();
  }
  if (operation.role == Role::view) n.element = operands.begin()->node().element;
  return {graph, graph->push(n)};
}

}  // namespace weft
