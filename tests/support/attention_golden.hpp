// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "support/golden.hpp"
#include "support/near.hpp"
#include "support/numeric_gradient.hpp"

namespace weft_test {

/// A case of attention.txt: what goes into a layer, what comes out, and the gradients by inputs and parameters.
class AttentionCase {
 public:
  explicit AttentionCase(std::string name) : name_(std::move(name)), golden_(read_golden("attention.txt")) {
    for (int k = 0; has("in." + std::to_string(k)); ++k) {
      const std::string key = "in." + std::to_string(k);
      weft::Shape shape;
      for (double e : own(key + ".shape")) shape.push(static_cast<int>(e));
      inputs.push_back(trace_.given(shape, own(key)));
    }
  }

  std::vector<weft::Tensor> inputs;

  /// y: what a layer made of the inputs. Its parameters are called as PyTorch's behind the layer's own name.
  void expect(weft::Tensor y) {
    SCOPED_TRACE(name_);
    ASSERT_FALSE(trace_.graph.failed()) << trace_.graph.mistake.view();
    by_.clear();
    for (std::size_t k = 0; k < inputs.size(); ++k)
      if (has("g.in." + std::to_string(k))) by_.push_back({inputs[k].id, own("g.in." + std::to_string(k)), "input"});
    const std::size_t before = by_.size();
    for (const weft::Parameter& p : trace_.graph.parameters) give(p);
    EXPECT_EQ(by_.size() - before, parameters()) << "parameters";
    expect_numbers(trace_.value(y, samples), own("y"), "value");
    expect_gradients_of(y);
  }

 private:
  static constexpr int samples = 2;
  struct By {
    int node;
    std::vector<double> gradient;
    std::string what;
  };

  bool has(const std::string& key) const { return golden_.contains(name_ + "." + key); }
  const std::vector<double>& own(const std::string& key) const { return golden_[name_ + "." + key]; }

  std::size_t parameters() const {
    std::size_t n = 0;
    for (const auto& entry : golden_) n += entry.first.starts_with(name_ + ".p.");
    return n;
  }

  // PyTorch keeps matrices of layers transposed.
  static std::vector<double> in_memory(const weft::Parameter& p, const std::vector<double>& in_file) {
    if (!p.transposed_in_files) return in_file;
    const auto rows = static_cast<std::size_t>(p.shape[0]), columns = static_cast<std::size_t>(p.shape[1]);
    std::vector<double> all(in_file.size());
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < columns; ++c) all[r * columns + c] = in_file[c * rows + r];
    return all;
  }

  void give(const weft::Parameter& p) {
    const std::string_view name = p.name.view();
    const std::string own_name(name.substr(name.find('.') + 1));
    ASSERT_TRUE(has("p." + own_name)) << "PyTorch has no " << own_name;
    ASSERT_EQ(static_cast<std::size_t>(p.shape.size()), own("p." + own_name).size()) << own_name;
    trace_.give(p.node, in_memory(p, own("p." + own_name)));
    by_.push_back({p.node, in_memory(p, own("g." + own_name)), own_name});
  }

  void expect_gradients_of(weft::Tensor y) {
    const weft::Tensor product = y * trace_.given(y.shape(), own("d"));
    const weft::Tensor loss = weft::detail::record_reduction(weft::sum_operation, weft::sum(product), 0, true);
    weft::List<int> nodes;
    for (const By& b : by_) nodes.push_back(b.node);
    const weft::List<int> found = weft::differentiate(trace_.graph, loss.id, nodes);
    for (int k = 0; k < nodes.size(); ++k) {
      const By& b = by_[static_cast<std::size_t>(k)];
      expect_numbers(trace_.value({&trace_.graph, found[k]}, samples), b.gradient, "gradient of " + b.what);
    }
  }

  std::string name_;
  Golden golden_;
  Trace trace_;
  std::vector<By> by_;
};

/// A layer of one, two or three inputs computes what PyTorch's does, and has its gradients.
template <class Layer>
void expect_pytorchs(const std::string& name, const Layer& layer) {
  AttentionCase c(name);
  if constexpr (std::is_invocable_v<const Layer&, weft::Tensor>)
    if (c.inputs.size() == 1) return c.expect(layer(c.inputs[0]));
  if constexpr (std::is_invocable_v<const Layer&, weft::Tensor, weft::Tensor>)
    if (c.inputs.size() == 2) return c.expect(layer(c.inputs[0], c.inputs[1]));
  if constexpr (std::is_invocable_v<const Layer&, weft::Tensor, weft::Tensor, weft::Tensor>)
    if (c.inputs.size() == 3) return c.expect(layer(c.inputs[0], c.inputs[1], c.inputs[2]));
  FAIL() << name << " has " << c.inputs.size() << " inputs";
}

}  // namespace weft_test
