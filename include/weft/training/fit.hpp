// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/shuffle.hpp>
#include <weft/scalar/random.hpp>
#include <weft/training/history.hpp>
#include <weft/training/options.hpp>
#include <weft/training/progress.hpp>
#include <weft/training/running_mean.hpp>
#include <weft/training/sample_weights.hpp>

#include <chrono>
#include <functional>
#include <iostream>

namespace weft::inline WEFT_ABI {

namespace detail {

inline void check_options(const FitOptions& o) {
  if (o.batch_size < 1) throw data_error(sentence("batch_size must be at least 1 but is ", o.batch_size));
  if (o.epochs < 0) throw data_error(sentence("epochs must not be negative but is ", o.epochs));
  if (!(o.validation_split >= 0 && o.validation_split < 1))
    throw data_error(sentence("validation_split must lie in [0, 1) but is ", o.validation_split));
}

inline ProgressStyle progress_style() {
  ProgressStyle style = standard_output_style();
  if (!style.rewrites) style.interval = 1e9;  // a log gets the first and the last line
  return style;
}

/// The order in which an epoch visits the samples: a pure function of seed and epoch.
inline void order_epoch(std::vector<std::uint32_t>& order, std::uint64_t seed, int epoch) {
  ManyRandoms random(seed, 0x6f72646572u + (static_cast<std::uint64_t>(epoch) << 40));
  shuffled(std::span(order), [&](std::size_t left) { return random.below(static_cast<std::uint32_t>(left)); });
}

}  // namespace detail

/// One training: epochs over a dataset, with what Keras prints meanwhile.
template <class P, class Optimizer, int metrics>
class Fit {
 public:
  using Names = std::array<std::string_view, static_cast<std::size_t>(metrics)>;
  using Validate = std::function<NamedValues()>;

  /// Reads all options and data before anything changes.
  Fit(const data::Dataset& dataset, const FitOptions& options, const Names& names)
      : options_(&options), names_(&names), feeds_(dataset, feed_plans<P>),
        weights_(sample_weights(feeds_, dataset.sample_weight, options.class_weight)),
        order_(options.shuffle ? static_cast<std::size_t>(feeds_.samples()) : 0),
        loader_(feeds_, batch(), weights_, Augmenter(feeds_, options.augmentation, options.seed)) {}
  Fit(const Fit&) = delete;
  Fit& operator=(const Fit&) = delete;

  /// validate: judges the model after an epoch; null if there is nothing to judge it by.
  History run(Trainer<P, Optimizer, metrics>& trainer, float* parameters, const Optimizer& optimizer, const Validate& validate) {
    trainer.prepare(batch(), loader_.flops_per_sample());
    History history;
    ProgressBar bar(std::cout, options_->verbose, detail::progress_style());
    for (int epoch = options_->initial_epoch; epoch < options_->epochs; ++epoch) {
      bar.begin_epoch(epoch, options_->epochs);
      NamedValues values = run_epoch(trainer, parameters, optimizer, bar, epoch).named(*names_, "");
      if (validate) {
        const NamedValues judged = validate();
        values.insert(values.end(), judged.begin(), judged.end());
      }
      bar.finish(Clock::now(), values);
      history.append(epoch, values);
    }
    return history;
  }

 private:
  using Clock = std::chrono::steady_clock;

  RunningMean<metrics> run_epoch(Trainer<P, Optimizer, metrics>& trainer, float* parameters, const Optimizer& optimizer,
                                 ProgressBar& bar, int epoch) {
    if (options_->shuffle) detail::order_epoch(order_, options_->seed, epoch);
    const long steps = (feeds_.samples() + batch() - 1) / batch();
    RunningMean<metrics> mean;
    bar.begin(steps, Clock::now());
    loader_.begin(order_, epoch);
    for (long step = 1; step <= steps; ++step) {
      const long samples = loader_.samples();
      const auto scores = trainer.step(parameters, optimizer, loader_, options_->seed);
      if (!std::isfinite(scores.loss))
        throw diverged(detail::sentence("the loss became ", scores.loss, " in epoch ", epoch + 1, ", step ", step,
                                        "; the parameters are those before this step; lower the learning rate"));
      mean.add(scores, samples);
      if (step < steps && bar.due(step)) bar.update(step, Clock::now(), [&] { return mean.named(*names_, ""); });
    }
    return mean;
  }

  long batch() const { return std::min<long>(options_->batch_size, feeds_.samples()); }

  const FitOptions* options_;
  const Names* names_;
  Feeds feeds_;
  std::vector<float> weights_;
  std::vector<std::uint32_t> order_;
  Loader loader_;
};

}  // namespace weft
