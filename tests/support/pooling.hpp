// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/pool_window.hpp>
#include <weft/layers/padding.hpp>

#include <algorithm>

#include "support/golden.hpp"
#include "support/near.hpp"
#include "support/numeric_gradient.hpp"

namespace weft_test {

/// The window of a case in pooling.txt.
inline weft::PoolWindow golden_window(const Golden& golden, const std::string& name) {
  const std::vector<double>& numbers = golden[name + ".window"];
  const std::size_t axes = numbers.size() / 5;
  weft::PoolWindow w;
  int* fields[] = {w.size, w.stride, w.dilation, w.before, w.after};
  for (std::size_t k = 0; k < numbers.size(); ++k) fields[k / axes][k % axes] = static_cast<int>(numbers[k]);
  return w;
}

/// Values and gradients of all cases in pooling.txt whose name begins with `kind` are those of pool(x, window).
template <class Pool>
void expect_pooling(const std::string& kind, const Pool& pool) {
  const Golden golden = read_golden("pooling.txt");
  int cases = 0;
  for (const auto& [key, numbers] : golden) {
    const auto end = key.find(".shape");
    if (key.rfind(kind, 0) != 0 || end == std::string::npos) continue;
    const std::string name = key.substr(0, end);
    SCOPED_TRACE(name);
    weft::Shape shape;
    for (double e : numbers) shape.push(static_cast<int>(e));
    Trace t;
    const weft::Tensor x = t.given(shape, golden[name + ".x"]), y = pool(x, golden_window(golden, name));
    ASSERT_FALSE(t.graph.failed()) << t.graph.mistake.view();
    expect_numbers(t.value(y, 2), golden[name + ".y"]);
    const weft::Tensor product = y * t.given(y.shape(), golden[name + ".d"]);
    const weft::Tensor loss = weft::detail::record_reduction(weft::sum_operation, weft::sum(product), 0, true);
    weft::List<int> by;
    by.push_back(x.id);
    const weft::List<int> gradients = weft::differentiate(t.graph, loss.id, by);
    expect_numbers(t.value({&t.graph, gradients[0]}, 2), golden[name + ".gradient"]);
    ++cases;
  }
  EXPECT_GE(cases, 3) << "cases called " << kind;
}

/// The layer of n axes with this window over x; padding that is what `same` makes is written so.
template <class L, int n>
L pooling_layer(weft::Tensor x, const weft::PoolWindow& w) {
  L layer;
  bool is_same = true;
  for (int k = 0; k < n; ++k) {
    layer.pool.extent[k] = w.size[k];
    layer.stride.extent[k] = w.stride[k];
    layer.padding.before[k] = w.before[k];
    layer.padding.after[k] = w.after[k];
    if constexpr (requires { layer.dilation; }) layer.dilation.extent[k] = w.dilation[k];
    int before = 0, after = 0;
    weft::same.sides(x.shape()[k], w.size[k], w.stride[k], w.dilation[k], k, before, after);
    is_same = is_same && before == w.before[k] && after == w.after[k];
  }
  if (is_same) layer.padding = weft::same;
  return layer;
}

/// What the layer of as many axes as x has, of three, makes of x.
template <class One, class Two, class Three>
weft::Tensor pooled_by(weft::Tensor x, const weft::PoolWindow& w) {
  if (x.rank() == 2) return pooling_layer<One, 1>(x, w)(x);
  if (x.rank() == 3) return pooling_layer<Two, 2>(x, w)(x);
  return pooling_layer<Three, 3>(x, w)(x);
}

}  // namespace weft_test
