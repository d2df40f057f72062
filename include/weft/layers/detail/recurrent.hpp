// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/flip.hpp>
#include <weft/graph/operations/mask.hpp>
#include <weft/graph/operations/matmul.hpp>
#include <weft/graph/operations/scan.hpp>
#include <weft/layers/recurrence.hpp>
#include <weft/layers/spatial_dropout.hpp>

namespace weft::inline WEFT_ABI::detail {

/// How a recurrent layer is called.
template <int n>
struct RecurrentCall {
  const std::array<Tensor, n>* first = nullptr;  ///< the states before the first step; none: zeros
  bool in_both = false;                          ///< as a half of Bidirectional
  bool reverse = false;                          ///< as that half which goes the other way
};

/// The product with a layer's state that every step makes.
struct RecurrentProduct {
  Tensor weight;    ///< [units, gates units]
  Tensor bias{};    ///< [gates units], if there is one
  Tensor factor{};  ///< [units], of recurrent dropout, if there is any
  Tensor peephole{};  ///< [3 units], of an LSTM whose gates see its memory

  constexpr Tensor left(Tensor h) const { return factor.graph != nullptr ? h * factor : h; }
  constexpr Tensor operator()(Tensor h) const {
    const Tensor y = matmul(left(h), weight);
    return bias.graph != nullptr ? y + bias : y;
  }
};

template <class L>
constexpr bool expect_recurrent(Tensor x, const L& layer, const std::array<Tensor, L::states>* first) {
  if (!expect_images(x, 1)) return false;
  if (layer.units <= 0) return x.fail(Text{} << "needs at least one unit; set .units to the number of outputs"), false;
  if (!expect_rate(x, layer.dropout) || !expect_rate(x, layer.recurrent_dropout)) return false;
  for (int k = 0; k < L::states && first != nullptr; ++k)
    if (const Tensor& s = (*first)[static_cast<std::size_t>(k)]; !(s.shape() == Shape{layer.units}) || s.node().element == Element::int32)
      return x.fail(Text{} << "expects " << L::states << " first state" << (L::states > 1 ? "s" : "") << " of shape [" << layer.units
                           << "] but receives one of shape " << s.shape() << "; they are those of a layer with as many units"), false;
  return true;
}

// The parameters of the product with a layer's state; those of the product with its input stand before and between them.
template <class L>
constexpr RecurrentProduct recurrent_product(Tensor& z, const L& layer, bool reverse) {
  const Tensor x = z;
  const Shape gates{L::gates * layer.units};
  const auto name = [&](std::string_view own) { return ShortText(own) << (reverse ? "_l0_reverse" : "_l0"); };
  const Tensor w = x.kernel(name("weight_ih").view(), {x.shape()[-1], gates[0]}, layer.kernel_initializer);
  RecurrentProduct p{x.kernel(name("weight_hh").view(), {layer.units, gates[0]}, layer.recurrent_initializer)};
  z = matmul(channels_dropped(x, 1, layer.dropout), w);
  if (layer.bias) z = z + x.parameter(name("bias_ih").view(), gates, layer.input_bias(x));
  if (layer.has_recurrent_bias()) p.bias = x.parameter(name("bias_hh").view(), gates, layer.bias_initializer);
  if constexpr (requires { layer.peepholes; })
    if (layer.peepholes) p.peephole = x.parameter(name("weight_ch").view(), {3 * layer.units}, layer.kernel_initializer);
  if (x.graph->training && layer.recurrent_dropout > 0) {
    const double rate = static_cast<float>(layer.recurrent_dropout);  // so that comparisons in float and double agree
    p.factor = map([rate](Scalar c) { return where(c < rate, 0.0, 1 / (1 - rate)); }, uniform_noise(x, {layer.units}));
  }
  return p;
}

// Of each step, whether it or one that ran before it counts.
constexpr Tensor have_counted(Tensor mask, bool backwards) {
  using One = std::array<Tensor, 1>;
  const auto either = [](One now, One before) { return One{map([](Scalar a, Scalar b) { return maximum(a, b); }, now[0], before[0])}; };
  return scan(either, One{mask}, One{mask.constant(0)}, {.go_backwards = backwards}).all[0];
}

// What a step that does not count gives is the output before it, and 0 before any; within a Bidirectional that returns sequences, 0.
template <class L>
constexpr Tensor shown(Tensor all, Tensor x, const L& layer, const RecurrentCall<L::states>& call) {
  if (!has_mask(x)) return all;
  const bool zeros = call.in_both && layer.return_sequences;
  if (!zeros && call.first == nullptr) return all;  // states were 0 before any
  const Tensor counts = zeros ? mask_of(x) : have_counted(mask_of(x), layer.go_backwards != call.reverse);
  return map([](Scalar c, Scalar y) { return where(c > 0.0, y, 0.0); }, reshape(counts, {-1, 1}), all);
}

/// Runs a recurrent layer over a sequence [T, F]: the input's products with all gates are one product outside of the loop.
/// The layer has `units`, the fields of LSTM, and `step`, which says what the states are after a step.
template <class L>
constexpr Recurrence<L::states> recur(Tensor x, const L& layer, const RecurrentCall<L::states>& call = {}) {
  constexpr int n = L::states;
  Recurrence<n> made{x, {}};
  made.states.fill(x);
  if (!expect_recurrent(x, layer, call.first)) return made;
  Tensor z = x;
  const RecurrentProduct product = recurrent_product(z, layer, call.reverse);
  std::array<Tensor, n> first;
  first.fill(expand(x.constant(0), {layer.units}, true));
  if (call.first != nullptr) first = *call.first;
  const bool backwards = layer.go_backwards != call.reverse;
  const auto cell = [&](const std::array<Tensor, 1>& in, const std::array<Tensor, n>& s) { return layer.step(in[0], s, product); };
  const Scanned<n> s = scan(cell, std::array{z}, first, {.go_backwards = backwards, .mask = has_mask(x) ? mask_of(x) : Tensor{}});
  if (x.failed()) return made;
  made.states = s.last;
  const Tensor all = shown(s.all[0], x, layer, call);
  const int steps = x.shape()[0];
  if (!layer.return_sequences) {
    made.output = all.id == s.all[0].id ? s.last[0] : reshape(slice(all, 0, backwards ? 0 : steps - 1, 1), {layer.units});
    return made;
  }
  made.output = has_mask(x) ? masked(all, mask_of(x)) : all;
  if (layer.go_backwards && !call.in_both) made.output = flip(made.output, 0);  // in the order of computation, as Keras's
  return made;
}

/// The same as a layer of its own. first: the states before the first step; null: zeros.
template <class L>
constexpr Recurrence<L::states> run_recurrent(Tensor x, const L& layer, const std::array<Tensor, L::states>* first) {
  const LayerScope scope(x, layer);
  const Recurrence<L::states> made = recur(x, layer, {first});
  scope.result(made.output);
  return made;
}

}  // namespace weft::inline WEFT_ABI::detail
