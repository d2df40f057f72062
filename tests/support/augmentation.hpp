// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augment.hpp>
#include <weft/data/image.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft_test {

inline weft::data::ImageShape shape_of(const weft::data::Image& image) {
  return {static_cast<long>(image.height), static_cast<long>(image.width), static_cast<long>(image.channels)};
}

/// What steps make of one image, as the only sample of a dataset.
template <class... Steps>
weft::data::Image after(const weft::data::Image& image, std::uint64_t seed, const Steps&... steps) {
  const weft::data::Augmentation augmentation = weft::data::augment(steps...);
  augmentation.check(shape_of(image));
  weft::data::Image made = image;
  std::vector<float> scratch(weft::data::Augmentation::scratch_samples * image.pixels.size(), -1e30f);
  augmentation({.samples = image.pixels.data(), .count = 1, .shape = shape_of(image), .seed = seed, .to = made.pixels.data(),
                .scratch = scratch.data()});
  return made;
}

}  // namespace weft_test
