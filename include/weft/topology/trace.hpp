// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/panel.hpp>
#include <weft/topology/input.hpp>
#include <weft/topology/layer_scope.hpp>

#include <boost/hana/concept/foldable.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>

#include <array>
#include <concepts>
#include <type_traits>
#include <utility>

namespace weft::inline WEFT_ABI {

namespace hana = boost::hana;

namespace detail {

template <class T>
concept DeclaresOneInput = requires(const T& t, Graph& g, List<Feed>& feeds) { t.declare(g, feeds); };

template <class Net>
concept HasInputs = requires { Net::inputs; };

template <class T>
constexpr bool are_inputs(const T& inputs) {
  if constexpr (DeclaresOneInput<T>) return true;
  else if constexpr (hana::Foldable<T>::value)
    return hana::unpack(inputs, [](const auto&... i) {
      return sizeof...(i) > 0 && (DeclaresOneInput<std::remove_cvref_t<decltype(i)>> && ...);
    });
  else return false;
}

// What a call operator may return: a Tensor, a range of them, or a tuple of them.
template <class T>
constexpr bool are_outputs() {
  if constexpr (std::same_as<T, Tensor>) return true;
  else if constexpr (requires(const T& t) { t.begin(); })
    return requires(const T& t) { { *t.begin() } -> std::convertible_to<Tensor>; };
  else if constexpr (hana::Foldable<T>::value)
    return decltype(hana::unpack(std::declval<T>(), [](const auto&... t) {
      return std::bool_constant<(std::same_as<std::remove_cvref_t<decltype(t)>, Tensor> && ...)>{};
    }))::value;
  else return false;
}

// The inputs as tensors, handed to use(tensor...).
template <class Net, class Use>
constexpr auto with_inputs(Graph& g, Use use) {
  if constexpr (DeclaresOneInput<std::remove_cvref_t<decltype(Net::inputs)>>) {
    return use(Net::inputs.declare(g, g.inputs));
  } else {
    return hana::unpack(Net::inputs, [&](const auto&... input) {
      const std::array<Tensor, sizeof...(input)> tensors{input.declare(g, g.inputs)...};
      return [&]<std::size_t... i>(std::index_sequence<i...>) {
        return use(tensors[i]...);
      }(std::make_index_sequence<sizeof...(input)>{});
    });
  }
}

constexpr void collect(Tensor t, List<Tensor>& out) { out.push_back(t); }
template <class Tensors>
constexpr void collect(const Tensors& tensors, List<Tensor>& out) {
  if constexpr (requires { tensors.begin(); }) {
    for (const Tensor& t : tensors) out.push_back(t);
  } else {
    hana::unpack(tensors, [&](const auto&... t) { (out.push_back(t), ...); });
  }
}

template <class Net>
constexpr void locate_mistake(Graph& g) {
  if (!g.failed() || g.mistake.view().substr(0, 6) == "layer ") return;
  const std::string_view name = type_name<Net>();
  if (name == "Sequential") return;
  const Text what = g.mistake;
  g.mistake = Text{} << name << ": " << what;
}

// Calls the network, or says why it cannot be called.
template <class Net, class... T>
constexpr Text call_network(List<Tensor>& outputs, T... x) {
  constexpr int count = sizeof...(x);
  Text what;
  if constexpr (!requires { Net{}; }) {
    what << "cannot be made without arguments, but a network is a type alone; give all its fields defaults";
  } else if constexpr (!requires { Net{}(x...); }) {
    what << "declares " << count << " input" << (count == 1 ? "" : "s") << ", but its call operator does not take "
         << count << " tensor" << (count == 1 ? "" : "s") << "; give it one Tensor for each input, and make it const";
  } else if constexpr (std::is_void_v<decltype(Net{}(x...))>) {
    what << "its call operator returns nothing; return the output, a Tensor";
  } else if constexpr (!are_outputs<std::remove_cvref_t<decltype(Net{}(x...))>>()) {
    what << "its call operator returns " << type_name<std::remove_cvref_t<decltype(Net{}(x...))>>()
         << "; return the output, a Tensor, or several in hana::make_tuple or std::array";
  } else {
    collect(Net{}(x...), outputs);
    if (outputs.empty()) what << "its call operator returns no output; return one Tensor or more";
  }
  return what;
}

}  // namespace detail

/// Declares a network's inputs and runs its call operator: records the network. Returns its outputs, in order.
template <class Net>
constexpr List<Tensor> trace(Graph& g) {
  List<Tensor> outputs;
  Text what;
  if constexpr (!detail::HasInputs<Net>)
    what << "has no input; begin Sequential with Input{...}, or declare `static constexpr auto inputs` in the struct";
  else if constexpr (!detail::are_inputs(Net::inputs))
    what << "its inputs are of type " << type_name<std::remove_cvref_t<decltype(Net::inputs)>>()
         << "; make them an Input or Tokens, or several in hana::make_tuple";
  else
    what = detail::with_inputs<Net>(g, [&](auto... x) { return detail::call_network<Net>(outputs, x...); });
  if (!what.empty()) g.fail(Text{} << type_name<Net>() << ": " << what);
  else detail::locate_mistake<Net>(g);
  if (!g.failed()) block_parameters(g, outputs);
  if (outputs.empty()) outputs.push_back(Tensor{&g, -1}.constant(0));
  return outputs;
}

}  // namespace weft
