// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/losses/concept.hpp>
#include <weft/passes/differentiate.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <string>

#include "support/golden.hpp"
#include "support/trace.hpp"

namespace weft_test {

/// Equal but for the last bits: of the larger number, or of 1.
inline void expect_near(const Numbers& found, const Numbers& expected, double tolerance = 1e-12) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    EXPECT_LE(std::abs(found[i] - expected[i]), tolerance * (1 + std::abs(expected[i])))
        << "element " << i << ": " << found[i] << " instead of " << expected[i];
}

/// What a loss or metric says of each sample. `classes` > 0: the targets are integers.
struct Compared {
  weft::Shape target_shape;
  Numbers target;
  weft::Shape prediction_shape;
  Numbers prediction;
  int classes = 0;

  weft::Tensor targets(Trace& t) const {
    return classes > 0 ? t.tokens(target_shape, classes, target) : t.given(target_shape, target);
  }
  int batch() const { return static_cast<int>(static_cast<long>(prediction.size()) / prediction_shape.size()); }

  template <class L>
  Numbers each(const L& loss) const {
    Trace t;
    const weft::Tensor p = t.given(prediction_shape, prediction), y = loss(targets(t), p);
    EXPECT_EQ(t.graph.mistake.view(), "");
    EXPECT_EQ(y.shape(), weft::Shape{}) << "one number per sample";
    return t.value(y, batch());
  }

  /// The gradient of the sum over the samples.
  template <class L>
  Numbers gradient(const L& loss) const {
    Trace t;
    const weft::Tensor p = t.given(prediction_shape, prediction), y = loss(targets(t), p);
    const weft::Tensor total = weft::detail::record_reduction(weft::sum_operation, y, 0, true);
    weft::List<int> by;
    by.push_back(p.id);
    return t.value({&t.graph, weft::differentiate(t.graph, total.id, by)[0]}, batch());
  }
};

/// A loss and its gradient are those that PyTorch found for Keras's formula.
template <class L>
void expect_golden_loss(const L& loss, const std::string& name) {
  static const Golden golden = read_golden("losses.txt");
  const Numbers& prediction = golden[name + ".prediction"];
  const int width = static_cast<int>(prediction.size()) / 5;
  const weft::Target wanted = loss.target({width});
  const Compared both{wanted.shape, golden[name + ".target"], {width}, prediction, wanted.classes};
  expect_near(both.each(loss), golden[name + ".each"]);
  Numbers gradient = both.gradient(loss);
  for (double& g : gradient) g /= 5;
  expect_near(gradient, golden[name + ".gradient"]);
}

/// The sentence that a loss or metric refuses a network's output with.
template <class L>
std::string refusal(const L& loss, const weft::Shape& prediction, const weft::Shape& target, int classes = 0) {
  return mistake([&](Trace& t) {
    const weft::Tensor p = t.input(prediction);
    return loss(classes > 0 ? t.tokens(target, classes) : t.input(target), p);
  });
}

}  // namespace weft_test
