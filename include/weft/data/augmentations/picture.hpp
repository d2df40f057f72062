// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/augmentation.hpp>
#include <weft/data/augmentations/affine_map.hpp>
#include <weft/data/augmentations/detail/warp.hpp>
#include <weft/data/augmentations/fill.hpp>

#include <cstddef>
#include <cstring>
#include <span>

namespace weft::inline WEFT_ABI::data {

/// A sample on its way through an augmentation. Moves are gathered into one map until somebody wants to see pixels, so that
/// a picture that is turned, shifted and enlarged is blended once.
class Picture {
 public:
  explicit Picture(const AugmentationTask& task)
      : shape_(task.shape), from_(task.samples + task.sample * task.shape.values()), to_(task.to), scratch_(task.scratch) {}

  const ImageShape& shape() const { return shape_; }

  /// Moves it by a map that looks for no pixel beside it.
  void move(const AffineMap& map) {
    map_ = map_.then(map);
    moved_ = true;
  }

  /// Moves it, and fills what comes in from beside it. Moves with the same fill become one.
  void move(const AffineMap& map, const Fill& fill) {
    if (filled_ && fill != fill_) pixels();
    fill_ = fill;
    filled_ = true;
    move(map);
  }

  /// The pixels as they are now, to be changed. Shape: height x width x channels.
  std::span<float> pixels() {
    const auto count = static_cast<std::size_t>(shape_.values());
    if (moved_ && from_ == to_) from_ = copy(scratch_, to_, count);
    if (moved_) detail::warp(from_, to_, shape_, map_, fill_);
    else if (from_ != to_) copy(to_, from_, count);
    from_ = to_;
    map_ = {};
    moved_ = filled_ = false;
    return {to_, count};
  }

  /// Room for as many numbers as the picture has, for whoever changes its pixels. Values: anything.
  std::span<float> scratch() { return {scratch_, static_cast<std::size_t>(shape_.values())}; }

 private:
  static const float* copy(float* to, const float* from, std::size_t count) {
    return static_cast<const float*>(std::memcpy(to, from, count * sizeof(float)));
  }

  ImageShape shape_;
  const float* from_;
  float* to_;
  float* scratch_;
  AffineMap map_{};
  Fill fill_{};
  bool moved_ = false, filled_ = false;
};

}  // namespace weft::inline WEFT_ABI::data
