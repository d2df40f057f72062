// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentation.hpp>
#include <weft/data/detail/image_shape.hpp>
#include <weft/data/detail/mix.hpp>
#include <weft/parallel/team.hpp>
#include <weft/runtime/arena.hpp>
#include <weft/training/feeds.hpp>

#include <cstring>

namespace weft::inline WEFT_ABI {

/// An augmentation at work on a dataset: it writes samples of its own where a program reads them. It makes the first input,
/// and the targets where it mixes samples.
/// Errors: data_error, shape_error when it does not fit the dataset.
class Augmenter {
 public:
  /// It makes nothing.
  Augmenter() = default;

  Augmenter(const Feeds& data, const data::Augmentation& augmentation, std::uint64_t seed) {
    if (!augmentation) return;
    data_ = &data;
    augmentation_ = augmentation;
    task_.shape = detail::image_shape(data[0].sample_shape());
    task_.samples = data[0].as<float>().data();
    task_.count = data.samples();
    task_.seed = seed;
    augmentation_.check(task_.shape);
    for (int f = data.plans().inputs; augmentation.mixes() && f < data.plans().count(); ++f)
      if (data.plans().plan[f].element != Element::float32)
        detail::raise<data_error>("augmentation: targets are mixed with the samples, but labels cannot be; give one_hot(labels, "
                                  "classes) and a CategoricalCrossentropy");
  }

  explicit operator bool() const { return data_ != nullptr; }

  /// Whether it makes what a feed reads.
  bool makes(int feed) const { return data_ != nullptr && (feed == 0 || (augmentation_.mixes() && feed >= data_->plans().inputs)); }

  /// Operations for a sample, roughly: what may decide how many threads are worthwhile.
  long flops_per_sample() const { return data_ == nullptr ? 0 : 30 * task_.shape.values(); }

  /// Makes room for as many threads as there may be.
  void begin(int epoch) {
    task_.epoch = epoch;
    threads_ = parallel::threads();
    if (data_ != nullptr && scratch_.size() < threads_ * scratch_floats()) scratch_ = Arena(threads_ * scratch_floats());
  }

  /// The share of a thread that has room here; the others have none.
  parallel::Member::Range share(const parallel::Member& m, long n) const {
    if (m.number >= threads_) return {0, 0};
    return parallel::Member{m.number, std::min(m.size, threads_)}.share(n);
  }

  /// Makes one sample: of each feed f that it makes, the values at to(f). No allocation.
  template <class To>
  void make(long sample, const parallel::Member& m, To to) {
    data::AugmentationTask task = task_;
    task.sample = sample;
    task.to = to(0);
    task.scratch = scratch_.data() + m.number * scratch_floats();
    const data::Blend blend = augmentation_(task);
    const long partner = blend.partner < 0 ? sample : blend.partner;
    for (int f = data_->plans().inputs; augmentation_.mixes() && f < data_->plans().count(); ++f) {
      const long each = data_->plans().sample_values(f);
      const float* targets = (*data_)[f].as<float>().data();
      detail::mix(to(f), targets + sample * each, targets + partner * each, each, blend.share);
    }
  }

 private:
  long scratch_floats() const { return aligned(data::Augmentation::scratch_samples * task_.shape.values()); }

  const Feeds* data_ = nullptr;
  data::Augmentation augmentation_;
  data::AugmentationTask task_;
  Arena scratch_;
  int threads_ = 0;
};

}  // namespace weft
