// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/pool_window.hpp>

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

}  // namespace weft_test
