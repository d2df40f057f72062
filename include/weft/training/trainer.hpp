// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/update.hpp>
#include <weft/runtime/parameters.hpp>
#include <weft/runtime/update_state.hpp>
#include <weft/runtime/workspace.hpp>
#include <weft/training/loader.hpp>
#include <weft/training/objective.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI {

/// The loss and the metrics of a batch: means over its samples, or over what a metric counts in them.
template <int metrics>
struct BatchScores {
  double loss = 0;
  double metric[metrics > 0 ? metrics : 1] = {};
  double counted[metrics > 0 ? metrics : 1] = {};  ///< what each metric is the mean over
};

namespace detail {

// The totals that a program left in memory, as means; the loss is a weighted mean already.
template <class P, int metrics>
BatchScores<metrics> read_scores(const Context& c) {
  BatchScores<metrics> s;
  s.loss = *c.address(P::outputs[0].buffer);
  for (int k = 0; k < metrics; ++k) {
    const float* total = c.address(P::outputs[k + 1].buffer);
    s.counted[k] = P::outputs[k + 1].shape.size() == 2 ? total[1] : static_cast<double>(c.samples);
    s.metric[k] = s.counted[k] > 0 ? *total / s.counted[k] : 0;
  }
  return s;
}

}  // namespace detail

/// The gradients and the optimizer's state of a model in training, and the step that changes its parameters.
template <class P, class Optimizer, int metrics>
class Trainer {
 public:
  Trainer() : gradients_(ParameterSet<P>::of_trainable()), state_(Optimizer::slots * ParameterSet<P>::trainable_floats) {}

  /// Makes room for batches of so many samples. bringing: operations that a sample costs the loader.
  void prepare(long samples, long bringing = 0) {
    const int threads = worthwhile_threads((detail::program_flops<P> + bringing) * samples);
    if (!workspace_.fits(samples, threads)) workspace_ = Workspace<P>(samples, threads);
    threads_ = threads;
  }

  /// One step with the loader's batch; then the loader has the next one. No allocation. A loss that is not finite
  /// changes no parameter. seed: of dropout.
  BatchScores<metrics> step(float* parameters, const Optimizer& optimizer, Loader& loader, std::uint64_t seed = 0) {
    Context c;
    c.parameters = parameters;
    c.gradients = gradients_.data();
    c.feeds = loader.pointers();
    c.samples = loader.samples();
    c.seed = seed;
    c.step = static_cast<std::uint64_t>(iterations_);
    workspace_.lend(c);
    const auto rule = optimizer.at(iterations_ + 1, optimizer.learning_rate);
    parallel::run(threads_, [&](const parallel::Member& m) {
      Runner<P>::run(c, m);
      m.barrier();
      if (std::isfinite(*c.address(P::outputs[0].buffer))) {
        update_parameters<Optimizer>(rule, parameters, gradients_.data(), state_.data(), ParameterSet<P>::trainable_floats, m);
        update_state<P>(c, parameters, m);
      }
      loader.bring_next(m);  // behind the barrier nobody reads this batch; the next one is complete where the team parts
    });
    loader.advance();
    ++iterations_;
    return detail::read_scores<P, metrics>(c);
  }

  const ParameterSet<P>& gradients() const { return gradients_; }
  long iterations() const { return iterations_; }

 private:
  ParameterSet<P> gradients_;
  Arena state_;
  Workspace<P> workspace_;
  int threads_ = 1;
  long iterations_ = 0;
};

}  // namespace weft
