// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/differentiate.hpp>
#include <weft/passes/simplify.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "support/trace.hpp"

namespace weft_test {

inline double tolerance(double a, double b) { return 1e-7 + 1e-6 * std::max(std::abs(a), std::abs(b)); }

/// The slope of f at x by central differences; nothing where a kink lies within the step.
template <class F>
std::optional<double> numeric_slope(const F& f, double x, double middle) {
  const double h = std::cbrt(std::numeric_limits<double>::epsilon()) * std::max(1.0, std::abs(x));
  const double above = f(x + h), below = f(x - h), slope = (above - below) / ((x + h) - (x - h));
  const double finer = (f(x + h / 2) - f(x - h / 2)) / ((x + h / 2) - (x - h / 2));
  // Noise of the values themselves is not a kink; it is small, or the comparison fails.
  const double noise = 8 * std::numeric_limits<double>::epsilon() * std::abs(middle) / h;
  const double bend = std::abs((above - middle) - (middle - below)) / h;
  if (std::abs(slope - finer) > tolerance(slope, finer) / 4 + noise || bend > 1e-2 * (1 + std::abs(slope)) + noise)
    return {};
  return slope;
}

/// A traced tensor made a number: its elements, times fixed numbers, summed over the batch.
inline weft::Tensor weighted_total(Trace& t, weft::Tensor y) {
  const weft::Tensor product = y * t.target(y.shape(), y.batched());
  weft::Tensor total = weft::sum(product);
  if (total.batched()) total = weft::detail::record_reduction(weft::sum_operation, total, 0, true);
  return total;
}

/// A traced network with its gradient by every parameter and every input of numbers.
struct Differentiated {
  weft::Graph forward;   // outputs: the loss
  weft::Graph whole;     // outputs: the loss and the gradients, as differentiate() wrote them
  std::vector<std::size_t> by;  // which of sources() the gradients belong to

  explicit Differentiated(Trace& t, weft::Tensor loss) {
    forward = t.graph;
    forward.outputs.push_back(loss.id);
    const std::vector<int> nodes = sources(t.graph);
    weft::List<int> wanted;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const weft::Node& n = t.graph.nodes[nodes[i]];
      bool target = n.element == weft::Element::int32;
      for (const weft::Feed& f : t.graph.targets) target = target || f.node == nodes[i];
      if (target) continue;
      by.push_back(i);
      wanted.push_back(nodes[i]);
    }
    const weft::List<int> gradients = weft::differentiate(t.graph, loss.id, wanted);
    weft::List<int> taken;
    t.graph.outputs.push_back(weft::owned(loss, taken).id);
    for (int g : gradients) t.graph.outputs.push_back(weft::owned({&t.graph, g}, taken).id);
    whole = t.graph;
  }

  double loss(const std::vector<Numbers>& given, int batch) const {
    return run(forward, given, batch).value[forward.outputs[0]][0];
  }

  static std::vector<Numbers> outputs(const weft::Graph& g, const std::vector<Numbers>& given, int batch) {
    const weft::Interpretation<double> r = run(g, given, batch);
    std::vector<Numbers> all;
    for (int o : g.outputs) all.push_back(numbers(r.value[o]));
    return all;
  }
};

namespace detail {

// Compares every element; false where a kink is near and other numbers must be drawn.
inline bool agree(const Differentiated& d, const std::vector<Numbers>& point, int batch) {
  const std::vector<Numbers> found = Differentiated::outputs(d.whole, point, batch);
  std::vector<Numbers> moved = point;
  for (std::size_t k = 0; k < d.by.size(); ++k) {
    const Numbers& source = point[d.by[k]];
    EXPECT_EQ(found[k + 1].size(), source.size()) << "gradient " << k << " has another size than what it is by";
    for (std::size_t e = 0; e < source.size() && e < found[k + 1].size(); ++e) {
      double& x = moved[d.by[k]][e];
      const auto slope = numeric_slope([&](double z) { return x = z, d.loss(moved, batch); }, source[e], found[0][0]);
      x = source[e];
      if (!slope) return false;
      EXPECT_LE(std::abs(found[k + 1][e] - *slope), tolerance(found[k + 1][e], *slope))
          << "source " << d.by[k] << ", element " << e << ": gradient " << found[k + 1][e] << ", difference " << *slope;
    }
  }
  return true;
}

}  // namespace detail

/// The gradient law: what differentiate() appends agrees with central differences of the double interpreter for every
/// parameter and input, and simplify() changes no value.
template <class Build>
void expect_gradients(const Build& build, std::uint64_t seed = 1) {
  constexpr int batch = 3;
  Trace t;
  const weft::Tensor y = build(t);
  ASSERT_FALSE(t.graph.failed()) << t.graph.mistake.view();
  const Differentiated d(t, weighted_total(t, y));
  ASSERT_FALSE(t.graph.failed()) << t.graph.mistake.view();
  ASSERT_FALSE(d.by.empty()) << "there is nothing to differentiate by";
  weft::Random random(seed);
  bool smooth = false;
  for (int attempt = 0; attempt < 20 && !smooth; ++attempt) {
    const std::vector<Numbers> point = t.draw(random, batch);
    smooth = detail::agree(d, point, batch);
    EXPECT_EQ(Differentiated::outputs(weft::simplify(d.whole), point, batch),
              Differentiated::outputs(d.whole, point, batch));
  }
  EXPECT_TRUE(smooth) << "no point without a kink was found";
}

}  // namespace weft_test
