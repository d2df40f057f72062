// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/constant.hpp>
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
  constexpr Shape shape() const { return node().shape; }
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

  /// A tensor that no gradient changes: it is what the network says by update. Its name is unique within the layer.
  constexpr Tensor state(std::string_view name, const Shape& shape, const Initializer& initializer = zeros) const {
    return declare({name, shape, initializer, -1, false, false, false, true});
  }

  /// Of a stream: what it keeps from call to call, beginning with a number; `update` says what it is after a call. counted: how far
  /// the stream has come says what of it is read, so that it needs no beginning.
  constexpr Tensor kept(const Shape& shape, double first, bool counted = false) const {
    Parameter p;
    p.name << "stream_" << graph->parameters.size();
    p.shape = shape;
    p.initializer = weft::constant(first);
    p.trainable = false;
    p.state = p.stream = true;
    p.counted = counted;
    return declare_new(p);  // each call of a shared layer has its own
  }

  /// Says what this state is after a training step, if its loss is finite. Nothing is recorded in prediction, or for a
  /// layer that is frozen. Shape: the value is one in all, not one per sample, and shaped like the state.
  constexpr void update(Tensor value) const {
    if (failed()) return;
    const Parameter* p = nullptr;
    int number = 0;
    for (int i = 0; i < graph->parameters.size(); ++i)
      if (graph->parameters[i].node == id && graph->parameters[i].state) p = &graph->parameters[number = i];
    for (Update& earlier : graph->updates)  // of a shared layer's earlier call, from which this one goes on
      if (graph->repeats() && earlier.node == id) {
        earlier.node = value.id;
        return;
      }
    if (p == nullptr) {
      fail(Text{} << "update: only a state has a value after the step; declare it by x.state(\"name\", {...})");
      return;
    }
    check_update(*p, number, value);
    if (!failed() && (p->stream || (graph->training && !graph->frozen))) graph->updates.push_back({number, value.id});
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
  constexpr void check_update(const Parameter& p, int number, Tensor value) const {
    for (const Update& other : graph->updates)
      if (other.parameter == number)
        fail(Text{} << "update: state \"" << p.name << "\" is given two values after one step; give it one");
    if (value.batched() && !p.stream)
      fail(Text{} << "update: state \"" << p.name << "\" is one for all samples but its new value is one per sample"
                  << "; take its batch_mean");
    else if (!(value.shape() == p.shape))
      fail(Text{} << "update: state \"" << p.name << "\" has shape " << p.shape << " but its new value has shape "
                  << value.shape() << "; give both one shape");
  }

  // What a shared layer declared in its first call.
  constexpr Tensor declared_before(const Parameter& p) const {
    while (graph->again < graph->again_end && graph->parameters[graph->again].stream) ++graph->again;
    if (graph->again == graph->again_end || !(graph->parameters[graph->again].shape == p.shape))
      return fail(Text{} << "a shared layer is called with inputs of another shape than before; give it inputs of one shape");
    const int k = graph->again++;
    for (const Update& u : graph->updates)
      if (u.parameter == k) return {graph, u.node};
    return {graph, graph->parameters[k].node};
  }

  constexpr Tensor declare(Parameter p) const {
    return graph->repeats() ? declared_before(p) : declare_new(p);
  }

  constexpr Tensor declare_new(Parameter p) const {
    if (graph->frozen) p.trainable = false;
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
