// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/topology/input.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

template <class T>
concept DeclaresInput = requires(const T& t, Graph& g, List<Feed>& feeds) { t.declare(g, feeds); };

// The place a layer takes in PyTorch's nn.Sequential, where an activation is a module of its own, but not that of a recurrent layer.
template <class L>
constexpr int modules(const L& layer) {
  if constexpr (requires { L::states; }) return 1;
  else if constexpr (requires { layer.activation.is_linear(); }) return layer.activation.is_linear() ? 1 : 2;
  return 1;
}

// What freeze and remat return: a layer, and what holds while it is declared.
template <class W>
concept Wraps = requires(const W& w) {
  typename W::Scope;
  w.layer;
};

template <Wraps W>
constexpr int modules(const W& wrapped) {
  return modules(wrapped.layer);
}

template <class L, class... T>
constexpr Tensor apply_numbered(Tensor x, const L& layer, int number, int module, T... more) {
  Graph& g = *x.graph;
  const bool mistaken = g.failed(), outermost = g.frames.empty();
  const int first = g.parameters.size();
  ShortText name;
  if constexpr (requires { layer.name.view(); }) name << layer.name.view();
  if (name.empty()) name << module;
  else g.claim(name);
  g.open(type_name<L>(), name, true);
  Tensor y = layer(x, more...);
  g.close();
  if (!mistaken && g.failed()) {
    const Text what = g.mistake, me = description(layer);
    const bool named = what.view().substr(0, static_cast<std::size_t>(me.size)) == me.view();
    g.mistake = Text{} << "layer " << number << ", ";
    if (!named) g.mistake << me << ": ";
    g.mistake << what;
  }
  if (!outermost || g.repeats()) return y;
  long count = 0;
  for (int i = first; i < g.parameters.size(); ++i) count += g.parameters[i].shape.size();
  Layer row{type_name<L>(), {}, y.shape(), count};
  if constexpr (requires { layer.name.view(); }) row.name << layer.name.view();
  g.layers.push_back(row);
  return y;
}

// It has the name, the row and the mistakes of the layer.
template <Wraps W, class... T>
constexpr Tensor apply_numbered(Tensor x, const W& wrapped, int number, int module, T... more) {
  const typename W::Scope scope(x);
  return apply_numbered(x, wrapped.layer, number, module, more...);
}

// A layer after the others, or what is wrong with it.
template <class L>
constexpr Tensor apply_checked(Tensor x, const L& layer, int number, int module) {
  if constexpr (std::is_invocable_r_v<Tensor, const L&, Tensor>) return apply_numbered(x, layer, number, module);
  else
    return x.fail(Text{} << "layer " << number << ", " << type_name<L>() << ": is no layer, because it does not make"
                         << " one Tensor of one; "
                         << (DeclaresInput<L> ? "an input can stand in the first place only"
                                              : "give it `constexpr Tensor operator()(Tensor x) const`"));
}

template <Wraps W>
constexpr Tensor apply_checked(Tensor x, const W& wrapped, int number, int module) {
  const typename W::Scope scope(x);
  return apply_checked(x, wrapped.layer, number, module);
}

template <auto... layers>
constexpr Tensor apply_in_turn(Tensor x) {
  [[maybe_unused]] int number = 0, module = 0;
  ((x = apply_checked(x, layers, ++number, module), module += modules(layers)), ...);
  return x;
}

}  // namespace detail

/// Layers in a row. With an Input (or Tokens) in front it is a network; without, a block for use within networks.
/// Example: `using Net = Sequential<Input{784}, Dense{.units = 128, .activation = relu}, Dense{.units = 10}>;`
template <auto... layers>
struct Sequential {
  constexpr Tensor operator()(Tensor x) const { return detail::apply_in_turn<layers...>(x); }
};

template <auto input, auto... layers>
  requires detail::DeclaresInput<decltype(input)>
struct Sequential<input, layers...> {
  static constexpr auto inputs = input;

  constexpr Tensor operator()(Tensor x) const {
    if (sizeof...(layers) == 0) return x.fail(Text{} << "the network has an input but no layer; put one behind it");
    return detail::apply_in_turn<layers...>(x);
  }
};

}  // namespace weft
