// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/activations.hpp>
#include <weft/topology/input.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using weft_test::expect_emitted;

Tensor constexpr padded(Tensor x, int before, int after) {
  Shape s = x.shape();
  detail::Corner corner;
  for (int a = 0; a + 1 < s.rank; ++a) {
    corner.at[a] = before;
    s.extent[a] += before + after;
  }
  return detail::record_pad(x, s, corner);
}

// Two convolutions in a row, so that there is a gradient by an input too; bias and activation behind each.
template <Shape image, Shape first, Shape second, Windows windows, int before = 0, int after = 0>
struct Two {
  static constexpr bool gradients = true;

  static constexpr Graph traced() {
    Graph g;
    Node n;
    n.operation = &feed_operation;
    n.shape = image;
    n.batched = true;
    const Tensor x{&g, g.push(n)};
    g.inputs.push_back({x.id, 0});
    Tensor y = convolution(x, x.parameter("a", first));
    y = weft::tanh(y + x.parameter("b", {first[-1]}));
    y = convolution(padded(y, before, after), x.parameter("c", second), windows);
    y = relu(y + x.parameter("d", {second[-1]}));
    List<Tensor> outputs;
    outputs.push_back(y);
    block_parameters(g, outputs);
    List<int> taken;
    g.outputs.push_back(owned(detail::total(reshape(sum(y * y), {})), taken).id);
    return g;
  }
};

// Images that lie between the zeros of a convolution, where other convolutions, formulas and sums read them too.
struct BetweenZeros {
  static constexpr auto inputs = Input{6, 5, 2};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = relu(convolution(x, x.parameter("a", {1, 1, 2, 3})));
    const Tensor wide = convolution(padded(y, 1, 1), x.parameter("b", {3, 3, 3, 3}));
    const Tensor some = convolution(y, x.parameter("c", {1, 1, 3, 17}), Windows{.stride = {2, 2, 1}});
    const Tensor few = convolution(y, x.parameter("d", {2, 3, 3, 4}));
    return concatenate(reshape(wide * y, {-1}), reshape(some, {-1}), reshape(few, {-1}), reshape(sum(y, 0), {-1}), reshape(sum(y, 2), {-1}));
  }
};

TEST(EmittedConvolution, BetweenZeros) { weft_test::expect_network<BetweenZeros>(); }
TEST(EmittedConvolution, Image) { expect_emitted<Two<Shape{8, 9, 3}, Shape{3, 3, 3, 16}, Shape{3, 3, 16, 20}, Windows{}, 1, 1>>(); }
TEST(EmittedConvolution, NarrowImage) { expect_emitted<Two<Shape{6, 7, 1}, Shape{1, 1, 1, 5}, Shape{5, 3, 5, 37}, Windows{}, 2, 2>>(); }
TEST(EmittedConvolution, Strides) { expect_emitted<Two<Shape{9, 8, 2}, Shape{1, 1, 2, 17}, Shape{3, 3, 17, 4}, Windows{.stride = {2, 2, 1}}, 1, 1>>(); }
TEST(EmittedConvolution, PointStrides) { expect_emitted<Two<Shape{7, 6, 2}, Shape{2, 2, 2, 3}, Shape{1, 1, 3, 18}, Windows{.stride = {2, 3, 1}}>>(); }
TEST(EmittedConvolution, StrideOverKernelAndDilation) {
  expect_emitted<Two<Shape{11, 13, 1}, Shape{2, 1, 1, 3}, Shape{2, 3, 3, 2}, Windows{.stride = {3, 2, 1}, .dilation = {2, 3, 1}}, 1, 0>>();
}
TEST(EmittedConvolution, PaddingOverKernel) { expect_emitted<Two<Shape{3, 3, 1}, Shape{1, 1, 1, 2}, Shape{2, 2, 2, 3}, Windows{}, 3, 3>>(); }
TEST(EmittedConvolution, Groups) { expect_emitted<Two<Shape{5, 5, 2}, Shape{1, 1, 2, 6}, Shape{3, 2, 2, 9}, Windows{.groups = 3}, 1, 1>>(); }
TEST(EmittedConvolution, Depthwise) { expect_emitted<Two<Shape{5, 4, 2}, Shape{1, 1, 2, 19}, Shape{3, 3, 1, 19}, Windows{.groups = 19}, 1, 1>>(); }
TEST(EmittedConvolution, Line) { expect_emitted<Two<Shape{17, 4}, Shape{2, 4, 33}, Shape{5, 33, 8}, Windows{.dilation = {2, 1, 1}}, 8, 0>>(); }
TEST(EmittedConvolution, Volume) { expect_emitted<Two<Shape{4, 3, 5, 2}, Shape{2, 1, 2, 2, 3}, Shape{2, 2, 2, 3, 4}, Windows{.stride = {1, 1, 2}}, 1, 0>>(); }
TEST(EmittedConvolution, Points) { expect_emitted<Two<Shape{4, 4, 3}, Shape{1, 1, 3, 70}, Shape{1, 1, 70, 33}, Windows{}>>(); }
TEST(EmittedConvolution, FewFilters) { expect_emitted<Two<Shape{6, 7, 2}, Shape{1, 1, 2, 37}, Shape{3, 2, 37, 3}, Windows{.stride = {2, 1, 1}}, 1, 1>>(); }
TEST(EmittedConvolution, FewChannels) { expect_emitted<Two<Shape{6, 9, 2}, Shape{1, 1, 2, 5}, Shape{3, 3, 5, 32}, Windows{.stride = {1, 2, 1}}, 1, 1>>(); }
TEST(EmittedConvolution, OnePixel) { expect_emitted<Two<Shape{3, 3, 2}, Shape{3, 3, 2, 5}, Shape{1, 1, 5, 7}, Windows{}>>(); }
TEST(EmittedConvolution, SmallKernelOnLargeImages) { expect_emitted<Two<Shape{21, 20, 2}, Shape{1, 1, 2, 16}, Shape{2, 2, 16, 11}, Windows{}, 1, 1>>(); }
TEST(EmittedConvolution, SmallKernelInStrides) { expect_emitted<Two<Shape{13, 14, 2}, Shape{1, 1, 2, 16}, Shape{3, 3, 16, 8}, Windows{.stride = {2, 2, 1}}>>(); }
TEST(EmittedConvolution, LinesInVolumes) { expect_emitted<Two<Shape{5, 6, 5, 2}, Shape{1, 1, 1, 2, 16}, Shape{2, 2, 2, 16, 4}, Windows{}, 1, 1>>(); }

}  // namespace
