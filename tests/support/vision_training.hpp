// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/training/compile.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#if defined(_OPENMP)
#include <omp.h>
#endif

#include "support/counted_allocations.hpp"
#include "support/golden.hpp"
#include "support/temporary_folder.hpp"
#include "support/vision_images.hpp"

namespace weft_test {

/// The threads that weft may take, for a while.
class Threads {
 public:
#if defined(_OPENMP)
  explicit Threads(int n) : before_(omp_get_max_threads()) { omp_set_num_threads(n); }
  ~Threads() { omp_set_num_threads(before_); }
#else
  explicit Threads(int) {}
#endif
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

 private:
  [[maybe_unused]] int before_ = 1;
};

/// A training of vision_trajectories.py, or of a script that names things alike, from its weights, beside what PyTorch made of it. M: a weft::Model.
template <class M>
class VisionTraining {
 public:
  using Optimizer = decltype(M::optimizer);
  using Learning = typename M::Learning;
  using Set = weft::ParameterSet<typename M::Inference>;

  M first;  ///< before the first step

  VisionTraining(const std::string& run, const Optimizer& optimizer, Wanted wanted = Wanted::label,
                 const std::string& file = "vision_trajectories.txt")
      : VisionTraining(run, optimizer, file, NamedImages(run, Learning::feeds[0].shape, wanted)) {}

  /// Of another file; draw(what, count) of `data` makes its samples.
  template <class Draw>
  VisionTraining(std::string run, const Optimizer& optimizer, const std::string& file, const Draw& data)
      : first(optimizer), run_(std::move(run)), golden_(read_golden(file)) {
    const auto plan = [&](std::size_t k) { return static_cast<std::size_t>(own("plan").at(k)); };
    samples_ = data.draw("", plan(0));
    others_ = data.draw("test.", plan(3));
    batch_ = plan(1);
    steps_ = std::min(plan(2), longest);
    for (int k = 0; k < Set::count; ++k) place(first.parameters(), k, first_values(k));
  }

  /// What a training left behind.
  struct Outcome {
    M model;
    std::vector<double> losses{};
    long allocations = 0;  ///< of all steps but the first, in which OpenMP makes its threads
  };

  /// Trains as fit does, on so many threads.
  Outcome follow(int threads = 1) const {
    const Threads limit(threads);
    Outcome out{first};
    const weft::Feeds feeds(samples_, weft::feed_plans<Learning>);
    weft::Loader loader(feeds, static_cast<long>(batch_));
    weft::Trainer<Learning, Optimizer, M::metric_count> trainer;
    trainer.prepare(static_cast<long>(batch_));
    out.losses.reserve(steps_);
    loader.begin();
    for (long before = 0; out.losses.size() < steps_; out.allocations = allocations - before) {
      out.losses.push_back(trainer.step(out.model.parameters().data(), first.optimizer, loader).loss);
      if (out.losses.size() == 1) before = allocations;
      if (loader.samples() == 0) loader.begin();
    }
    return out;
  }

  /// Every loss is PyTorch's but for a ten-thousandth, and so is what the last step left, but for what PyTorch's own floats lose.
  void expect_pytorchs(const Outcome& found) const {
    const std::vector<double>& losses = own("losses");
    ASSERT_EQ(found.losses.size(), steps_);
    for (std::size_t step = 0; step < steps_; ++step)
      EXPECT_LE(std::abs(found.losses[step] - losses[step]), 1e-4 * losses[step])
          << "step " << step << ": " << found.losses[step] << ", not " << losses[step];
    for (int k = 0; k < Set::count && whole(); ++k) expect_last(found.model, k);
  }

  /// Losses and parameters have the same bits on two and three threads, and no step takes memory.
  void expect_same_bits(const Outcome& alone) const {
    EXPECT_GE(weft::detail::program_flops<Learning> * static_cast<long>(batch_), 3 * 500'000) << "a batch must be worth three threads";
    EXPECT_EQ(alone.allocations, 0);
    for (int threads : {2, 3}) {
      const Outcome team = follow(threads);
      EXPECT_EQ(team.losses, alone.losses) << threads << " threads";
      EXPECT_EQ(values(team.model), values(alone.model)) << threads << " threads";
      EXPECT_EQ(team.allocations, 0) << threads << " threads";
    }
  }

  /// fit reports the means of these losses and leaves the same bits.
  void expect_fit(const Outcome& wanted) const {
    const Threads limit(1);
    M model = first;
    const std::size_t all = samples_.size(), each = (all + batch_ - 1) / batch_, epochs = steps_ / each;
    const weft::History history = model.fit(
        samples_, {.epochs = static_cast<int>(epochs), .batch_size = static_cast<int>(batch_), .verbose = 0, .shuffle = false});
    EXPECT_EQ(values(model), values(wanted.model));
    for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
      double sum = 0;
      for (std::size_t step = 0; step < each; ++step)
        sum += wanted.losses[epoch * each + step] * static_cast<double>(std::min(batch_, all - step * batch_));
      EXPECT_DOUBLE_EQ(history["loss"][epoch], sum / static_cast<double>(all)) << "epoch " << epoch;
    }
  }

  /// With its moving averages a model judges and predicts as PyTorch does, also after its parameters were in a file.
  void expect_evaluation(const M& model) const {
    M copy = first;
    const char* kept = std::getenv("WEFT_KEEP_WEIGHTS");
    const auto path = std::filesystem::path(kept != nullptr ? kept : weft_test::temporary_folder()) / (run_ + ".safetensors");
    model.save(path);
    copy.load(path);
    if (kept == nullptr) std::filesystem::remove(path);
    EXPECT_EQ(values(copy), values(model));
    const weft::Scores scores = copy.evaluate(others_, {.verbose = 0});
    EXPECT_EQ(scores, model.evaluate(others_, {.verbose = 0}));
    if (!whole()) return;
    const std::vector<double>& wanted = own("evaluation");
    EXPECT_NEAR(scores.loss, wanted[0], 1e-4 * wanted[0]);
    ASSERT_EQ(scores.metrics.size() + 1, wanted.size());
    for (std::size_t k = 1; k < wanted.size(); ++k) EXPECT_NEAR(scores.metrics[k - 1].second, wanted[k], 1e-6);
    std::vector<double> found;
    for (std::size_t sample = 0; sample < 2; ++sample)
      for (const double v : places(copy(others_.features[sample]), 16)) found.push_back(v);
    expect_close(found, "predictions", std::abs(*std::ranges::max_element(found, {}, [](double v) { return std::abs(v); })));
  }

 private:
  // Where nothing is inlined, fifty steps of a residual network would take minutes.
#if defined(__OPTIMIZE__)
  static constexpr std::size_t longest = 1000;
#else
  static constexpr std::size_t longest = 20;
#endif
  bool whole() const { return steps_ == own("losses").size(); }

  const std::vector<double>& own(const std::string& what) const { return golden_[run_ + "." + what]; }

  // Parameter k at first, as it lies in a file.
  std::vector<float> first_values(int k) const {
    const auto shape = weft::detail::stored_shape<typename M::Inference>(k);
    const std::string name(Set::name(k));
    const auto size = static_cast<std::size_t>(Set::shape(k).size());
    const bool around_zero = name.ends_with("bias") || name.ends_with("running_mean");
    NamedNumbers numbers(run_ + "." + name);
    std::vector<float> values;
    for (std::size_t i = 0; i < size; ++i) {
      const double u = numbers.next();
      const double value = shape.size() > 1 ? u * std::sqrt(6. / static_cast<double>(size / shape[0])) : around_zero ? u / 8 : 0.75 + u / 4;
      values.push_back(static_cast<float>(value));
    }
    return values;
  }

  static void place(Set& parameters, int k, const std::vector<float>& in_file) {
    if (!Set::transposed_in_files(k)) std::ranges::copy(in_file, parameters[k].begin());
    else weft::detail::for_each_stored(Set::shape(k), [&](std::size_t i, std::size_t at) { parameters[k][i] = in_file[at]; });
  }

  static std::vector<float> in_file(const M& model, int k) {
    const auto own = model.parameters()[k];
    std::vector<float> values(own.begin(), own.end());
    if (Set::transposed_in_files(k))
      weft::detail::for_each_stored(Set::shape(k), [&](std::size_t i, std::size_t at) { values[at] = own[i]; });
    return values;
  }

  static std::vector<float> values(const M& model) {
    std::vector<float> all;
    for (int k = 0; k < Set::count; ++k) all.insert(all.end(), model.parameters()[k].begin(), model.parameters()[k].end());
    return all;
  }

  template <class Range>
  static std::vector<double> places(const Range& all, std::size_t most) {
    const std::size_t count = std::min(all.size(), most);
    std::vector<double> some;
    for (std::size_t k = 0; k < count; ++k) some.push_back(all[count == 1 ? 0 : k * (all.size() - 1) / (count - 1)]);
    return some;
  }

  // Every number is PyTorch's, measured against the largest one of its tensor.
  void expect_close(const std::vector<double>& found, const std::string& what, double largest) const {
    const std::vector<double>& wanted = own(what);
    ASSERT_EQ(found.size(), wanted.size()) << what;
    for (std::size_t k = 0; k < found.size(); ++k)
      EXPECT_NEAR(found[k], wanted[k], (1e-5 + 20 * own("float32")[1]) * largest) << what << ", number " << k;
  }

  void expect_last(const M& model, int k) const {
    const std::vector<float> all = in_file(model, k);
    std::vector<double> found = places(all, 8);
    double sum = 0, squares = 0, largest = 0;
    for (const double v : all) sum += v, squares += v * v, largest = std::max(largest, std::abs(v));
    const auto count = static_cast<double>(all.size());
    found.push_back(sum / count);
    found.push_back(std::sqrt(squares / count));
    expect_close(found, std::string(Set::name(k)) + ".last", largest);
  }

  std::string run_;
  Golden golden_;
  weft::data::Dataset samples_, others_;
  std::size_t batch_, steps_;
};

}  // namespace weft_test
