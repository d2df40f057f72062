// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/topology/input.hpp>
#include <weft/topology/layer_scope.hpp>

#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>

#include <array>

namespace weft::inline WEFT_ABI {

namespace hana = boost::hana;

namespace detail {

template <class T>
concept DeclaresOneInput = requires(const T& t, Graph& g, List<Feed>& feeds) { t.declare(g, feeds); };

template <class Net>
concept HasInputs = requires { Net::inputs; };

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

}  // namespace detail

/// Declares a network's inputs and runs its call operator: records the network. Returns its outputs, in order.
template <class Net>
constexpr List<Tensor> trace(Graph& g) {
  List<Tensor> outputs;
  const auto fail = [&](std::string_view what) {
    Text text;
    g.fail(text << type_name<Net>() << ": " << what);
    outputs.push_back(Tensor{&g, -1}.constant(0));
  };
  if constexpr (!detail::HasInputs<Net>) {
    fail("has no input; begin Sequential with Input{...}, or declare `static constexpr auto inputs` in the struct");
  } else {
    detail::with_inputs<Net>(g, [&](auto... x) {
      if constexpr (requires { Net{}(x...); }) {
        if constexpr (std::is_void_v<decltype(Net{}(x...))>) fail("its call operator returns nothing; return the output");
        else detail::collect(Net{}(x...), outputs);
      } else {
        Text text;
        text << "declares " << static_cast<int>(sizeof...(x)) << " input" << (sizeof...(x) == 1 ? "" : "s")
             << ", but its call operator does not take " << static_cast<int>(sizeof...(x)) << " tensor" << (sizeof...(x) == 1 ? "" : "s");
        fail(text.view());
      }
    });
    detail::locate_mistake<Net>(g);
  }
  return outputs;
}

}  // namespace weft
