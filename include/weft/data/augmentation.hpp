// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstdint>
#include <functional>
#include <utility>

namespace weft::inline WEFT_ABI::data {

/// How a sample that is an image lies in memory: row by row, a pixel's channels side by side.
struct ImageShape {
  long height = 0, width = 0, channels = 0;

  constexpr long values() const { return height * width * channels; }
};

/// One sample that an augmentation is asked for: which of how many, in which epoch, and where it is to be written.
struct AugmentationTask {
  const float* samples = nullptr;  ///< all of them, as they are
  long count = 0;
  long sample = 0;
  ImageShape shape{};
  std::uint64_t seed = 0;
  int epoch = 0;
  float* to = nullptr;
  float* scratch = nullptr;  ///< room for Augmentation::scratch_samples more
};

/// What a sample was mixed of: itself, for its share, and a partner. Without a partner it is itself.
struct Blend {
  long partner = -1;
  float share = 1;
};

/// What becomes of a sample before a network learns from it, another thing in every epoch: what augment(...) makes.
/// The result depends on seed, epoch and sample only. Copies share what does not change.
class Augmentation {
 public:
  static constexpr long scratch_samples = 2;

  using Run = std::function<Blend(const AugmentationTask&)>;
  using Check = std::function<void(const ImageShape&)>;

  /// Nothing becomes of it.
  Augmentation() = default;

  /// mixes: whether a sample may get a partner. check refuses shapes and options; run neither throws nor allocates.
  Augmentation(bool mixes, Check check, Run run) : mixes_(mixes), check_(std::move(check)), run_(std::move(run)) {}

  explicit operator bool() const { return static_cast<bool>(run_); }
  bool mixes() const { return mixes_; }

  /// Errors: data_error for options that make no sense, shape_error for images that they do not fit.
  void check(const ImageShape& shape) const { check_(shape); }

  /// Makes one sample. Several threads may do so at the same time. Cost: no allocation.
  Blend operator()(const AugmentationTask& task) const { return run_(task); }

 private:
  bool mixes_ = false;
  Check check_;
  Run run_;
};

}  // namespace weft::inline WEFT_ABI::data
