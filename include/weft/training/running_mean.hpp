// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/training/named_values.hpp>
#include <weft/training/trainer.hpp>

#include <array>

namespace weft::inline WEFT_ABI {

/// Means over the samples seen so far, or over what counts in them, as Keras reports them.
template <int metrics>
class RunningMean {
 public:
  void add(const BatchScores<metrics>& scores, long samples) {
    const auto n = static_cast<double>(samples);
    loss_ += scores.loss * n;
    for (int k = 0; k < metrics; ++k) {
      metric_[k] += scores.metric[k] * scores.counted[k];
      counted_[k] += scores.counted[k];
    }
    samples_ += n;
  }

  double loss() const { return loss_ / samples_; }
  double metric(int k) const { return counted_[k] > 0 ? metric_[k] / counted_[k] : 0; }

  /// "loss" and the metrics by name, each behind a prefix.
  NamedValues named(const std::array<std::string_view, static_cast<std::size_t>(metrics)>& names, const std::string& prefix) const {
    NamedValues values{{prefix + "loss", loss()}};
    for (int k = 0; k < metrics; ++k) values.emplace_back(prefix + std::string(names[static_cast<std::size_t>(k)]), metric(k));
    return values;
  }

 private:
  double loss_ = 0, samples_ = 0, metric_[metrics > 0 ? metrics : 1] = {}, counted_[metrics > 0 ? metrics : 1] = {};
};

}  // namespace weft
