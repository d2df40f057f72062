// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/checks.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// How often each class was taken for each other, and what follows from it.
/// Values: in [0, 1]; 0 where nothing was predicted or nothing was there, as in scikit-learn.
/// Example: const auto matrix = data::ConfusionMatrix::of(test.targets.array(0), model.predict(test.features));
class ConfusionMatrix {
 public:
  explicit ConfusionMatrix(std::size_t classes) : classes_(classes), counts_(classes * classes) {}

  /// Of labels, and predictions that are labels, too, or have one score for each class, of which the largest counts.
  /// Shape: targets {samples}, predictions {samples} or {samples, classes}.
  /// Errors: shape_error when they are not of the same samples; data_error for labels that are none of the classes.
  static ConfusionMatrix of(const Array& targets, const Array& predictions, std::size_t classes = 0) {
    const std::size_t scores = predictions.flat() ? 1 : predictions.sample_values();
    if (targets.size() == 0 || targets.values() != targets.size() || predictions.size() != targets.size())
      detail::raise<shape_error>("predictions of shape ", to_text(predictions.shape()),
                                 " cannot be compared with labels of shape ", to_text(targets.shape()),
                                 "; give one label, and one label or one score a class, for each sample");
    const std::vector<std::int32_t> wanted = labels_of(targets),
                                    found = scores == 1 ? labels_of(predictions) : largest_of(predictions);
    if (classes == 0) classes = scores > 1 ? scores : one_beyond(wanted, found);
    ConfusionMatrix matrix(classes);
    for (std::size_t i = 0; i < wanted.size(); ++i) matrix.add(wanted[i], found[i]);
    return matrix;
  }

  /// Counts one sample. Errors: data_error for labels that are none of the classes.
  void add(std::int32_t target, std::int32_t prediction) {
    for (std::int32_t label : {target, prediction})
      if (label < 0 || static_cast<std::size_t>(label) >= classes_)
        detail::raise<data_error>("label ", label, " is none of the ", classes_, " classes, which are counted from 0");
    ++counts_[static_cast<std::size_t>(target) * classes_ + static_cast<std::size_t>(prediction)];
  }

  std::size_t classes() const { return classes_; }

  /// How many samples of one class were taken for another.
  std::int64_t operator()(std::size_t target, std::size_t prediction) const {
    return counts_.at(target * classes_ + prediction);
  }

  /// How many samples of a class there are.
  std::int64_t support(std::size_t label) const { return sum(label * classes_, 1); }

  /// The share of right ones among all.
  double accuracy() const {
    std::int64_t right = 0, all = 0;
    for (std::size_t c = 0; c < classes_; ++c) right += (*this)(c, c), all += support(c);
    return ratio(right, all);
  }

  /// The share of right ones among those that were taken for a class.
  double precision(std::size_t label) const { return ratio((*this)(label, label), sum(label, classes_)); }

  /// The share of right ones among those of a class.
  double recall(std::size_t label) const { return ratio((*this)(label, label), support(label)); }

  /// The harmonic mean of precision and recall.
  double f1(std::size_t label) const { return ratio(2 * (*this)(label, label), sum(label, classes_) + support(label)); }

  /// Means over all classes, each counting the same.
  double macro_precision() const { return mean(&ConfusionMatrix::precision); }
  double macro_recall() const { return mean(&ConfusionMatrix::recall); }
  double macro_f1() const { return mean(&ConfusionMatrix::f1); }

  /// The mean of f1 over the classes, each counting as often as it is there.
  double weighted_f1() const {
    double total = 0, all = 0;
    for (std::size_t c = 0; c < classes_; ++c) {
      total += f1(c) * static_cast<double>(support(c));
      all += static_cast<double>(support(c));
    }
    return all > 0 ? total / all : 0;
  }

 private:
  static constexpr std::size_t most_classes = 1 << 15;  // the matrix has the square of it

  static double ratio(std::int64_t part, std::int64_t all) {
    return all > 0 ? static_cast<double>(part) / static_cast<double>(all) : 0;
  }

  // A row or a column.
  std::int64_t sum(std::size_t first, std::size_t step) const {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < classes_; ++i) total += counts_.at(first + i * step);
    return total;
  }

  double mean(double (ConfusionMatrix::*score)(std::size_t) const) const {
    double total = 0;
    for (std::size_t c = 0; c < classes_; ++c) total += (this->*score)(c);
    return classes_ > 0 ? total / static_cast<double>(classes_) : 0;
  }

  static std::vector<std::int32_t> labels_of(const Array& array) {
    check_labels(array, most_classes, "the labels to count");
    if (array.type() == ElementType::int32) return {array.as<std::int32_t>().begin(), array.as<std::int32_t>().end()};
    std::vector<std::int32_t> labels;
    for (float label : array.as<float>()) labels.push_back(static_cast<std::int32_t>(label));
    return labels;
  }

  // The first of the largest scores of each sample.
  static std::vector<std::int32_t> largest_of(const Array& scores) {
    std::vector<std::int32_t> labels;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const auto row = scores[i].as<float>();
      std::size_t best = 0;
      for (std::size_t c = 1; c < row.size(); ++c)
        if (row[c] > row[best]) best = c;
      labels.push_back(static_cast<std::int32_t>(best));
    }
    return labels;
  }

  static std::size_t one_beyond(std::span<const std::int32_t> wanted, std::span<const std::int32_t> found) {
    std::int32_t most = 0;
    for (std::span<const std::int32_t> labels : {wanted, found})
      for (std::int32_t label : labels) most = most < label ? label : most;
    return static_cast<std::size_t>(most) + 1;
  }

  std::size_t classes_;
  std::vector<std::int64_t> counts_;
};

}  // namespace weft::inline WEFT_ABI::data
