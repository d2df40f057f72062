// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/index.hpp>
#include <weft/graph/operations/matmul.hpp>
#include <weft/graph/operations/scan.hpp>
#include <weft/graph/operations/softmax.hpp>
#include <weft/graph/operations/transpose.hpp>
#include <weft/losses/concept.hpp>
#include <weft/topology/check_target.hpp>

#include <limits>

namespace weft::inline WEFT_ABI {

/// The surprise, in nats, at a sequence of labels of which it is not known at which steps they stand: the sum over all ways
/// in which the steps say them, with blanks between.
/// Shape: targets [labels], predictions [T, C]. Values: targets integers in [0, C), filled up with the blank at the end;
/// predictions logits. Infinity where there are too few steps, or 0 with zero_infinity.
/// Source: Graves et al. 2006, Connectionist Temporal Classification, section 4.1. Example: `CTC{.labels = 12}`
struct CTC {
  int labels = 0;  ///< the most that a sample has
  int blank = 0;   ///< the class that says nothing
  bool zero_infinity = false;

  static constexpr std::string_view name = "ctc";

  constexpr Target target(const Shape& prediction) const { return {{labels}, prediction[-1]}; }

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    if (!check_classes(*this, prediction, "BinaryCrossentropy{}")) return prediction;
    if (!check_steps(prediction)) return prediction;
    if (!check_target(*this, target, prediction, {labels})) return prediction;
    const Tensor log_p = log_softmax(prediction), scores = matmul(log_p, transpose(one_hot(target, prediction.shape()[-1])));
    return chosen(target, ways(target, scores, slice(log_p, 1, blank, 1)));
  }

  constexpr void describe(Text& text) const { text << ".labels = " << labels; }

 private:
  static constexpr double never = -1e30;  // a logarithm of 0 that can be subtracted from itself

  using States = std::array<Tensor, 2>;

  constexpr bool check_steps(Tensor prediction) const {
    const Shape shape = prediction.shape();
    Text what;
    if (shape.rank != 2)
      what << "expects steps with one score per class, [T, C], but the network's output has shape " << shape
           << "; end the network with a Dense over a sequence";
    else if (labels < 1)
      what << "needs room for a label; set .labels to the most that a sample has";
    else if (blank < 0 || blank >= shape[-1])
      what << "has .blank = " << blank << ", which is none of the " << shape[-1] << " classes of the network's output of shape " << shape
           << "; set .blank to the class that says nothing";
    if (!what.empty()) prediction.fail(Text{} << description(*this) << ": " << what);
    return what.empty();
  }

  static constexpr Scalar either(Scalar a, Scalar b) {
    const Scalar most = maximum(a, b);
    return most + log(exp(a - most) + exp(b - most));
  }

  // The logarithms of all ways that end in the blank before each label or behind the last, and in each label.
  constexpr States ways(Tensor target, Tensor scores, Tensor blanks) const {
    const int n = labels;
    const Tensor number = index(target, n + 1);
    const Tensor start = map([](Scalar k) { return where(k > 0.0, never, 0.0); }, number);
    const Tensor edge = map([](Scalar k) { return where(k > 0.0, 0.0, never); }, number);
    const Tensor own = target * 1.0, before = pad(slice(own, 0, 0, n - 1), {1}, {0});
    const Tensor skip = map([](Scalar a, Scalar b, Scalar e) { return where(equal(a, b), never, e); }, own, before, slice(edge, 0, 0, n));
    const auto cell = [&](const States& x, const States& s) {
      const Tensor earlier = pad(s[1], {1}, {0}) + edge;  // the label before
      const Tensor over = slice(earlier, 0, 0, n) + skip;
      return States{map([](Scalar b, Scalar l, Scalar p) { return either(b, l) + p; }, s[0], earlier, x[1]),
                    map([](Scalar l, Scalar b, Scalar o, Scalar p) { return either(either(l, b), o) + p; }, s[1], slice(s[0], 0, 0, n), over, x[0])};
    };
    const Tensor none = map([](Scalar y) { return y * 0.0 + never; }, slice(start, 0, 0, n));
    return scan(cell, States{scores, blanks}, States{start, none}).last;
  }

  // Of these, those that end where a sample's labels do.
  constexpr Tensor chosen(Tensor target, const States& last) const {
    const double empty = blank;
    const Tensor length = sum(map([empty](Scalar t) { return where(equal(t, t.constant(empty)), 0.0, 1.0); }, target), 0, true);
    const auto at = [](Scalar way, Scalar k, Scalar end) { return where(equal(k, end), way, 0.0); };
    const Tensor number = index(target, labels + 1);
    const Tensor silent = sum(map(at, last[0], number, length));
    const Tensor spoken = sum(map(at, last[1], slice(number, 0, 0, labels), length - 1.0));
    const double impossible = zero_infinity ? 0 : std::numeric_limits<double>::infinity();
    return map(
        [impossible](Scalar b, Scalar l, Scalar n) {
          const Scalar loss = -either(b, where(n > 0.0, l, never));
          return where(loss > 1e20, impossible, loss);
        },
        silent, spoken, reshape(length, {}));
  }
};

}  // namespace weft
