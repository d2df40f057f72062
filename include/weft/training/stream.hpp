// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/arena.hpp>
#include <weft/runtime/parameters.hpp>
#include <weft/runtime/update_state.hpp>
#include <weft/training/predict_one.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

/// A network that takes `block` steps at once: the first axis of its inputs is time.
template <class Net, int block>
struct StreamSource {
  static constexpr bool gradients = false;

  static constexpr Graph traced() {
    Graph whole, g;
    whole.training = g.training = false;
    g.block = block;
    trace<Net>(whole);
    const List<Tensor> outputs = trace<Net>(g);
    if (whole.failed()) g.mistake = whole.mistake;
    else if (!g.failed()) compare(whole, g);
    List<int> taken;
    for (const Tensor& t : outputs)
      if (!g.failed()) g.outputs.push_back(owned(t, taken).id);
    return g;
  }

 private:
  // A layer that needs the whole sequence has weights of other shapes for a block of it.
  static constexpr void compare(const Graph& whole, Graph& g) {
    int k = 0;
    for (const Parameter& p : g.parameters) {
      if (p.stream) continue;
      const bool same = k < whole.parameters.size() && whole.parameters[k].shape == p.shape && whole.parameters[k].blocked == p.blocked;
      if (!same) return g.fail(Text{} << type_name<Net>() << ": parameter \"" << p.name << "\" is not the same for " << block << " steps as for the whole"
                                      << " sequence, so it cannot run as a stream; put nothing in it that needs all steps, such as Flatten");
      ++k;
    }
  }
};

}  // namespace detail

/// A network that is given a sequence step by step, or in blocks of steps, and keeps its state in between: recurrent layers, causal
/// convolutions, and what looks at one step at a time. It gives the numbers that the whole sequence gives. It reads the weights of
/// a model or predictor, which must outlive it; any number of streams may share them, each on a thread of its own.
/// State: what the network remembers. Cost: a call takes no memory and no lock.
/// Example: `Stream<Net> voice(model); const auto out = voice(sample);`
template <class Net, int block = 1>
class Stream {
 public:
  using P = Program<detail::StreamSource<Net, block>>;
  using Weights = ParameterSet<Program<Forward<Net>>>;

  /// Values of the first output, of all steps of a block.
  static constexpr long output_size = detail::output_size<P>;

  explicit Stream(const Weights& weights) : weights_(weights.data()), kept_(kept_floats), memory_(memory_floats) { reset(); }
  template <class Model>
    requires requires(const Model& model) { Stream(model.parameters()); }
  explicit Stream(const Model& model) : Stream(model.parameters()) {}

  /// The outputs for the next steps. One argument per input of the network.
  /// Errors: shape_error when an argument has another number of values.
  template <class... Inputs>
    requires(sizeof...(Inputs) >= 1)
  std::array<float, static_cast<std::size_t>(output_size)> operator()(const Inputs&... inputs) {
    const detail::OneSample<P> steps(inputs...);
    std::array<float, static_cast<std::size_t>(output_size)> out;
    run(steps.feeds(), out.data());
    return out;
  }

  /// Forgets all steps.
  void reset() {
    for (int k = 0; k < P::parameters.size(); ++k) {
      const Parameter& p = P::parameters[k];
      if (p.stream) std::fill_n(kept_.data() + P::parameter_offsets[k], p.shape.size(), static_cast<float>(p.initializer.a));
    }
  }

 private:
  static constexpr long kept_floats = [] {
    long n = 0;
    for (const Parameter& p : P::parameters) n += p.stream ? aligned(p.shape.size()) : 0;
    return n;
  }();
  static constexpr long memory_floats = P::plan.footprint.fixed + P::plan.footprint.per_sample + Runner<P>::scratch + alignment;
  static constexpr bool same_weights = [] {
    using W = Program<Forward<Net>>;
    for (int k = 0, w = 0; k < P::parameters.size(); ++k)
      if (!P::parameters[k].stream && P::parameter_offsets[k] != W::parameter_offsets[w++]) return false;
    return true;
  }();
  static_assert(same_weights, "a stream reads the weights where a model keeps them");

  void run(const void* const* feeds, float* out) {
    Context c;
    c.parameters = weights_;
    c.stream = kept_.data();
    c.feeds = feeds;
    c.fixed = memory_.data();
    c.per_sample = c.fixed + P::plan.footprint.fixed;
    c.capacity = c.samples = 1;
    c.scratch = c.per_sample + P::plan.footprint.per_sample;
    if constexpr (detail::program_flops<P> <= 16384 && block == 1) detail::run_flattened<P>(c);
    else Runner<P>::run(c, {});
    std::memcpy(out, c.address(P::outputs[0].buffer), sizeof(float) * static_cast<std::size_t>(output_size));
    update_state<P>(c, c.stream, {});
  }

  const float* weights_;
  Arena kept_, memory_;
};

}  // namespace weft
