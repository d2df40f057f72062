// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/convolution_plan.hpp>

#include <algorithm>
#include <compare>

#include "support/passes.hpp"

namespace {

using namespace weft;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;

// One multiplication of a plan, but for channels: which result, and where its two factors begin.
struct Product {
  long result, left, right;
  auto operator<=>(const Product&) const = default;
};

template <class Visit>
void for_each_place(const int (&extents)[max_spatial], const Visit& visit) {
  for (int z = 0; z < extents[0]; ++z)
    for (int y = 0; y < extents[1]; ++y)
      for (int x = 0; x < extents[2]; ++x) visit({{z, y, x}});
}

long place(const int (&extents)[max_spatial], const Position& p) { return (p.at[0] * long{extents[1]} + p.at[1]) * extents[2] + p.at[2]; }

// All of them as the grids give them.
std::vector<Product> planned(const ConvolutionPlan& p) {
  std::vector<Product> all;
  for (int number = 0; number < p.grids(); ++number) {
    const WindowGrid g = p.grid(number);
    const int results[] = {g.axis[0].results, g.axis[1].results, g.axis[2].results}, taps[] = {g.axis[0].taps, g.axis[1].taps, g.axis[2].taps};
    for_each_place(results, [&](const Position& o) {
      for_each_place(taps, [&](const Position& k) {
        Position at;
        long left = g.left, right = g.right;
        for (int a = 0; a < max_spatial; ++a) {
          at.at[a] = g.axis[a].first_result + o.at[a] * g.axis[a].result_step;
          left += o.at[a] * g.axis[a].left_step + k.at[a] * g.axis[a].left_tap;
          right += k.at[a] * g.axis[a].right_tap;
        }
        all.push_back({place(p.domain, at), left, right});
      });
    });
  }
  std::ranges::sort(all);
  return all;
}

// All of them as the definition gives them: one result and one tap after the other.
std::vector<Product> defined(const ConvolutionPlan& p) {
  std::vector<Product> all;
  for_each_place(p.domain, [&](const Position& o) {
    for_each_place(p.taps, [&](const Position& k) {
      Position tap = k;
      long left = 0;
      for (int a = 0; a < max_spatial; ++a) {
        int at = o.at[a] * p.stride[a] + k.at[a] * p.dilation[a];
        if (p.transposed) {
          const int spread = o.at[a] + p.before[a] - k.at[a] * p.dilation[a];
          if (spread % p.stride[a] != 0) return;
          at = spread / p.stride[a] + p.front[a];
          tap.at[a] = Windows::turned(k.at[a], p.taps[a], p.tap_step[a]);
        }
        EXPECT_GE(at, 0) << "a window begins before the first element";
        left += at * p.left[a];
      }
      all.push_back({place(p.domain, o), left, place(p.taps, tap) * p.depth * p.right_step});
    });
  });
  std::ranges::sort(all);
  return all;
}

template <class Build>
ConvolutionPlan plan_of(const Operation& o, const Build& build) {
  const Passes p = inference(build);
  return plan_convolution(p.graph, p.fusion.view(), p.nodes(o).at(0));
}

TEST(PlanConvolution, KnowsWhatItReads) {
  const ConvolutionPlan p = plan_of(convolution_operation, [](Trace& t) {
    return convolution(t.input({7, 6, 4}), t.parameter({3, 2, 2, 10}), {.groups = 2, .stride = {2, 1, 1}, .dilation = {1, 3, 1}});
  });
  EXPECT_TRUE(p.batched && !p.transposed);
  EXPECT_EQ(p.groups, 2);
  EXPECT_EQ(p.depth, 2);
  EXPECT_EQ(p.columns, 5);
  EXPECT_EQ(p.inner(), 3 * 2 * 2);
  EXPECT_EQ(p.grids(), 1);
  EXPECT_EQ(p.left_sample, 7 * 6 * 4);
  EXPECT_EQ(p.right_step, 10);
  EXPECT_EQ(p.right_panel, 0);
  EXPECT_TRUE(p.domain[0] == 1 && p.domain[1] == 3 && p.domain[2] == 3) << "axes stand last";
  EXPECT_EQ(planned(p), defined(p));
}

TEST(PlanConvolution, ReadsAPartOfAnImageWhereItLies) {
  const ConvolutionPlan p = plan_of(convolution_operation, [](Trace& t) {
    return convolution(slice(slice(t.input({7, 6, 4}), 0, 1, 3), 1, 2, 3), t.parameter({2, 2, 4, 3}));
  });
  EXPECT_EQ(p.left[1], 6 * 4);
  EXPECT_EQ(p.left_sample, 7 * 6 * 4);
  EXPECT_EQ(planned(p), defined(p));
}

TEST(PlanConvolution, WalksThroughPanels) {
  const ConvolutionPlan p = plan_of(convolution_operation, [](Trace& t) {
    const Tensor y = convolution(t.input({5, 3}), t.parameter({2, 3, 4 * simd::lanes}));
    List<Tensor> outputs;
    outputs.push_back(y);
    block_parameters(t.graph, outputs);
    return y;
  });
  EXPECT_EQ(p.right_step, panel_width(4 * simd::lanes));
  EXPECT_EQ(p.right_panel, panel_size({2, 3, 4 * simd::lanes}));
  EXPECT_EQ(planned(p), defined(p));
}

// Every result belongs to one grid, and meets every tap that reaches it.
TEST(PlanConvolution, TransposedFallsIntoGrids) {
  int several = 0;
  for (int stride = 1; stride < 5; ++stride)
    for (int dilation = 1; dilation < 4; ++dilation)
      for (int taps = 1; taps < 5; ++taps)
        for (int before = 0; before < 3; ++before) {
          const Windows w{.stride = {stride, 2, 1}, .dilation = {dilation, 1, 1}, .before = {before, 1, 0}};
          const ConvolutionPlan p = plan_of(convolution_input_operation, [&](Trace& t) {
            return convolution_transpose(t.input({4, 3, 2}), t.parameter({taps, 3, 5, 2}), w, {3 * stride + 2, 6, 5});
          });
          SCOPED_TRACE(testing::Message() << stride << " " << dilation << " " << taps << " " << before);
          ASSERT_EQ(planned(p), defined(p));
          EXPECT_EQ(p.grids(), 2 * stride);
          several += p.grids() > 2;
        }
  EXPECT_GT(several, 50);
}

TEST(PlanConvolution, TransposedKeepsToTheZerosAroundItsOperand) {
  const Passes p = inference([](Trace& t) {
    return convolution_transpose(t.input({4, 2}), t.parameter({5, 3, 2}), {.stride = {2, 1, 1}}, {14, 3});
  });
  const int node = p.nodes(convolution_input_operation).at(0);
  const ConvolutionPlan plan = plan_convolution(p.graph, p.fusion.view(), node);
  const long size = p.graph.nodes[p.graph.nodes[node].operand[0]].shape.size();
  for (const Product& one : planned(plan)) EXPECT_TRUE(one.left >= 0 && one.left + plan.depth <= size) << one.left;
  EXPECT_EQ(plan.left_sample, size);
}

// Of every result the taps that meet more than zeros, counted one by one.
void expect_taps(const ConvolutionPlan& plan) {
  for (int number = 0; number < plan.grids(); ++number) {
    const WindowGrid g = plan.grid(number);
    for (int a = 0; a < max_spatial; ++a)
      for (int r = 0; r < g.axis[a].results; ++r) {
        const WindowGrid::Taps taps = g.taps_of(a, r, r);
        for (int t = 0; t < g.axis[a].taps; ++t) {
          const int at = g.read[a].start + r * g.read[a].result_step + t * g.read[a].tap_step;
          const bool meets = at >= plan.first[a] && at < plan.end[a];
          EXPECT_EQ(t >= taps.first && t < taps.end, meets || g.axis[a].taps == 1) << "axis " << a;
        }
      }
  }
}

TEST(PlanConvolution, LeavesOutTapsThatMeetZeros) {
  const Passes p = weft_test::training([](Trace& t) {
    const Tensor x = convolution(t.input({9, 7, 2}), t.parameter({1, 1, 2, 3}));
    return convolution(pad(x, {2, 1, 0}, {1, 3, 0}), t.parameter({4, 3, 3, 5}), {.stride = {2, 1, 1}, .dilation = {1, 2, 1}});
  });
  const ConvolutionPlan plan = plan_convolution(p.graph, p.fusion.view(), p.nodes(convolution_operation).at(1));
  EXPECT_EQ(plan.first[1], 2);
  EXPECT_EQ(plan.end[1], 2 + 9);
  expect_taps(plan);
  const WindowGrid::Taps first = plan.grid(0).taps_of(1, 0, 0), all = plan.grid(0).taps_of(1, 0, 1);
  EXPECT_EQ(first.first, 2) << "the first two lines are zeros";
  EXPECT_EQ(all.first, 0);
  for (const int node : p.nodes(convolution_input_operation)) expect_taps(plan_convolution(p.graph, p.fusion.view(), node));
}

TEST(PlanKernelGradient, HasAResultForEachTap) {
  const Passes p = weft_test::training([](Trace& t) {
    return convolution(t.input({7, 6, 4}), t.parameter({3, 2, 2, 10}), {.groups = 2, .stride = {2, 1, 1}, .dilation = {1, 3, 1}});
  });
  const KernelGradientPlan plan = plan_kernel_gradient(p.graph, p.fusion.view(), p.nodes(convolution_kernel_operation).at(0));
  EXPECT_TRUE(plan.batched && !plan.samples) << "a small kernel's gradient is summed for each sample first";
  EXPECT_EQ(plan.groups, 2);
  EXPECT_EQ(plan.depth, 2);
  EXPECT_EQ(plan.columns, 5);
  EXPECT_EQ(plan.rows(), 3 * 2 * 2);
  EXPECT_EQ(plan.left_sample, 7 * 6 * 4);
  EXPECT_EQ(plan.axis[0], WindowAxis{});
  EXPECT_EQ(plan.axis[1], (WindowAxis{3, 6 * 4, 3, 2 * 6 * 4, plan.axis[1].right_tap})) << "a row further for each tap, two for each position";
  EXPECT_EQ(plan.axis[2], (WindowAxis{2, 3 * 4, 3, 4, plan.axis[2].right_tap}));
}

TEST(PlanKernelGradient, OfALargeKernelIsSummedOverTheSamples) {
  const Passes p = weft_test::training([](Trace& t) { return convolution(t.input({4, 4, 8}), t.parameter({3, 3, 8, 16})); });
  const KernelGradientPlan plan = plan_kernel_gradient(p.graph, p.fusion.view(), p.nodes(convolution_kernel_operation).at(0));
  EXPECT_TRUE(plan.samples && !plan.batched);
}

}  // namespace
