// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/augmentation.hpp>
#include <weft/data/augmentations/concept.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/data/detail/mix.hpp>
#include <weft/data/shuffle.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/random.hpp>

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

namespace weft::inline WEFT_ABI {

namespace detail {

// A step's random numbers for one sample in one epoch; other steps of the same augmentation do not change them.
inline Random step_random(const data::AugmentationTask& task, std::size_t step) {
  return Random(split_mix(task.seed ^ 0x6175676d656e74u, step),
                static_cast<std::uint64_t>(task.sample) | static_cast<std::uint64_t>(task.epoch) << 32);
}

template <class... Steps>
struct Chain {
  std::tuple<Steps...> steps;

  void check(const data::ImageShape& shape) const {
    if (((data::MixingStep<Steps> ? 1 : 0) + ... + 0) > 1)
      raise<data_error>("two steps of an augmentation mix samples; leave all but one out");
    const auto check_step = [&](const auto& step) {
      if constexpr (requires { step.check(shape); }) step.check(shape);
    };
    std::apply([&](const auto&... step) { (check_step(step), ...); }, steps);
  }

  // The first steps, up to `end`.
  template <std::size_t end>
  data::Blend run(const data::AugmentationTask& task) const {
    data::Picture picture(task);
    data::Blend blend;
    [&]<std::size_t... k>(std::index_sequence<k...>) { (take<k>(task, picture, blend), ...); }(std::make_index_sequence<end>());
    picture.pixels();
    return blend;
  }

 private:
  template <std::size_t k>
  void take(const data::AugmentationTask& task, data::Picture& picture, data::Blend& blend) const {
    Random random = step_random(task, k);
    if constexpr (data::MixingStep<std::tuple_element_t<k, std::tuple<Steps...>>>) {
      blend = std::get<k>(steps).blend(random, task.count);
      const auto pixels = picture.pixels();
      data::AugmentationTask other = task;
      other.sample = blend.partner;
      other.to = task.scratch + task.shape.values();
      run<k>(other);
      mix(pixels.data(), pixels.data(), other.to, task.shape.values(), blend.share);
    } else {
      std::get<k>(steps)(picture, random);
    }
  }
};

}  // namespace detail

namespace data {

/// Steps that every sample goes through, one after the other, before a network learns from it.
/// Example: model.fit(train, {.augmentation = data::augment(data::RandomFlip{data::horizontal}, data::RandomCrop{.padding = 4})});
template <AugmentationStep... Steps>
Augmentation augment(const Steps&... steps) {
  // By reference: a constant {0.3, 0.3, 0, 0} that is passed by value becomes four times 0.3 with g++ 12 and AVX-512.
  const detail::Chain<Steps...> chain{std::tuple<Steps...>(steps...)};
  return Augmentation((MixingStep<Steps> || ...), [chain](const ImageShape& shape) { chain.check(shape); },
                      [chain](const AugmentationTask& task) { return chain.template run<sizeof...(Steps)>(task); });
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
