// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>
#include <weft/meta/type_name.hpp>

namespace weft::inline WEFT_ABI {

/// How a layer is called in messages: its name and, if it has describe(Text&), what tells it from others.
template <class L>
constexpr Text description(const L& layer) {
  Text text;
  text << type_name<L>() << "{";
  if constexpr (requires { layer.describe(text); }) layer.describe(text);
  return text << "}";
}

/// The time between a layer's first line and its last. Parameters declared meanwhile carry its name; a mistake made
/// meanwhile names the layer.
/// Example: `const LayerScope scope(x, *this); ... return scope.result(y);`
template <class L>
class LayerScope {
 public:
  constexpr LayerScope(Tensor x, const L& layer) : graph_(x.graph), layer_(layer), mistaken_(x.failed()) {
    first_parameter_ = graph_->parameters.size();
    if (adopted()) return;
    ShortText name;
    if constexpr (requires { layer.name.view(); }) name << layer.name.view();
    if (!name.empty()) graph_->claim(name);
    opened_ = true;
    outermost_ = graph_->frames.empty();
    graph_->open(type_name<L>(), name, false);
  }
  constexpr ~LayerScope() {
    if (opened_) graph_->close();
  }
  LayerScope(const LayerScope&) = delete;
  LayerScope& operator=(const LayerScope&) = delete;

  constexpr Tensor result(Tensor y) const {
    if (!mistaken_ && graph_->failed() && !located()) {
      const Text what = graph_->mistake;
      graph_->mistake = description(layer_) << ": " << what;
    }
    if (opened_ && outermost_ && !graph_->repeats()) add_row(y);
    return y;
  }

 private:
  // Sequential has opened a frame for this layer already.
  constexpr bool adopted() {
    if (graph_->frames.empty() || !graph_->frames.back().fresh || graph_->frames.back().type != type_name<L>())
      return false;
    graph_->frames.back().fresh = false;
    return true;
  }

  constexpr bool located() const {
    const Text me = description(layer_);
    return graph_->mistake.view().substr(0, static_cast<std::size_t>(me.size)) == me.view();
  }

  constexpr void add_row(Tensor y) const {
    long count = 0;
    for (int i = first_parameter_; i < graph_->parameters.size(); ++i) count += graph_->parameters[i].shape.size();
    Layer row{type_name<L>(), {}, y.shape(), count};
    if constexpr (requires { layer_.name.view(); }) row.name << layer_.name.view();
    graph_->layers.push_back(row);
  }

  Graph* graph_;
  const L& layer_;
  int first_parameter_ = 0;
  bool mistaken_, opened_ = false, outermost_ = false;
};

}  // namespace weft
