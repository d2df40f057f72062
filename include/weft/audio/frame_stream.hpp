// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/check_size.hpp>
#include <weft/config.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// Cuts a sound that arrives in blocks of any size into frames, those of Framing{length, stride}.
/// State: the samples that a later frame needs. Cost: a call takes no memory; what is kept is moved once a frame.
/// Example: `stream.push(block, [&](std::span<const float> frame) { mel.frame(frame, features); });`
class FrameStream {
 public:
  /// Errors: data_error when a length or stride is 0.
  FrameStream(std::size_t length, std::size_t stride)
      : kept_(static_cast<std::size_t>(detail::checked_size(length, "a frame"))),
        stride_(static_cast<std::size_t>(detail::checked_size(stride, "a frame's stride"))) {}

  /// Takes the next samples, and calls use(std::span<const float>) for each frame that they complete.
  template <class Use>
  void push(std::span<const float> block, Use&& use) {
    while (true) {
      const std::size_t skipped = std::min(skip_, block.size());
      skip_ -= skipped;
      block = block.subspan(skipped);
      const std::size_t taken = std::min(block.size(), kept_.size() - count_);
      std::copy_n(block.data(), taken, kept_.data() + count_);
      count_ += taken;
      block = block.subspan(taken);
      if (count_ < kept_.size()) return;
      use(std::span<const float>(kept_));
      advance();
    }
  }

  /// Forgets all samples: what comes next begins another sound.
  void reset() { count_ = skip_ = 0; }

 private:
  // Where frames do not overlap, samples between them are skipped.
  void advance() {
    const std::size_t dropped = std::min(stride_, kept_.size());
    std::copy(kept_.begin() + static_cast<std::ptrdiff_t>(dropped), kept_.end(), kept_.begin());
    count_ = kept_.size() - dropped;
    skip_ = stride_ - dropped;
  }

  std::vector<float> kept_;
  std::size_t stride_, count_ = 0, skip_ = 0;
};

}  // namespace weft::inline WEFT_ABI::audio
