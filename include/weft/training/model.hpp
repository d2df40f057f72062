// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/metrics/concept.hpp>
#include <weft/optimizers/concept.hpp>
#include <weft/training/describe.hpp>
#include <weft/training/fit.hpp>
#include <weft/training/judge.hpp>
#include <weft/training/predictor.hpp>
#include <weft/training/profiler.hpp>
#include <weft/training/save_weights.hpp>
#include <weft/training/scores.hpp>

namespace weft::inline WEFT_ABI {

/// A network with its parameters, an optimizer, a loss and metrics: what compile returns. Const calls are thread-safe.
template <class Net, class Optimizer, auto loss, auto... metrics>
class Model {
 public:
  using Inference = Program<Forward<Net>>;
  using Judging = Program<Judgement<Net, loss, metrics...>>;
  using Learning = Program<Training<Net, loss, metrics...>>;
  static constexpr int metric_count = sizeof...(metrics);
  static constexpr std::array<std::string_view, sizeof...(metrics)> metric_names{metrics.name...};

  /// Values per sample of the first output.
  static constexpr long output_size = detail::output_size<Inference>;

  Optimizer optimizer;  ///< its fields may be changed between trainings

  explicit Model(const Optimizer& o, const CompileOptions& options = {})
      : optimizer(o), predictor_(ParameterSet<Inference>(options.seed)) {}

  /// Trains. Errors: data_error, shape_error before anything changes; diverged when the loss is no longer finite.
  History fit(const data::Dataset& dataset, const FitOptions& options = {}) {
    detail::check_options(options);
    dataset.check();
    data::Dataset train = dataset, validation;
    if (options.validation_data != nullptr) validation = *options.validation_data;
    else if (options.validation_split > 0) split(train, validation, options.validation_split);
    const bool judged = !validation.features.empty();
    const std::optional<Feeds> judge = judged ? std::optional<Feeds>(Feeds(validation, feed_plans<Learning>)) : std::nullopt;
    Fit<Learning, Optimizer, metric_count> fit(train, options, metric_names);
    const auto validate = [&] { return judge_on(*judge, options.batch_size, validation.sample_weight).named(metric_names, "val_"); };
    return fit.run(trainer_, parameters().data(), optimizer,
                   judged ? std::function<NamedValues()>(validate) : std::function<NamedValues()>());
  }
  History fit(const data::Arrays& features, const data::Arrays& targets, const FitOptions& options = {}) {
    return fit(data::Dataset{features, targets}, options);
  }

  /// The loss and the metrics over a dataset. Errors: data_error, shape_error.
  Scores evaluate(const data::Dataset& dataset, const EvaluateOptions& options = {}) const {
    const Feeds feeds(dataset, feed_plans<Learning>);
    const auto begin = std::chrono::steady_clock::now();
    const auto mean = judge_on(feeds, options.batch_size, dataset.sample_weight);
    ProgressBar bar(std::cout, options.verbose, detail::progress_style());
    bar.begin((feeds.samples() + options.batch_size - 1) / options.batch_size, begin);
    bar.finish(std::chrono::steady_clock::now(), mean.named(metric_names, ""));
    Scores scores{mean.loss(), {}};
    for (int k = 0; k < metric_count; ++k)
      scores.metrics.emplace_back(std::string(metric_names[static_cast<std::size_t>(k)]), mean.metric(k));
    return scores;
  }
  Scores evaluate(const data::Arrays& features, const data::Arrays& targets, const EvaluateOptions& options = {}) const {
    return evaluate(data::Dataset{features, targets}, options);
  }

  /// One output for any number of samples, the first unless .output says another. Shape: {samples, ...}. Errors: data_error, shape_error.
  data::Array predict(const data::Arrays& features, const PredictOptions& options = {}) const {
    return predictor_.predict(features, options);
  }

  /// The output for one sample: no allocation, no lock, no other thread. One argument per input.
  /// Errors: shape_error when an argument has another number of values.
  template <class... Inputs>
    requires(sizeof...(Inputs) >= 1)
  std::array<float, static_cast<std::size_t>(output_size)> operator()(const Inputs&... inputs) const {
    return predictor_(inputs...);
  }

  /// Where the time of a training step goes: time, flops and bytes of each kernel. Runs steps on a copy of the parameters:
  /// the model stays as it is. Example: `std::cout << model.profile(x, y, {.batch_size = 64});`
  /// Errors: data_error, shape_error.
  Profile profile(const data::Arrays& features, const data::Arrays& targets, const ProfileOptions& options = {}) const {
    const Feeds feeds(data::Dataset{features, targets}, feed_plans<Learning>);
    return detail::profile_training<Learning>(parameters(), optimizer, feeds, options);
  }
  /// The same of a prediction.
  Profile profile(const data::Arrays& features, const ProfileOptions& options = {}) const {
    const Feeds feeds(data::Dataset{features}, feed_plans<Inference>);
    return detail::profile_prediction<Inference>(parameters(), feeds, options);
  }

  /// The table Keras prints.
  std::string summary(const SummaryOptions& options = {}) const {
    const long state = trainer_.iterations() == 0 ? 0 : Optimizer::slots * trainable_parameter_count<Net> + 2;
    return format_summary(describe_network<Inference>(type_name<Net>(), state), options);
  }

  /// Writes the parameters as safetensors, with PyTorch's names and layouts. Errors: io_error.
  void save(const std::filesystem::path& path) const { save_weights(parameters(), path); }

  /// Reads parameters. Errors: io_error, format_error, mismatch_error; then nothing has changed.
  void load(const std::filesystem::path& path) { predictor_.load(path.string()); }

  ParameterSet<Inference>& parameters() { return predictor_.parameters(); }
  const ParameterSet<Inference>& parameters() const { return predictor_.parameters(); }

 private:
  // Keras keeps the last samples.
  static void split(data::Dataset& train, data::Dataset& validation, double share) {
    const data::Dataset all = shaped(train);
    const auto kept = static_cast<std::size_t>(static_cast<double>(all.size()) * (1 - share));
    if (kept == 0 || kept == all.size())
      throw data_error(detail::sentence("validation_split = ", share, " of ", all.size(), " samples leaves one part empty"));
    train = all.subset(0, kept);
    validation = all.subset(kept, all.size() - kept);
  }
  static data::Dataset shaped(const data::Dataset& d) {
    const Feeds feeds(d, feed_plans<Learning>);
    std::vector<data::Array> features, targets;
    for (int f = 0; f < feeds.plans().count(); ++f) (f < feeds.plans().inputs ? features : targets).push_back(feeds[f]);
    return {data::Arrays(std::move(features)), data::Arrays(std::move(targets)), d.sample_weight};
  }

  RunningMean<metric_count> judge_on(const Feeds& feeds, long batch, const data::Array& own_weights) const {
    const std::vector<float> own = sample_weights(feeds, own_weights, {});
    const long each = feeds.plans().weights;
    std::vector<float> share(static_cast<std::size_t>(std::clamp(batch, 0L, feeds.samples()) * each));
    RunningMean<metric_count> mean;
    detail::judge_batches<Inference, Judging>(
        parameters().data(), feeds, batch, share.data(),
        [&](long first, long n) {
          for (long i = 0; i < n * each; ++i)
            share[static_cast<std::size_t>(i)] =
                (own.empty() ? 1.f : own[static_cast<std::size_t>(first * each + i)]) / static_cast<float>(n);
        },
        [&](const Context& c) { mean.add(detail::read_scores<Judging, metric_count>(c), c.samples); });
    return mean;
  }

  Predictor<Net> predictor_;
  Trainer<Learning, Optimizer, metric_count> trainer_;
};

}  // namespace weft
