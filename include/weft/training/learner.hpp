// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/training/value_and_gradient.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI {

/// An objective in training: its parameters, and an optimizer that makes it small. See learner.
template <class Objective, Optimizer O>
class Learner {
 public:
  using Result = typename ValueAndGradient<Objective>::Result;

  explicit Learner(const O& optimizer, std::uint64_t seed) : parameters_(seed), state_(optimizer) { gradient_.seed = seed; }

  /// One step: gradient, optimizer, moving averages. One argument per input of the objective, as in value_and_gradient.
  /// Returns the value and what else the objective returns, as they were before the step; they live until the next one.
  /// A value that is not finite changes no parameter.
  template <class... Inputs>
  const Result& step(const Inputs&... inputs) {
    const Result& result = gradient_(parameters_, inputs...);
    if (std::isfinite(result.value)) {
      state_.apply(parameters_, result.gradient);
      gradient_.update_state(parameters_);
    }
    return result;
  }

  Parameters<Objective>& parameters() { return parameters_; }
  const Parameters<Objective>& parameters() const { return parameters_; }

  /// Its fields, such as the learning rate, may change between steps.
  O& optimizer() { return state_.optimizer; }

 private:
  Parameters<Objective> parameters_;
  OptimizerState<Objective, O> state_;
  ValueAndGradient<Objective> gradient_;
};

namespace detail {

// Stands in where an objective has a mistake, so that its sentence is the only error.
template <class Objective, class O>
struct NoLearner {
  typename NoValueAndGradient<Objective>::Result result;
  StandInParameters set;
  O rule;

  template <class... Inputs>
  const typename NoValueAndGradient<Objective>::Result& step(const Inputs&...) { return result; }
  StandInParameters& parameters() { return set; }
  const StandInParameters& parameters() const { return set; }
  O& optimizer() { return rule; }
};

}  // namespace detail

/// Begins the training of an objective: for loops of one's own, with as many of these as there are networks that learn. The first
/// values of the parameters, and what dropout draws, depend on the seed only.
/// Example: `auto critic = learner<CriticLoss>(Adam{}); critic.step(real, fake);`
template <class Objective, Optimizer O>
auto learner(const O& optimizer, std::uint64_t seed = 0) {
  if constexpr (is_sound<detail::ObjectiveSource<Objective>>) return Learner<Objective, O>(optimizer, seed);
  else return detail::NoLearner<Objective, O>{{}, {}, optimizer};
}

}  // namespace weft
