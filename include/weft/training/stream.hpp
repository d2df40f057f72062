// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/arena.hpp>
#include <weft/runtime/parameters.hpp>
#include <weft/runtime/update_state.hpp>
#include <weft/training/detail/stream_steps.hpp>
#include <weft/training/predictor.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <type_traits>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

/// A network that takes `block` steps at once: the first axis of its inputs is time.
template <class Net, int block>
struct StreamSource {
  static constexpr bool gradients = false;

  static constexpr Graph traced() {
    Graph whole, g = blocks_of(block), two = blocks_of(2);
    whole.training = false;
    const List<Tensor> outputs = trace<Net>(g);
    trace<Net>(whole);
    trace<Net>(two);
    if (whole.failed()) g.mistake = whole.mistake;
    else if (!g.failed()) check_steps(two, g), check_weights(whole, g);
    List<int> taken;
    for (const Tensor& t : outputs)
      if (!g.failed()) g.outputs.push_back(owned(t, taken).id);
    return g;
  }

 private:
  static constexpr Graph blocks_of(int steps) {
    Graph g;
    g.training = false;
    g.block = steps;
    return g;
  }

  // In blocks of two, because what moves or sums one step alone is no operation.
  static constexpr void check_steps(const Graph& two, Graph& g) {
    if (const int i = StreamSteps(two).refused(); i >= 0)
      refuse(g, Text{} << "its " << two.nodes[i].operation->name << " looks at several steps at once or moves them");
  }

  // Weights of their own for every step are too few for a block.
  static constexpr void check_weights(const Graph& whole, Graph& g) {
    int k = 0;
    for (const Parameter& p : g.parameters) {
      if (p.stream) continue;
      const bool same = k < whole.parameters.size() && whole.parameters[k].shape == p.shape && whole.parameters[k].blocked == p.blocked;
      if (!same) return refuse(g, Text{} << "its parameter \"" << p.name << "\" has other sizes for " << block << " than for all");
      ++k;
    }
  }

  static constexpr void refuse(Graph& g, const Text& why) {
    g.fail(Text{} << type_name<Net>() << ": a stream has only " << block << (block == 1 ? " step" : " steps") << " at a time, but " << why
                  << "; put only layers in it that go from step to step");
  }
};

// A step so small that a call would be a cost, in one function.
template <class P>
[[gnu::flatten]] OneOutput<P> step_inlined(const float* weights, float* kept, float* memory, OneSample<P> given) {
  const Context c = context_of_one<P>(memory, weights, given.feeds(), kept);
  Runner<P>::run_alone(c);
  update_state_alone<P>(c, kept);
  return output_of_one<P>(c);
}

}  // namespace detail

/// A network that is given a sequence step by step, or in blocks of steps, and keeps its state in between: recurrent layers, causal
/// convolutions, causal attention, and what looks at one step at a time. It gives the numbers that the whole sequence gives. It
/// reads the weights of a model or predictor, which must outlive it; any number of streams may share them, each on a thread of its own.
/// State: what the network remembers; of attention the keys and values of all steps, or of a window. Cost: a call takes no memory
/// and no lock; attention costs as much as there were steps before.
/// Example: `Stream<Net> voice(model); const auto out = voice(sample);`
template <class Net, int block = 1>
class Stream {
 public:
  using P = Program<detail::StreamSource<Net, block>>;
  using Weights = ParameterSet<Program<Forward<Net>>>;

  /// Values of the first output, of all steps of a block.
  static constexpr long output_size = detail::output_size<P>;

  /// How many steps it can take from one reset to the next; 0: any number. Attention without a window and tables of places have as
  /// many as the network's sequence is long.
  static constexpr long most_steps = traced_graph<detail::StreamSource<Net, block>>.limit;

  explicit Stream(const Weights& weights) : weights_(weights.data()), kept_(kept_floats), memory_(memory_floats) { reset(); }
  template <class Model>
    requires requires(const Model& model) { Stream(model.parameters()); }
  explicit Stream(const Model& model) : Stream(model.parameters()) {}

  /// The outputs for the next steps. One argument per input of the network; what is one value may be given as such.
  /// Errors: shape_error when an argument has another number of values; data_error when it has taken all steps it can take.
  template <class... Inputs>
    requires(sizeof...(Inputs) >= 1)
  std::array<float, static_cast<std::size_t>(output_size)> operator()(const Inputs&... inputs) {
    const detail::OneSample<P> given(viewed(inputs)...);
    if (most_steps > 0 && steps_ + block > most_steps)
      detail::raise<data_error>("a stream of ", most_steps, " steps has taken ", steps_, " and is given ", block, " more; call reset() before");
    steps_ += block;
    if constexpr (detail::program_flops<P> <= 16384 && block == 1) return detail::step_inlined<P>(weights_, kept_.data(), memory_.data(), given);
    else return run(given);
  }

  /// How many steps it has taken since it was reset.
  long steps() const { return steps_; }

  /// Goes on where another stream of the same network is now: one that has read the beginning in larger blocks, or that goes on
  /// differently. Cost: a copy of what it keeps, no memory.
  template <int other>
  void resume(const Stream<Net, other>& earlier) {
    static_assert(kept_floats == Stream<Net, other>::kept_floats, "streams of one network keep the same");
    std::copy_n(earlier.kept_.data(), kept_floats, kept_.data());
    steps_ = earlier.steps_;
  }

  /// Forgets all steps. Cost: of what attention kept nothing is touched.
  void reset() {
    steps_ = 0;
    for (int k = 0; k < P::parameters.size(); ++k) {
      const Parameter& p = P::parameters[k];
      if (p.stream && !p.counted) std::fill_n(kept_.data() + P::parameter_offsets[k], p.shape.size(), static_cast<float>(p.initializer.a));
    }
  }

 private:
  template <class, int>
  friend class Stream;

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

  template <class T>
  static decltype(auto) viewed(const T& input) {
    if constexpr (std::is_arithmetic_v<T>) return std::span<const T, 1>(&input, 1);
    else return (input);
  }

  auto run(const detail::OneSample<P>& given) {
    const Context c = detail::context_of_one<P>(memory_.data(), weights_, given.feeds(), kept_.data());
    Runner<P>::run(c, {});
    update_state<P>(c, c.stream, {});
    return detail::output_of_one<P>(c);
  }

  const float* weights_;
  Arena kept_, memory_;
  long steps_ = 0;
};

/// Stands in where a network has a mistake or cannot be a stream, so that its sentence is the only error.
template <class Net, int block>
  requires(!is_sound<detail::StreamSource<Net, block>>)
class Stream<Net, block> {
 public:
  static constexpr long output_size = 0, most_steps = 0;

  explicit Stream(const auto&) {}

  template <class... Inputs>
  detail::StandInArray operator()(const Inputs&...) { return {}; }
  long steps() const { return 0; }
  void resume(const auto&) {}
  void reset() {}
};

}  // namespace weft
