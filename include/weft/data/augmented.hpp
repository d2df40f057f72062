// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/arrays.hpp>
#include <weft/data/augmentation.hpp>
#include <weft/data/dataset.hpp>
#include <weft/data/detail/image_shape.hpp>
#include <weft/data/detail/mix.hpp>
#include <weft/parallel/team.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace data {

/// Which of all that may become of the samples: what fit makes of them with this seed in this epoch.
struct AugmentedOptions {
  std::uint64_t seed = 0;
  int epoch = 0;
};

}  // namespace data

namespace detail {

// All images, augmented by all threads; what each was mixed of stands in blends.
inline data::Array augmented_images(const data::Array& images, const data::Augmentation& augmentation,
                                    const data::AugmentedOptions& options, std::vector<data::Blend>& blends) {
  data::AugmentationTask task{.samples = images.as<float>().data(), .count = static_cast<long>(images.size()),
                              .shape = image_shape(images.sample_shape()), .seed = options.seed, .epoch = options.epoch};
  augmentation.check(task.shape);
  const long each = task.shape.values(), scratch = data::Augmentation::scratch_samples * each;
  std::vector<float> made(images.values()), room(static_cast<std::size_t>(parallel::threads() * scratch));
  parallel::run(parallel::threads(), [&](const parallel::Member& m) {
    data::AugmentationTask mine = task;
    mine.scratch = room.data() + m.number * scratch;
    const auto [begin, end] = m.share(task.count);
    for (mine.sample = begin; mine.sample < end; ++mine.sample) {
      mine.to = made.data() + mine.sample * each;
      blends[static_cast<std::size_t>(mine.sample)] = augmentation(mine);
    }
  });
  return {std::move(made), images.shape()};
}

inline data::Array mixed_targets(const data::Array& targets, const std::vector<data::Blend>& blends) {
  if (targets.type() != data::ElementType::float32)
    raise<data_error>("augmentation: targets are mixed with the samples, but labels cannot be; give one_hot(labels, classes) and a "
                      "CategoricalCrossentropy");
  const auto each = static_cast<long>(targets.sample_values());
  const float* own = targets.as<float>().data();
  std::vector<float> mixed(targets.values());
  for (std::size_t i = 0; i < blends.size(); ++i) {
    const long at = static_cast<long>(i) * each, partner = blends[i].partner < 0 ? at : blends[i].partner * each;
    mix(mixed.data() + at, own + at, own + partner, each, blends[i].share);
  }
  return {std::move(mixed), targets.shape()};
}

}  // namespace detail

namespace data {

/// A copy of a dataset as a network sees it in training: the images of its first array after an augmentation, and with
/// MixUp its targets mixed, too. To look at, and for loops of your own.
/// Errors: as Dataset::with_samples and Augmentation::check; shape_error when samples are no images.
inline Dataset augmented(const Dataset& dataset, const Augmentation& augmentation, AugmentedOptions options = {}) {
  const Dataset all = dataset.with_samples();
  if (!augmentation) return all;
  std::vector<Blend> blends(all.size());
  std::vector<Array> features(all.features.begin(), all.features.end()), targets(all.targets.begin(), all.targets.end());
  features.at(0) = detail::augmented_images(features.at(0), augmentation, options, blends);
  if (augmentation.mixes())
    for (Array& array : targets) array = detail::mixed_targets(array, blends);
  return {Arrays(std::move(features)), Arrays(std::move(targets)), all.sample_weight};
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
