// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include "support/emitted.hpp"

namespace {

using namespace weft;
using weft_test::expect_network;

// Everything that an image can go through in a row.
using Images =
    Sequential<Input{9, 10, 3}, ZeroPadding2D{.before = {1, 0}, .after = 2}, Conv2D{.filters = 8, .kernel = 3, .padding = same, .activation = relu},
               MaxPool2D{2}, SeparableConv2D{.filters = 5, .kernel = 3, .multiplier = 2, .activation = tanh},
               Cropping2D{.before = {1, 0}, .after = 1}, UpSampling2D{.size = {3, 2}},
               Conv2DTranspose{.filters = 7, .kernel = {3, 2}, .stride = {2, 3}, .padding = same, .activation = relu},
               GlobalAveragePool2D{}, Dense{.units = 3}>;

// One axis: the past alone, a stride over the kernel, and back.
using Lines =
    Sequential<Input{23, 2}, Conv1D{.filters = 17, .kernel = 2, .padding = causal, .dilation = 4, .activation = tanh},
               AveragePool1D{.pool = 3, .stride = 2}, Conv1D{.filters = 6, .kernel = 2, .stride = 3}, UpSampling1D{3},
               Cropping1D{.before = 2, .after = 1}, Conv1DTranspose{.filters = 4, .kernel = 3, .stride = 4, .activation = relu},
               ZeroPadding1D{1}, GlobalMaxPool1D{}>;

struct Volumes {
  static constexpr auto inputs = Input{4, 5, 3, 2};
  constexpr Tensor operator()(Tensor x) const {
    Tensor y = Conv3D{.filters = 6, .kernel = {2, 3, 1}, .stride = {1, 2, 1}, .padding = same, .groups = 2, .activation = tanh}(x);
    y = ZeroPadding3D{.before = {0, 1, 0}, .after = {1, 0, 0}}(MaxPool3D{.pool = 2, .padding = same}(y));
    y = Conv3DTranspose{.filters = 3, .kernel = 2, .stride = {1, 2, 2}, .padding = pad_of({1, 0, 1}), .output_padding = {0, 1, 1}}(y);
    return AveragePool3D{.pool = {1, 2, 2}}(Cropping3D{.before = {0, 1, 0}, .after = 0}(UpSampling3D{.size = {2, 1, 1}}(y)));
  }
};

// A residual block that changes the size, between images that several read.
struct Residual {
  static constexpr auto inputs = Input{6, 7, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = Conv2D{.filters = 16, .kernel = 3, .stride = 2, .padding = same, .activation = relu, .bias = false}(x);
    const Tensor z = Conv2D{.filters = 16, .kernel = 3, .padding = same, .groups = 4}(y);
    const Tensor skip = Conv2D{.filters = 16, .kernel = 1, .stride = 2}(x);
    const Tensor sum = relu(Add{}(z, skip));
    return Add{}(DepthwiseConv2D{.kernel = 3, .padding = same, .activation = tanh}(sum), sum);
  }
};

// Down, and up again beside what was there before.
struct Hourglass {
  static constexpr auto inputs = Input{8, 6, 2};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor high = Conv2D{.filters = 4, .kernel = 3, .padding = same, .activation = relu}(x);
    const Tensor low = Conv2D{.filters = 8, .kernel = 3, .padding = same, .activation = relu}(MaxPool2D{2}(high));
    const Tensor back = Conv2DTranspose{.filters = 4, .kernel = 2, .stride = 2}(low);
    const Tensor smooth = UpSampling2D{.size = 2, .interpolation = bilinear}(low);
    return Conv2D{.filters = 1, .kernel = 1}(concatenate(high, back, smooth));
  }
};

// Images whose numbers do not lie one behind the other, and results that are read another way.
struct Views {
  static constexpr auto inputs = Input{5, 6, 4};
  constexpr Tensor operator()(Tensor x) const {
    const Conv2D uneven{.filters = 6, .kernel = 2, .padding = Padding{.before = {2, 0}, .after = {0, 3}}, .activation = tanh};
    const Tensor y = uneven(permute(x, {1, 0, 2}));
    const Tensor z = Conv2D{.filters = 3, .kernel = {1, 2}}(slice(slice(y, 2, 1, 4), 0, 2, 5));
    const Tensor turned = DepthwiseConv2D{.kernel = {2, 1}, .multiplier = 2}(permute(y, {2, 0, 1}));
    return concatenate(Flatten{}(z), Flatten{}(turned), Flatten{}(Conv1D{.filters = 2, .kernel = 3}(reshape(y, {-1, 6}))));
  }
};

// Windows at the edges of what there can be.
struct Edges {
  static constexpr auto inputs = Input{7, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor h = Conv1D{.filters = 5, .kernel = 1, .activation = tanh}(x);
    const Tensor far = Conv1D{.filters = 2, .kernel = 2, .padding = causal, .dilation = 1030}(ZeroPadding1D{.before = 0, .after = 1028}(h));
    const Tensor over = Conv1D{.filters = 2, .kernel = 2, .padding = pad_of(5)}(h);
    const Tensor gaps = Conv1DTranspose{.filters = 2, .kernel = 2, .stride = 5}(h);
    const Tensor less = Conv1DTranspose{.filters = 3, .kernel = 4, .stride = 3, .padding = same, .output_padding = 0, .dilation = 2}(h);
    const Tensor whole = Conv1D{.filters = 4, .kernel = 7}(h);
    return concatenate(GlobalAveragePool1D{}(far), Flatten{}(over), Flatten{}(gaps), Flatten{}(less), Flatten{}(whole));
  }
};

// As many channels and filters as a vector has lanes, on one axis: there is no next line.
using Channels = Sequential<Input{20, 16}, Conv1D{.filters = 16, .kernel = 3, .activation = tanh}, GlobalAveragePool1D{}>;

TEST(EmittedConvolutionLayers, Images) { expect_network<Images>(); }
TEST(EmittedConvolutionLayers, Lines) { expect_network<Lines>(); }
TEST(EmittedConvolutionLayers, Channels) { expect_network<Channels>(); }
TEST(EmittedConvolutionLayers, Volumes) { expect_network<Volumes>(); }
TEST(EmittedConvolutionLayers, Residual) { expect_network<Residual>(); }
TEST(EmittedConvolutionLayers, Hourglass) { expect_network<Hourglass>(); }
TEST(EmittedConvolutionLayers, Views) { expect_network<Views>(); }
TEST(EmittedConvolutionLayers, Edges) { expect_network<Edges>(); }

}  // namespace
