// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/random.hpp>
#include <weft/training/history.hpp>
#include <weft/training/options.hpp>
#include <weft/training/progress.hpp>
#include <weft/training/running_mean.hpp>
#include <weft/training/sample_weights.hpp>

#include <chrono>
#include <functional>
#include <iostream>
#include <numeric>

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
inline std::vector<std::uint32_t> epoch_order(long samples, bool shuffle, std::uint64_t seed, int epoch) {
  std::vector<std::uint32_t> order(static_cast<std::size_t>(samples));
  std::iota(order.begin(), order.end(), 0u);
  if (!shuffle) return order;
  Random random(seed, 0x6f72646572u + (static_cast<std::uint64_t>(epoch) << 40));
  for (std::size_t left = order.size(); left > 1; --left)
    std::swap(order[left - 1], order[random.below(static_cast<std::uint32_t>(left))]);
  return order;
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
      : options_(&options), names_(&names), feeds_(dataset, feed_plans<P>), loader_(feeds_, std::min<long>(options.batch_size, feeds_.samples())),
        weights_(sample_weights(feeds_, dataset.sample_weight, options.class_weight)) {}

  /// validate: judges the model after an epoch; null if there is nothing to judge it by.
  History run(Trainer<P, Optimizer, metrics>& trainer, float* parameters, const Optimizer& optimizer, const Validate& validate) {
    trainer.prepare(std::min<long>(options_->batch_size, feeds_.samples()));
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
    const auto order = detail::epoch_order(feeds_.samples(), options_->shuffle, options_->seed, epoch);
    const long batch = options_->batch_size, steps = (feeds_.samples() + batch - 1) / batch;
    RunningMean<metrics> mean;
    bar.begin(steps, Clock::now());
    for (long step = 0; step < steps; ++step) {
      const long first = step * batch, n = std::min(batch, feeds_.samples() - first);
      const float* weights = weights_.empty() ? nullptr : weights_.data();
      const auto scores = trainer.step(parameters, optimizer, loader_, {order.data() + first, n, weights, options_->seed});
      if (!std::isfinite(scores.loss))
        throw diverged(detail::sentence("the loss became ", scores.loss, " in epoch ", epoch + 1, ", step ", step + 1,
                                        "; the parameters are those before this step; lower the learning rate"));
      mean.add(scores, n);
      if (step + 1 < steps) bar.update(step + 1, Clock::now(), [&] { return mean.named(*names_, ""); });
    }
    return mean;
  }

  const FitOptions* options_;
  const Names* names_;
  Feeds feeds_;
  Loader loader_;
  std::vector<float> weights_;
};

}  // namespace weft
