// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <set>

#include "support/numeric_gradient.hpp"
#include "support/random_network.hpp"

namespace {

using weft::Tensor;
using weft_test::Differentiated;
using weft_test::NetworkWriter;
using weft_test::Numbers;
using weft_test::Trace;

constexpr int seeds = 300, batch = 3;

// The loss of a network whose input and target are sources of the trace.
Tensor loss_of(Trace& t, int seed) {
  NetworkWriter writer(seed);
  const weft::Input input = writer.input();
  weft::Shape shape;
  for (int i = 0; i < input.rank; ++i) shape.push(input.extent[i]);
  const Tensor y = writer.write(t.input(shape));
  return weft_test::weighted_total(t, y) * (1.0 / y.size());
}

// The gradient along one random direction of everything at once; nothing where a kink is near.
bool agrees_along_a_direction(const Trace& t, const Differentiated& d, weft::Random& random) {
  const std::vector<Numbers> point = t.draw(random, batch);
  const std::vector<Numbers> found = Differentiated::outputs(d.whole, point, batch);
  std::vector<Numbers> direction(point.size());
  double expected = 0;
  for (std::size_t k = 0; k < d.by.size(); ++k)
    for (std::size_t e = 0; e < point[d.by[k]].size(); ++e) {
      direction[d.by[k]].push_back(random.uniform() - 0.5);
      expected += direction[d.by[k]].back() * found[k + 1][e];
    }
  const auto along = [&](double h) {
    std::vector<Numbers> moved = point;
    for (std::size_t i = 0; i < moved.size(); ++i)
      for (std::size_t e = 0; e < direction[i].size(); ++e) moved[i][e] += h * direction[i][e];
    return d.loss(moved, batch);
  };
  const auto slope = weft_test::numeric_slope(along, 0, found[0][0]);
  if (!slope) return false;
  EXPECT_LE(std::abs(expected - *slope), weft_test::tolerance(expected, *slope)) << expected << " and " << *slope;
  const std::vector<Numbers> simplified = Differentiated::outputs(weft::simplify(d.whole), point, batch);
  EXPECT_EQ(simplified, found);
  return true;
}

TEST(RandomNetworks, GradientsAgreeWithDifferences) {
  for (int seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    Trace t;
    const Tensor loss = loss_of(t, seed);
    ASSERT_FALSE(t.graph.failed()) << t.graph.mistake.view();
    const Differentiated d(t, loss);
    weft::Random random(static_cast<std::uint64_t>(seed), 3);
    bool smooth = false;
    for (int attempt = 0; attempt < 20 && !smooth; ++attempt) smooth = agrees_along_a_direction(t, d, random);
    EXPECT_TRUE(smooth) << "no point without a kink was found";
  }
}

// Stages of random lengths, each second of which is computed again. The loss stands in none of these.
void mark_stages(weft::Graph& g, weft::Random& random) {
  int stage = 0;
  for (weft::Node& n : g.nodes) {
    stage += random.uniform() < 0.2 ? 1 : 0;
    n.stage = stage;
  }
  g.nodes.back().stage += stage % 2;
}

TEST(RandomNetworks, HaveTheSameGradientsComputedAgain) {
  int longer = 0;
  for (int seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    Trace kept, again;
    weft::Random random(static_cast<std::uint64_t>(seed), 4);
    const Tensor loss = loss_of(kept, seed), other = loss_of(again, seed);
    ASSERT_EQ(other.id + 1, again.graph.nodes.size());
    mark_stages(again.graph, random);
    const Differentiated expected(kept, loss), found(again, other);
    const std::vector<Numbers> point = kept.draw(random, batch);
    EXPECT_EQ(Differentiated::outputs(found.whole, point, batch), Differentiated::outputs(expected.whole, point, batch));
    longer += found.whole.nodes.size() > expected.whole.nodes.size();
  }
  EXPECT_GT(longer, seeds / 2);
}

TEST(RandomNetworks, StaySmallAndMeetEveryOperationAndRank) {
  std::set<std::string_view> operations;
  std::set<int> ranks;
  for (int seed = 0; seed < seeds; ++seed) {
    Trace t;
    loss_of(t, seed);
    for (const weft::Node& n : t.graph.nodes) {
      operations.insert(n.operation->name);
      ranks.insert(n.shape.rank);
      EXPECT_LE(n.is(weft::parameter_operation) ? 0 : n.shape.size(), 600) << seed;
    }
    EXPECT_GE(t.graph.nodes.size(), 4) << seed;
  }
  EXPECT_EQ(operations, (std::set<std::string_view>{"input", "parameter", "map", "sum", "max", "reshape", "transpose",
                                                    "slice", "concatenate", "matmul", "stop_gradient"}));
  EXPECT_EQ(ranks, (std::set<int>{0, 1, 2, 3}));
}

template <int seed>
constexpr int traced_nodes() {
  weft::Graph g;
  weft_test::RandomNetwork<seed>{}(weft_test::RandomNetwork<seed>::inputs.declare(g, g.inputs));
  return g.failed() ? -1 : g.nodes.size();
}

TEST(RandomNetworks, AreTracedInsideTheCompiler) {
  static_assert(traced_nodes<0>() > 1 && traced_nodes<1>() > 1 && traced_nodes<2>() > 1 && traced_nodes<3>() > 1);
  weft::Graph g;
  weft_test::RandomNetwork<3>{}(weft_test::RandomNetwork<3>::inputs.declare(g, g.inputs));
  EXPECT_EQ(g.nodes.size(), traced_nodes<3>());
}

}  // namespace
