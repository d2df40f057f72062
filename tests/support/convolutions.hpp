// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/padding.hpp>

#include <algorithm>

#include "support/golden.hpp"
#include "support/numeric_gradient.hpp"

namespace weft_test {

/// A case of convolutions.txt.
class GoldenConvolution {
 public:
  GoldenConvolution(const Golden& golden, std::string name) : golden_(golden), name_(std::move(name)) {}

  weft::Shape image() const { return shape((*this)["shape"]); }
  int axes() const { return static_cast<int>((*this)["shape"].size()) - 1; }
  int filters() const { return number(0); }
  int groups() const { return number(1); }  ///< or the multiplier of each channel
  const Numbers& operator[](const std::string& what) const { return golden_[name_ + "." + what]; }

  /// kernel, stride and so on, of every axis, whose fields stand in the file in this order.
  enum Field { kernel, stride, dilation, before, after, output_padding, fields };
  template <int n>
  weft::Extents<n> of_axes(Field field) const {
    weft::Extents<n> e;
    for (int a = 0; a < n; ++a) e.extent[a] = number(3 + a * fields + field);
    return e;
  }

  weft::Padding padding() const {
    if (number(2) != 0) return number(2) == 1 ? weft::same : weft::causal;
    weft::Padding p;
    for (int a = 0; a < axes(); ++a) p.before[a] = number(3 + a * fields + before), p.after[a] = number(3 + a * fields + after);
    return p;
  }

  static weft::Shape shape(const Numbers& extents) {
    weft::Shape s;
    for (double e : extents) s.push(static_cast<int>(e));
    return s;
  }

 private:
  int number(int k) const { return static_cast<int>((*this)["layer"].at(static_cast<std::size_t>(k))); }

  const Golden& golden_;
  std::string name_;
};

/// A parameter's numbers as the network has them, of those in a file; or, back, as in the file.
inline Numbers moved(const weft::Parameter& p, const Numbers& from, bool back) {
  if (!p.transposed_in_files) return from;
  const auto rows = static_cast<std::size_t>(p.shape[-2]), columns = static_cast<std::size_t>(p.shape[-1]);
  const std::size_t taps = from.size() / (rows * columns);
  Numbers to(from.size());
  for (std::size_t tap = 0; tap < taps; ++tap)
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < columns; ++c) {
        const std::size_t here = (tap * rows + r) * columns + c, in_file = (c * rows + r) * taps + tap;
        to[back ? in_file : here] = from[back ? here : in_file];
      }
  return to;
}

/// The layer's values and gradients are those of the file, exactly.
template <class L>
void expect_convolution(const GoldenConvolution& golden, const L& layer) {
  Trace t;
  const weft::Tensor x = t.input(golden.image()), y = layer(x);
  ASSERT_FALSE(t.graph.failed()) << t.graph.mistake.view();
  const weft::Tensor d = t.input(y.shape());
  const weft::Tensor loss = weft::detail::record_reduction(weft::sum_operation, weft::sum(y * d), 0, true);
  std::vector<Numbers> given{golden["x"], golden["d"]};
  weft::List<int> by;
  by.push_back(x.id);
  std::vector<std::string> names;
  for (const weft::Parameter& p : t.graph.parameters) {
    names.emplace_back(p.name.view().substr(p.name.view().find('.') + 1));
    given.push_back(moved(p, golden[names.back()], false));
    by.push_back(p.node);
  }
  ASSERT_EQ(golden["d"].size(), static_cast<std::size_t>(2 * y.size())) << (weft::Text{} << "the shape is " << y.shape()).view();
  const weft::List<int> gradients = weft::differentiate(t.graph, loss.id, by);
  const weft::Interpretation<double> r = run(t.graph, given, 2);
  EXPECT_EQ(numbers(r.value[y.id]), golden["y"]);
  EXPECT_EQ(numbers(r.value[gradients[0]]), golden["by_x"]);
  for (int k = 0; k < t.graph.parameters.size(); ++k)
    EXPECT_EQ(moved(t.graph.parameters[k], numbers(r.value[gradients[k + 1]]), true), golden["by_" + names[static_cast<std::size_t>(k)]]);
}

/// The layer of a case.
template <class L, int n>
L golden_layer(const GoldenConvolution& c) {
  using G = GoldenConvolution;
  L layer;
  layer.kernel = c.of_axes<n>(G::kernel);
  layer.stride = c.of_axes<n>(G::stride);
  layer.padding = c.padding();
  layer.dilation = c.of_axes<n>(G::dilation);
  if constexpr (requires { layer.filters; }) layer.filters = c.filters();
  if constexpr (requires { layer.groups; }) layer.groups = c.groups();
  if constexpr (requires { layer.multiplier; }) layer.multiplier = c.groups();
  if constexpr (requires { layer.output_padding; }) layer.output_padding = c.of_axes<n>(G::output_padding);
  return layer;
}

/// Every case of n spatial axes whose name begins with `kind`, `least` or more, has the values that its layer has.
template <class L, int n>
void expect_convolutions(const std::string& kind, int least) {
  const Golden golden = read_golden("convolutions.txt");
  int cases = 0;
  for (const auto& [key, numbers] : golden) {
    const auto end = key.find(".shape");
    if (!key.starts_with(kind) || end == std::string::npos || numbers.size() != n + 1) continue;
    SCOPED_TRACE(key.substr(0, end));
    const GoldenConvolution one(golden, key.substr(0, end));
    expect_convolution(one, golden_layer<L, n>(one));
    ++cases;
  }
  EXPECT_GE(cases, least) << "cases called " << kind;
}

/// A parameter has this name within its layer, this shape, and PyTorch's layout in files.
inline void expect_parameter(const weft::Parameter& p, std::string_view name, const weft::Shape& shape, bool kernel) {
  EXPECT_EQ(p.name.view(), name);
  EXPECT_EQ(p.shape, shape);
  EXPECT_EQ(p.transposed_in_files, kernel) << name;
  EXPECT_EQ(p.initializer, kernel ? weft::glorot_uniform : weft::zeros) << name;
  EXPECT_TRUE(p.trainable) << name;
}

}  // namespace weft_test
