// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/topology/detail/scoped.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// The time in which operations are recorded that training computes a second time. Within another one, or a cell, it is nothing.
class RematScope {
 public:
  constexpr explicit RematScope(Tensor x) : graph_(x.graph), opened_(graph_->training && graph_->loop < 0 && graph_->stage % 2 == 0) {
    graph_->stage += opened_;
  }
  constexpr ~RematScope() { graph_->stage += opened_; }
  RematScope(const RematScope&) = delete;
  RematScope& operator=(const RematScope&) = delete;

 private:
  Graph* graph_;
  bool opened_;
};

}  // namespace detail

/// A layer or block whose values training computes twice: what remat returns.
template <class L>
using Remat = detail::Scoped<L, detail::RematScope>;

/// The same layer or block, of which training keeps what goes in and what comes out: what lies between is forgotten, and computed
/// again when its gradients are taken. Less memory for more time; names, draws of Dropout, and results are the same bits. Predictions
/// are not touched. Source: Chen et al. 2016, Training Deep Nets with Sublinear Memory Cost; as torch.utils.checkpoint.
/// Example: `Repeat<12, remat(TransformerDecoder{.intermediate_dim = 3072, .num_heads = 12})>{}`
template <class L>
constexpr Remat<L> remat(const L& layer) {
  return {layer};
}

}  // namespace weft
