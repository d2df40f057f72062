// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/reshape.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// The number of each element along the last axis.
struct IndexRule {
  static constexpr std::string_view name = "index";
  static constexpr Role role = Role::index;
  static constexpr void differentiate(Gradients&, int) {}

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    List<T>& out = run.output(i);
    for (int k = 0; k < out.size(); ++k) out[k] = static_cast<T>(k % run.node(i).shape[-1]);
  }
};

// A uniform number in [0, 1) for every element, new in every step. Its node is its stream, so it has no operand that
// could make it per sample: it always is. attribute: the stream.
struct RandomRule {
  static constexpr std::string_view name = "random";
  static constexpr Role role = Role::random;
  static constexpr void differentiate(Gradients&, int) {}

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const StepKey key = step_key(run.seed, run.step, run.node(i).attribute[0]);
    List<T>& out = run.output(i);
    for (int k = 0; k < out.size(); ++k)
      out[k] = static_cast<T>(element_uniform(key, static_cast<std::uint32_t>(k)));
  }
};

}  // namespace detail

inline constexpr Operation index_operation = operation<detail::IndexRule>();
inline constexpr Operation random_operation = operation<detail::RandomRule>();

/// 0, 1, 2, ..., n - 1 as numbers. Shape: [n].
constexpr Tensor index(Tensor like, int n) {
  Node node;
  node.operation = &index_operation;
  node.shape = {n};
  return {like.graph, like.graph->push(node)};
}

/// A uniform random number in [0, 1) for every element of this shape in every sample; new in every training step, and at every
/// step of a loop over time.
constexpr Tensor uniform_noise(Tensor like, const Shape& shape) {
  if (const int loop = like.graph->loop; loop >= 0) {
    const detail::LoopScope outside(*like.graph, -1);
    return detail::record_step(uniform_noise(like, detail::with_steps(like.graph->loops[loop].steps, shape)), loop);
  }
  Node node;
  node.operation = &random_operation;
  node.shape = shape;
  node.batched = true;
  const int id = like.graph->push(node);
  like.graph->nodes[id].attribute[0] = id;
  return {like.graph, id};
}

/// A uniform random number in [0, 1) for every element of a tensor like this one; new in every training step.
constexpr Tensor uniform_noise(Tensor like) { return uniform_noise(like, like.shape()); }

/// 1 at the label and 0 elsewhere. Shape: [...] of integers to [..., classes].
constexpr Tensor one_hot(Tensor labels, int classes) {
  if (labels.failed()) return labels;
  Shape s = labels.shape();
  return map([](Scalar label, Scalar i) { return where(equal(label, i), 1.0, 0.0); }, reshape(labels, s.push(1)),
             index(labels, classes));
}

}  // namespace weft
