// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "support/golden.hpp"
#include "support/near.hpp"
#include "support/numeric_gradient.hpp"

namespace weft_test {

/// Values and gradients of a case in normalizations.txt are those of a layer whose parameters are called as there.
template <class L>
void expect_golden(const std::string& name, const L& layer) {
  SCOPED_TRACE(name);
  const Golden golden = read_golden("normalizations.txt");
  weft::Shape shape;
  for (double e : golden[name + ".shape"]) shape.push(static_cast<int>(e));
  Trace t;
  t.graph.training = !golden.contains(name + ".running_mean");
  const weft::Tensor x = t.given(shape, golden[name + ".x"]), y = layer(x);
  ASSERT_FALSE(t.graph.failed()) << t.graph.mistake.view();
  weft::List<int> by;
  by.push_back(x.id);
  std::vector<std::string> keys{"gradient"};
  for (const weft::Parameter& p : t.graph.parameters) {
    const std::string own(p.name.view().substr(p.name.view().rfind('.') + 1));
    t.give(p.node, p.state && t.graph.training ? Numbers(static_cast<std::size_t>(p.shape.size()), 1) : golden[name + "." + own]);
    if (p.state) continue;
    EXPECT_EQ(static_cast<std::size_t>(p.shape.size()), golden[name + "." + own].size());
    by.push_back(p.node);
    keys.push_back(own + "_gradient");
  }
  EXPECT_EQ(keys.size(), 1u + golden.contains(name + ".weight") + golden.contains(name + ".bias")) << "parameters";
  expect_numbers(t.value(y, 3), golden[name + ".y"], "value");
  const weft::Tensor product = y * t.given(y.shape(), golden[name + ".d"]);
  const weft::Tensor loss = weft::detail::record_reduction(weft::sum_operation, weft::sum(product), 0, true);
  const weft::List<int> found = weft::differentiate(t.graph, loss.id, by);
  for (int k = 0; k < by.size(); ++k) {
    const std::string& key = keys[static_cast<std::size_t>(k)];
    expect_numbers(t.value({&t.graph, found[k]}, 3), golden[name + "." + key], key);
  }
}

/// The names of the parameters that a layer declares, one behind the other.
template <class L>
std::string parameter_names(const L& layer, const weft::Shape& shape) {
  Trace t;
  layer(t.input(shape));
  std::string names;
  for (const weft::Parameter& p : t.graph.parameters) {
    weft::Text text;
    names += std::string(names.empty() ? "" : " ") + std::string((text << p.name << p.shape).view());
  }
  return names;
}

}  // namespace weft_test
