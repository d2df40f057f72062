// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/attention.hpp>
#include <weft/mistake/network_error.hpp>
#include <weft/mistake/stand_in.hpp>
#include <weft/passes/differentiate.hpp>
#include <weft/passes/program.hpp>
#include <weft/topology/trace.hpp>

namespace weft::inline WEFT_ABI {

/// The program that computes a network's outputs: dropout is off, nothing is kept for a gradient.
template <class Net>
struct Forward {
  static constexpr bool gradients = false;

  static constexpr Graph traced() {
    Graph g;
    g.training = false;
    const List<Tensor> outputs = trace<Net>(g);
    List<int> taken;
    for (const Tensor& t : outputs)
      if (!g.failed()) g.outputs.push_back(owned(t, taken).id);
    return g;
  }
};

/// What is wrong with a program's source; empty if nothing is.
template <class Source>
struct MistakeOf {
  static constexpr Text sentence = traced_graph<Source>.mistake;
};

/// Whether a source can be compiled. If not, the compiler prints the one sentence that says why.
template <class Source>
inline constexpr bool is_sound = refuse<MistakeOf<Source>>();

namespace detail {

template <class Net>
constexpr auto count_parameters(bool all) {
  if constexpr (is_sound<Forward<Net>>) {
    long n = 0;
    for (const Parameter& p : Program<Forward<Net>>::graph.parameters) n += all || p.trainable ? p.shape.size() : 0;
    return n;
  } else {
    return StandInNumber{};
  }
}

// A product of [M, K] and [K, N] is 2 M N K, a formula counts its operations on every element, a sum its terms.
constexpr long flops_of(const GraphView& g, int i) {
  const Node& n = g[i];
  if (is_convolution(n)) return 2 * convolution_products(n, g[n.operand[0]].shape, g[n.operand[1]].shape);
  if (n.role() == Role::contraction) return 2 * n.shape.size() * g[n.operand[0]].shape[-1];
  if (n.role() == Role::reduction) return g[n.operand[0]].shape.size();
  if (n.is(cached_attention_operation)) return detail::cached_attention_flops(g, n);
  if (n.is(attention_operation) || n.is(attention_gradient_operation)) return attention_flops(g, n);
  if (n.role() != Role::map) return 0;
  long operations = 0;
  const FormulaRange& f = g.formulas[n.formula];
  for (int t = 0; t < f.count; ++t) operations += g.terms[f.first + t].op > Op::constant;
  return operations * n.shape.size();
}

template <class P>
inline constexpr long program_flops = [] {
  long n = 0;
  const GraphView g = P::graph.view();
  for (int i = 0; i < g.size; ++i) n += flops_of(g, i) * (g[i].loop >= 0 ? g.loops[g[i].loop].steps : 1);
  return n;
}();

template <class Net>
constexpr auto count_flops() {
  if constexpr (is_sound<Forward<Net>>) return program_flops<Program<Forward<Net>>>;
  else return StandInNumber{};
}

template <class Net>
constexpr auto count_inference_bytes() {
  if constexpr (is_sound<Forward<Net>>) {
    constexpr Footprint f = Program<Forward<Net>>::plan.footprint;
    return 4 * (f.fixed + f.per_sample);
  } else {
    return StandInNumber{};
  }
}

}  // namespace detail

/// How many numbers a network keeps: weights, and states such as moving averages.
template <class Net>
inline constexpr auto parameter_count = detail::count_parameters<Net>(true);

/// How many numbers a network learns.
template <class Net>
inline constexpr auto trainable_parameter_count = detail::count_parameters<Net>(false);

/// Floating-point operations of the forward pass of one sample; a multiply-add counts two.
template <class Net>
inline constexpr auto flops_per_sample = detail::count_flops<Net>();

/// Memory for the values between the layers when one sample is predicted, in bytes, beside the parameters.
template <class Net>
inline constexpr auto inference_bytes = detail::count_inference_bytes<Net>();

}  // namespace weft
