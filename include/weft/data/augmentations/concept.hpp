// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentation.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/scalar/random.hpp>

#include <concepts>

namespace weft::inline WEFT_ABI::data {

/// Changes one picture, by numbers it draws. It may be called by several threads at the same time, and allocates nothing.
template <class S>
concept PictureStep = requires(const S& step, Picture& picture, Random& random) { step(picture, random); };

/// Draws what a sample is mixed with: a partner of 0 to samples - 1.
template <class S>
concept MixingStep = requires(const S& step, Random& random, long samples) {
  { step.blend(random, samples) } -> std::same_as<Blend>;
};

/// A step of an augmentation, made up of public fields. Where there are options or shapes to refuse it has
/// check(const ImageShape&), which throws data_error or shape_error.
template <class S>
concept AugmentationStep = PictureStep<S> || MixingStep<S>;

}  // namespace weft::inline WEFT_ABI::data
