// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>

#include <string>
#include <utility>
#include <vector>

namespace weft_test {

using Numbers = std::vector<double>;

/// The sources of a graph in an order that passes keep: inputs, targets, parameters.
inline std::vector<int> sources(const weft::GraphView& g) {
  std::vector<int> nodes;
  for (const weft::Feed& f : g.inputs) nodes.push_back(f.node);
  for (const weft::Feed& f : g.targets) nodes.push_back(f.node);
  for (const weft::Parameter& p : g.parameters) nodes.push_back(p.node);
  return nodes;
}

/// Runs the interpreter; `given` holds one array per source. The graph must outlive the result.
template <class T = double>
weft::Interpretation<T> run(const weft::GraphView& g, const std::vector<Numbers>& given, int batch) {
  weft::Interpretation<T> r{g, batch, 11, 5, weft::List<weft::List<T>>(g.size)};
  const std::vector<int> nodes = sources(g);
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (double x : given[i]) r.value[nodes[i]].push_back(static_cast<T>(x));
  weft::interpret(r);
  return r;
}

template <class T>
Numbers numbers(const weft::List<T>& list) {
  return {list.begin(), list.end()};
}

/// A graph that a test writes, and what its sources may hold.
class Trace {
 public:
  weft::Graph graph;

  Trace() = default;
  Trace(const Trace&) = delete;
  Trace& operator=(const Trace&) = delete;

  /// One tensor per sample, of numbers in [low, high).
  weft::Tensor input(const weft::Shape& shape, double low = -1, double high = 1) {
    return feed(shape, {low, high, 0, {}}, graph.inputs);
  }
  weft::Tensor given(const weft::Shape& shape, Numbers values) {
    return feed(shape, {0, 0, 0, std::move(values)}, graph.inputs);
  }
  weft::Tensor tokens(const weft::Shape& shape, int vocabulary, Numbers given = {}) {
    const weft::Tensor t = feed(shape, {0, 0, vocabulary, std::move(given)}, graph.inputs);
    graph.nodes[t.id].element = weft::Element::int32;
    return t;
  }
  weft::Tensor target(const weft::Shape& shape, bool batched) {
    const weft::Tensor t = feed(shape, {-1, 1, 0, {}}, graph.targets);
    graph.nodes[t.id].batched = batched;
    return t;
  }
  weft::Tensor parameter(const weft::Shape& shape, double low = -1, double high = 1) {
    return declare(shape, {low, high, 0, {}});
  }
  weft::Tensor given_parameter(const weft::Shape& shape, Numbers values) {
    return declare(shape, {0, 0, 0, std::move(values)});
  }

  /// The range of a source; layers declare parameters that no test named.
  void limit(int node, double low, double high) { at(node) = {low, high, 0, {}}; }
  void give(int node, Numbers values) { at(node) = {0, 0, 0, std::move(values)}; }

  /// Numbers for every source, in the order of sources().
  std::vector<Numbers> draw(weft::Random& random, int batch) const {
    std::vector<Numbers> all;
    for (int node : sources(graph)) {
      const auto place = static_cast<std::size_t>(node);
      const Range r = place < ranges_.size() ? ranges_[place] : Range{};
      Numbers values = r.given;
      const long count = graph.nodes[node].shape.size() * (graph.nodes[node].batched ? batch : 1);
      for (long k = 0; r.given.empty() && k < count; ++k)
        values.push_back(r.classes > 0 ? random.below(static_cast<std::uint32_t>(r.classes))
                                       : r.low + (r.high - r.low) * random.uniform());
      all.push_back(values);
    }
    return all;
  }

  /// The value of a tensor for the numbers given.
  Numbers value(weft::Tensor t, int batch = 1) const {
    weft::Random random(1);
    return numbers(run(graph, draw(random, batch), batch).value[t.id]);
  }

 private:
  struct Range {
    double low = -0.5, high = 0.5;
    int classes = 0;
    Numbers given{};
  };

  Range& at(int node) {
    if (ranges_.size() <= static_cast<std::size_t>(node)) ranges_.resize(static_cast<std::size_t>(node) + 1);
    return ranges_[static_cast<std::size_t>(node)];
  }

  weft::Tensor feed(const weft::Shape& shape, const Range& range, weft::List<weft::Feed>& feeds) {
    weft::Node n;
    n.operation = &weft::feed_operation;
    n.shape = shape;
    n.batched = true;
    const int id = graph.push(n);
    feeds.push_back({id, range.classes});
    at(id) = range;
    return {&graph, id};
  }

  weft::Tensor declare(const weft::Shape& shape, const Range& range) {
    const weft::ShortText name = weft::ShortText("p") << graph.parameters.size();
    const weft::Tensor t = weft::Tensor{&graph, -1}.parameter(name.view(), shape);
    at(t.id) = range;
    return t;
  }

  std::vector<Range> ranges_;
};

/// The sentence that a declaration is refused with; empty if it is not.
template <class Build>
std::string mistake(const Build& build) {
  Trace t;
  build(t);
  return std::string(t.graph.mistake.view());
}

}  // namespace weft_test
