// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/mask.hpp>

#include <array>
#include <string>

#include "support/golden.hpp"
#include "support/near.hpp"
#include "support/numeric_gradient.hpp"

namespace weft_test {

/// A case of recurrent.txt: its sequences, with a mask if there is one, and its states before the first step.
struct RecurrentCase {
  std::string name;
  Golden golden = read_golden("recurrent.txt");
  Trace t{};
  weft::Tensor x{};
  weft::List<weft::Tensor> first{};
  weft::List<int> by{};              ///< what gradients are by, and what they are called
  std::vector<std::string> keys{};

  explicit RecurrentCase(std::string given) : name(std::move(given)) {
    const std::vector<double>& shape = golden[name + ".shape"];
    const int steps = static_cast<int>(shape[0]), channels = static_cast<int>(shape[1]);
    x = source("x", {steps, channels});
    for (int k = 0; golden.contains(key("s" + std::to_string(k))); ++k) {
      const std::string own = "s" + std::to_string(k);
      first.push_back(source(own, {static_cast<int>(golden[key(own)].size()) / 3}));
    }
    if (golden.contains(key("mask"))) x = weft::masked(x, t.given({steps}, golden[key("mask")]));
  }

  std::string key(const std::string& own) const { return name + "." + own; }

  weft::Tensor source(const std::string& own, const weft::Shape& shape) {
    const weft::Tensor s = t.given(shape, golden[key(own)]);
    by.push_back(s.id);
    keys.push_back(own);
    return s;
  }

  /// Gives the parameters that were declared their values.
  void give_parameters() {
    for (const weft::Parameter& p : t.graph.parameters) {
      std::string own(p.name.view());
      if (!golden.contains(key(own))) own = own.substr(own.rfind('.') + 1);
      t.give(p.node, golden[key(own)]);
      EXPECT_EQ(static_cast<std::size_t>(p.shape.size()), golden[key(own)].size()) << own;
      by.push_back(p.node);
      keys.push_back(own);
    }
  }

  /// Compares outputs, and the gradients of what they weigh together.
  void expect(const weft::List<weft::Tensor>& outputs) {
    SCOPED_TRACE(name);
    ASSERT_FALSE(t.graph.failed()) << t.graph.mistake.view();
    give_parameters();
    EXPECT_FALSE(golden.contains(key("y" + std::to_string(outputs.size()))));
    weft::Tensor total = x.constant(0);
    for (int k = 0; k < outputs.size(); ++k) {
      const std::string number = std::to_string(k);
      expect_numbers(t.value(outputs[k], 3), golden[key("y" + number)], "y" + number);
      total = total + weft::sum(outputs[k] * t.given(outputs[k].shape(), golden[key("d" + number)]));
    }
    const weft::Tensor loss = weft::detail::record_reduction(weft::sum_operation, total, 0, true);
    const weft::List<int> found = weft::differentiate(t.graph, loss.id, by);
    for (int k = 0; k < by.size(); ++k) {
      const std::string& own = keys[static_cast<std::size_t>(k)];
      expect_numbers(t.value({&t.graph, found[k]}, 3), golden[key(own + "_gradient")], own + "_gradient");
    }
  }
};

/// A mask of [steps] for three samples. What is made of it does not change with a small change of the numbers given.
inline weft::Tensor given_mask(Trace& t, int steps, const Numbers& values) {
  return weft::map([](weft::Scalar a) { return weft::where(a > 0.5, 1.0, 0.0); }, t.given({steps}, values));
}

/// Output, last states and all gradients of a layer are those of a case in recurrent.txt.
template <class L>
void expect_recurrent(const std::string& name, const L& layer) {
  RecurrentCase c(name);
  std::array<weft::Tensor, L::states> first;
  for (int k = 0; k < c.first.size(); ++k) first[static_cast<std::size_t>(k)] = c.first[k];
  const weft::Recurrence<L::states> made = c.first.empty() ? layer.with_states(c.x) : layer.with_states(c.x, first);
  weft::List<weft::Tensor> outputs;
  outputs.push_back(made.output);
  if (c.golden.contains(c.key("y1")))
    for (const weft::Tensor& s : made.states) outputs.push_back(s);
  c.expect(outputs);
}

}  // namespace weft_test
