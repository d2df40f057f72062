// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/update.hpp>
#include <weft/optimizers/concept.hpp>
#include <weft/runtime/parameters.hpp>
#include <weft/runtime/update_state.hpp>
#include <weft/runtime/workspace.hpp>
#include <weft/training/feeds.hpp>
#include <weft/training/objective.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// The program of an objective: a network whose first output is one number per sample. The value is its mean.
template <class Objective>
struct ObjectiveSource {
  static constexpr bool gradients = true;

  static constexpr Graph traced() {
    Graph g;
    const List<Tensor> outputs = trace<Objective>(g);
    if (g.failed()) return g;
    const Tensor share = declare_target(g, {});
    const Tensor value = total(outputs[0]);  // only to refuse what is no number per sample
    if (g.failed()) return g;
    (void)value;
    List<int> taken;
    g.outputs.push_back(owned(total(reshape(outputs[0], {}) * share), taken).id);
    for (int k = 1; k < outputs.size(); ++k) g.outputs.push_back(owned(outputs[k], taken).id);
    return g;
  }
};

template <class Objective>
struct ParametersOf {
  using type = ParameterSet<Program<ObjectiveSource<Objective>>>;
};
template <class Objective>
  requires(!is_sound<ObjectiveSource<Objective>>)
struct ParametersOf<Objective> {
  using type = StandInParameters;
};

// Two members where an objective returns its value alone: then two names take a result apart.
template <class Gradient, int others>
struct ObjectiveResult {
  double value = 0;
  Gradient gradient;  ///< what is not trained has no numbers here
  std::array<data::Array, static_cast<std::size_t>(others)> outputs{};  ///< what else the objective returns, of all samples
};
template <class Gradient>
struct ObjectiveResult<Gradient, 0> {
  double value = 0;
  Gradient gradient;
};

template <class Objective>
constexpr bool returns_more() {
  if constexpr (requires { requires are_inputs(Objective::inputs); }) {
    const auto more = [](auto... x) {
      if constexpr (requires { Objective{}(x...); }) return !std::same_as<std::remove_cvref_t<decltype(Objective{}(x...))>, Tensor>;
      else return false;
    };
    Graph g;
    return with_inputs<Objective>(g, more);
  } else {
    return false;
  }
}

// Stands in where an objective has a mistake, so that its sentence is the only error.
template <class Objective>
struct NoValueAndGradient {
  using Result = ObjectiveResult<StandInParameters, returns_more<Objective>() ? 8 : 0>;
  Result result;
  std::uint64_t step = 0, seed = 0;

  template <class... Inputs>
  const Result& operator()(const StandInParameters&, const Inputs&...) const { return result; }
  void update_state(const StandInParameters&) const {}
};

}  // namespace detail

/// The parameters of an objective, or numbers shaped like them: p[k] is parameter k, name(k) its name.
template <class Objective>
using Parameters = typename detail::ParametersOf<Objective>::type;

/// The value of an objective at some parameters and its gradient by them: see value_and_gradient.
template <class Objective>
class ValueAndGradient {
 public:
  using P = Program<detail::ObjectiveSource<Objective>>;

  /// What the objective returns beside its first output.
  static constexpr int others = P::outputs.size() - 1 - P::updates.size() - [] {
    int n = 0;
    for (const Parameter& p : P::parameters) n += p.trainable;
    return n;
  }();

  using Result = detail::ObjectiveResult<ParameterSet<P>, others>;

  /// One argument per input of the objective, each with the same number of samples. The result lives until the next
  /// call. Errors: data_error, shape_error. Cost: memory grows with the largest number of samples; else none is taken
  /// but for views of the arguments.
  template <class... Inputs>
    requires(sizeof...(Inputs) == static_cast<std::size_t>(P::inputs))
  const Result& operator()(const ParameterSet<P>& parameters, const Inputs&... inputs) {
    const Feeds feeds(data::Dataset{data::Arrays(std::vector<data::Array>{data::Array(inputs)...})}, feed_plans<P>);
    return compute(parameters, feeds);
  }

  /// Gives the states among the parameters, such as moving averages, the values of the last call.
  void update_state(ParameterSet<P>& parameters) {
    if (samples_ == 0) return;
    Context c;
    workspace_.lend(c);
    weft::update_state<P>(c, parameters.data(), {});
  }

  /// The number of the next call, by which dropout draws its random numbers.
  std::uint64_t step = 0;
  std::uint64_t seed = 0;

 private:
  const Result& compute(const ParameterSet<P>& parameters, const Feeds& feeds) {
    const long n = feeds.samples();
    const int threads = worthwhile_threads(detail::program_flops<P> * n);
    if (!workspace_.fits(n, threads)) workspace_ = Workspace<P>(n, threads);
    if (n != samples_) share_.assign(static_cast<std::size_t>(n), 1.f / static_cast<float>(n));
    samples_ = n;
    const void* pointers[P::inputs + 1] = {};
    for (int f = 0; f < P::inputs; ++f) pointers[f] = detail::address(feeds[f], 0);
    pointers[P::inputs] = share_.data();
    Context c;
    c.parameters = parameters.data();
    c.gradients = result_.gradient.data();
    c.feeds = pointers;
    c.samples = n;
    c.seed = seed;
    c.step = step++;
    workspace_.lend(c);
    parallel::run(threads, [&](const parallel::Member& m) { Runner<P>::run(c, m); });
    result_.value = *c.address(P::outputs[0].buffer);
    if constexpr (others > 0)
      for (int k = 0; k < others; ++k) result_.outputs[static_cast<std::size_t>(k)] = view(c, P::outputs[k + 1]);
    return result_;
  }

  // An output where it lies; one that is the same for all samples stands alone.
  static data::Array view(const Context& c, const OutputPlan& output) {
    const long n = output.buffer.space == Space::per_sample ? c.samples : 1;
    std::vector<std::size_t> extents{static_cast<std::size_t>(n)};
    for (int i = 0; i < output.shape.rank; ++i) extents.push_back(static_cast<std::size_t>(output.shape.extent[i]));
    return data::Array(std::span<const float>(c.address(output.buffer), static_cast<std::size_t>(n * output.shape.size())), extents);
  }

  Workspace<P> workspace_;
  std::vector<float> share_;
  long samples_ = 0;
  Result result_{0, ParameterSet<P>::of_trainable()};
};

/// Makes the function that gives an objective's value and gradient, for those who write their own loops. An objective
/// is a network type whose first output is one number per sample; what fit calls targets are inputs of it like any other.
/// Where it returns more, the result has outputs, too.
/// Example: `auto objective = value_and_gradient<Objective>(); const auto& [loss, g] = objective(w, x, y);`
template <class Objective>
auto value_and_gradient() {
  if constexpr (is_sound<detail::ObjectiveSource<Objective>>) return ValueAndGradient<Objective>();
  else return detail::NoValueAndGradient<Objective>{};
}

/// An optimizer and its state for one set of parameters.
template <class Objective, Optimizer O>
class OptimizerState {
 public:
  O optimizer;

  explicit OptimizerState(const O& o) : optimizer(o), state_(O::slots * Parameters<Objective>::trainable_floats) {}

  /// One step of all parameters along a gradient.
  void apply(Parameters<Objective>& parameters, const Parameters<Objective>& gradient) {
    const auto step = optimizer.at(++steps_, optimizer.learning_rate);
    update_parameters<O>(step, parameters.data(), gradient.data(), state_.data(), Parameters<Objective>::trainable_floats, {});
  }

  long steps() const { return steps_; }

 private:
  Arena state_;
  long steps_ = 0;
};

}  // namespace weft
