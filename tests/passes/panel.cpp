// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/panel.hpp>

#include "support/passes.hpp"

namespace {

using weft::panel_count;
using weft::panel_width;
using weft::simd::lanes;
using weft::Tensor;
using weft_test::dense;
using weft_test::Trace;

TEST(Panels, CoverTheColumnsAndWasteLittle) {
  for (long columns = 1; columns <= 40L * lanes; ++columns) {
    EXPECT_GE(panel_width(columns) * panel_count(columns), columns);
    EXPECT_LT(panel_width(columns) * (panel_count(columns) - 1), columns) << "an empty panel";
    EXPECT_LE(weft::panel_vectors(columns), 3);
  }
  EXPECT_EQ(panel_width(8L * lanes), 3 * lanes) << "three, three and two";
  EXPECT_EQ(panel_width(4L * lanes), 2 * lanes) << "two and two, not three and one";
  EXPECT_EQ(panel_width(5L * lanes), 3 * lanes) << "three and two, not two, two and one";
}

// Which parameters of a network lie in panels.
template <class Build>
std::vector<bool> blocked(const Build& build) {
  Trace t;
  weft::List<Tensor> outputs;
  outputs.push_back(build(t));
  weft::block_parameters(t.graph, outputs);
  std::vector<bool> list;
  for (const weft::Parameter& p : t.graph.parameters) {
    list.push_back(p.blocked);
    EXPECT_EQ(p.blocked, t.graph.nodes[p.node].blocked);
    EXPECT_GE(weft::storage_size(p), p.shape.size());
    EXPECT_LE(weft::storage_size(p), 2 * p.shape.size());
  }
  return list;
}

TEST(BlockParameters, TakesTheKernelsOfDenseLayers) {
  EXPECT_EQ(blocked([](Trace& t) { return dense(t, t.input({8}), 4 * lanes); }), (std::vector<bool>{true, false}));
}

TEST(BlockParameters, LeavesNarrowMatricesAndThoseOfSeveralUses) {
  EXPECT_EQ(blocked([](Trace& t) { return dense(t, t.input({8}), 1); }), (std::vector<bool>{false, false}));
  const auto twice = [](Trace& t) {
    const Tensor w = t.parameter({16, 16}), x = t.input({1, 16});
    return matmul(matmul(x, w), w);
  };
  EXPECT_EQ(blocked(twice), std::vector<bool>{false});
  const auto turned = [](Trace& t) { return matmul(t.input({1, 16}), transpose(t.parameter({16, 16}))); };
  EXPECT_EQ(blocked(turned), std::vector<bool>{false});
  const auto left = [](Trace& t) { return matmul(t.parameter({16, 16}), t.input({16, 16})); };
  EXPECT_EQ(blocked(left), std::vector<bool>{false});
  const auto given_back = [](Trace& t) { return t.parameter({16, 16}); };
  EXPECT_EQ(blocked(given_back), std::vector<bool>{false});
}

}  // namespace
