// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeBasicConvWithPadding {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return Conv2D{.filters = 1, .kernel = 3, .padding = pad_of(1), .bias = false}(x); }
};

struct NodeBasicConvWithoutPadding {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return Conv2D{.filters = 1, .kernel = 3, .bias = false}(x); }
};

struct NodeConvWithAutopadSame {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const {
    return Conv2D{.filters = 1, .kernel = 3, .stride = 2, .padding = pad_of(1), .bias = false}(x);
  }
};

struct NodeConvWithStridesAndAsymmetricPadding {
  static constexpr auto inputs = Input{7, 5, 1};
  constexpr Tensor operator()(Tensor x) const {
    return Conv2D{.filters = 1, .kernel = 3, .stride = 2, .padding = pad_of({1, 0}), .bias = false}(x);
  }
};

struct NodeConvWithStridesNoPadding {
  static constexpr auto inputs = Input{7, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return Conv2D{.filters = 1, .kernel = 3, .stride = 2, .bias = false}(x); }
};

struct NodeConvWithStridesPadding {
  static constexpr auto inputs = Input{7, 5, 1};
  constexpr Tensor operator()(Tensor x) const {
    return Conv2D{.filters = 1, .kernel = 3, .stride = 2, .padding = pad_of(1), .bias = false}(x);
  }
};

struct NodeConvtranspose {
  static constexpr auto inputs = Input{3, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return Conv2DTranspose{.filters = 2, .kernel = 3, .bias = false}(x); }
};

struct NodeConvtranspose1d {
  static constexpr auto inputs = Input{3, 1};
  constexpr Tensor operator()(Tensor x) const { return Conv1DTranspose{.filters = 2, .kernel = 3, .bias = false}(x); }
};

struct NodeConvtranspose3d {
  static constexpr auto inputs = Input{3, 4, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return Conv3DTranspose{.filters = 2, .kernel = 3, .bias = false}(x); }
};

struct NodeConvtransposeAutopadSame {
  static constexpr auto inputs = Input{3, 3, 1};
  constexpr Tensor operator()(Tensor x) const {
    return Conv2DTranspose{.filters = 2, .kernel = 3, .stride = 2, .padding = same, .bias = false}(x);
  }
};

struct NodeConvtransposeDilations {
  static constexpr auto inputs = Input{3, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return Conv2DTranspose{.filters = 1, .kernel = 2, .dilation = 2, .bias = false}(x); }
};

struct NodeConvtransposeKernelShape {
  static constexpr auto inputs = Input{3, 3, 1};
  constexpr Tensor operator()(Tensor x) const {
    return Conv2DTranspose{.filters = 2, .kernel = 3, .stride = {3, 2}, .output_padding = 1, .bias = false}(x);
  }
};

struct NodeConvtransposePads {
  static constexpr auto inputs = Input{3, 3, 1};
  constexpr Tensor operator()(Tensor x) const {
    return Conv2DTranspose{.filters = 2, .kernel = 3, .stride = {3, 2}, .padding = pad_of({1, 2}), .bias = false}(x);
  }
};

struct ConvertedConv1d {
  static constexpr auto inputs = Input{10, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv1D{.filters = 5, .kernel = 3}(x0); }
};

struct ConvertedConv1dDilated {
  static constexpr auto inputs = Input{10, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv1D{.filters = 5, .kernel = 3, .dilation = 2}(x0); }
};

struct ConvertedConv1dGroups {
  static constexpr auto inputs = Input{6, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv1D{.filters = 6, .kernel = 3, .groups = 2}(x0); }
};

struct ConvertedConv1dPad1 {
  static constexpr auto inputs = Input{10, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv1D{.filters = 5, .kernel = 3, .padding = pad_of(1)}(x0); }
};

struct ConvertedConv1dPad1size1 {
  static constexpr auto inputs = Input{1, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv1D{.filters = 4, .kernel = 3, .padding = pad_of(1)}(x0); }
};

struct ConvertedConv1dPad2 {
  static constexpr auto inputs = Input{10, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv1D{.filters = 5, .kernel = 5, .padding = pad_of(2)}(x0); }
};

struct ConvertedConv1dPad2size1 {
  static constexpr auto inputs = Input{1, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv1D{.filters = 4, .kernel = 5, .padding = pad_of(2)}(x0); }
};

struct ConvertedConv1dStride {
  static constexpr auto inputs = Input{10, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv1D{.filters = 5, .kernel = 3, .stride = 2}(x0); }
};

struct ConvertedConv2d {
  static constexpr auto inputs = Input{7, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv2D{.filters = 4, .kernel = {3, 2}}(x0); }
};

struct ConvertedConv2dDepthwise {
  static constexpr auto inputs = Input{6, 6, 4};
  constexpr Tensor operator()(Tensor x0) const { return DepthwiseConv2D{.kernel = 3}(x0); }
};

struct ConvertedConv2dDepthwisePadded {
  static constexpr auto inputs = Input{6, 6, 4};
  constexpr Tensor operator()(Tensor x0) const { return DepthwiseConv2D{.kernel = 3, .padding = pad_of(1)}(x0); }
};

struct ConvertedConv2dDepthwiseStrided {
  static constexpr auto inputs = Input{6, 6, 4};
  constexpr Tensor operator()(Tensor x0) const { return DepthwiseConv2D{.kernel = 3, .stride = 2}(x0); }
};

struct ConvertedConv2dDepthwiseWithMultiplier {
  static constexpr auto inputs = Input{6, 6, 4};
  constexpr Tensor operator()(Tensor x0) const { return DepthwiseConv2D{.kernel = 3, .multiplier = 2}(x0); }
};

struct ConvertedConv2dDilated {
  static constexpr auto inputs = Input{8, 8, 3};
  constexpr Tensor operator()(Tensor x0) const {
    return Conv2D{.filters = 2, .kernel = 3, .stride = 2, .padding = pad_of(1), .dilation = 2}(x0);
  }
};

struct ConvertedConv2dGroups {
  static constexpr auto inputs = Input{6, 5, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv2D{.filters = 6, .kernel = {3, 2}, .groups = 2}(x0); }
};

struct ConvertedConv2dNoBias {
  static constexpr auto inputs = Input{6, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv2D{.filters = 4, .kernel = {3, 2}, .bias = false}(x0); }
};

struct ConvertedConv2dPadding {
  static constexpr auto inputs = Input{6, 6, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv2D{.filters = 4, .kernel = 3, .stride = 2, .padding = pad_of(1)}(x0); }
};

struct ConvertedConv2dStrided {
  static constexpr auto inputs = Input{6, 6, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv2D{.filters = 4, .kernel = 3, .stride = 2}(x0); }
};

struct ConvertedConv3d {
  static constexpr auto inputs = Input{3, 4, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv3D{.filters = 4, .kernel = {2, 3, 4}}(x0); }
};

struct ConvertedConv3dDilated {
  static constexpr auto inputs = Input{5, 5, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv3D{.filters = 4, .kernel = 2, .dilation = 2}(x0); }
};

struct ConvertedConv3dDilatedStrided {
  static constexpr auto inputs = Input{5, 5, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv3D{.filters = 4, .kernel = 2, .stride = 2, .dilation = 2}(x0); }
};

struct ConvertedConv3dGroups {
  static constexpr auto inputs = Input{4, 5, 4, 4};
  constexpr Tensor operator()(Tensor x0) const { return Conv3D{.filters = 6, .kernel = 3, .groups = 2}(x0); }
};

struct ConvertedConv3dNoBias {
  static constexpr auto inputs = Input{3, 4, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv3D{.filters = 4, .kernel = {2, 3, 4}, .bias = false}(x0); }
};

struct ConvertedConv3dStride {
  static constexpr auto inputs = Input{5, 5, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv3D{.filters = 4, .kernel = 2, .stride = 2}(x0); }
};

struct ConvertedConv3dStridePadding {
  static constexpr auto inputs = Input{5, 5, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return Conv3D{.filters = 4, .kernel = 2, .stride = 2, .padding = pad_of(1)}(x0); }
};

struct ConvertedConvTranspose2d {
  static constexpr auto inputs = Input{7, 6, 3};
  constexpr Tensor operator()(Tensor x0) const {
    return Conv2DTranspose{.filters = 4, .kernel = 3, .stride = {3, 2}, .padding = pad_of(1), .output_padding = 1}(x0);
  }
};

struct ConvertedConvTranspose2dNoBias {
  static constexpr auto inputs = Input{6, 7, 3};
  constexpr Tensor operator()(Tensor x0) const {
    return Conv2DTranspose{.filters = 4, .kernel = 3, .stride = {2, 3}, .padding = pad_of(1), .output_padding = 1, .bias = false}(x0);
  }
};

struct OperatorConv {
  static constexpr auto inputs = Input{50, 40, 16};
  constexpr Tensor operator()(Tensor x0) const { return Conv2D{.filters = 13, .kernel = 3, .bias = false}(x0); }
};

struct OperatorConvtranspose {
  static constexpr auto inputs = Input{4, 5, 3};
  constexpr Tensor operator()(Tensor x0) const {
    return Conv2DTranspose{.filters = 3, .kernel = 3, .stride = 3, .padding = pad_of(1), .output_padding = 2, .bias = false}(x0);
  }
};

TEST(Onnx, Conv) {
  weft_test::expect_conformance<NodeBasicConvWithPadding>({"node/test_basic_conv_with_padding"});
  weft_test::expect_conformance<NodeBasicConvWithoutPadding>({"node/test_basic_conv_without_padding"});
  weft_test::expect_conformance<NodeConvWithAutopadSame>({"node/test_conv_with_autopad_same"});
  weft_test::expect_conformance<NodeConvWithStridesAndAsymmetricPadding>({"node/test_conv_with_strides_and_asymmetric_padding"});
  weft_test::expect_conformance<NodeConvWithStridesNoPadding>({"node/test_conv_with_strides_no_padding"});
  weft_test::expect_conformance<NodeConvWithStridesPadding>({"node/test_conv_with_strides_padding"});
  weft_test::expect_conformance<ConvertedConv1d>({"pytorch-converted/test_Conv1d"});
  weft_test::expect_conformance<ConvertedConv1dDilated>({"pytorch-converted/test_Conv1d_dilated"});
  weft_test::expect_conformance<ConvertedConv1dGroups>({"pytorch-converted/test_Conv1d_groups"});
  weft_test::expect_conformance<ConvertedConv1dPad1>({"pytorch-converted/test_Conv1d_pad1"});
  weft_test::expect_conformance<ConvertedConv1dPad1size1>({"pytorch-converted/test_Conv1d_pad1size1"});
  weft_test::expect_conformance<ConvertedConv1dPad2>({"pytorch-converted/test_Conv1d_pad2"});
  weft_test::expect_conformance<ConvertedConv1dPad2size1>({"pytorch-converted/test_Conv1d_pad2size1"});
  weft_test::expect_conformance<ConvertedConv1dStride>({"pytorch-converted/test_Conv1d_stride"});
  weft_test::expect_conformance<ConvertedConv2d>({"pytorch-converted/test_Conv2d"});
  weft_test::expect_conformance<ConvertedConv2dDepthwise>({"pytorch-converted/test_Conv2d_depthwise"});
  weft_test::expect_conformance<ConvertedConv2dDepthwisePadded>({"pytorch-converted/test_Conv2d_depthwise_padded"});
  weft_test::expect_conformance<ConvertedConv2dDepthwiseStrided>({"pytorch-converted/test_Conv2d_depthwise_strided"});
  weft_test::expect_conformance<ConvertedConv2dDepthwiseWithMultiplier>({"pytorch-converted/test_Conv2d_depthwise_with_multiplier"});
  weft_test::expect_conformance<ConvertedConv2dDilated>({"pytorch-converted/test_Conv2d_dilated"});
  weft_test::expect_conformance<ConvertedConv2dGroups>(
      {"pytorch-converted/test_Conv2d_groups", "pytorch-converted/test_Conv2d_groups_thnn"});
  weft_test::expect_conformance<ConvertedConv2dNoBias>({"pytorch-converted/test_Conv2d_no_bias"});
  weft_test::expect_conformance<ConvertedConv2dPadding>({"pytorch-converted/test_Conv2d_padding"});
  weft_test::expect_conformance<ConvertedConv2dStrided>({"pytorch-converted/test_Conv2d_strided"});
  weft_test::expect_conformance<ConvertedConv3d>({"pytorch-converted/test_Conv3d"});
  weft_test::expect_conformance<ConvertedConv3dDilated>({"pytorch-converted/test_Conv3d_dilated"});
  weft_test::expect_conformance<ConvertedConv3dDilatedStrided>({"pytorch-converted/test_Conv3d_dilated_strided"});
  weft_test::expect_conformance<ConvertedConv3dGroups>({"pytorch-converted/test_Conv3d_groups"});
  weft_test::expect_conformance<ConvertedConv3dNoBias>({"pytorch-converted/test_Conv3d_no_bias"});
  weft_test::expect_conformance<ConvertedConv3dStride>({"pytorch-converted/test_Conv3d_stride"});
  weft_test::expect_conformance<ConvertedConv3dStridePadding>({"pytorch-converted/test_Conv3d_stride_padding"});
}

TEST(OnnxEmitted, Conv) {
  weft_test::expect_emitted_conformance<NodeBasicConvWithPadding>({"node/test_basic_conv_with_padding"});
  weft_test::expect_emitted_conformance<NodeBasicConvWithoutPadding>({"node/test_basic_conv_without_padding"});
  weft_test::expect_emitted_conformance<NodeConvWithAutopadSame>({"node/test_conv_with_autopad_same"});
  weft_test::expect_emitted_conformance<NodeConvWithStridesAndAsymmetricPadding>({"node/test_conv_with_strides_and_asymmetric_padding"});
  weft_test::expect_emitted_conformance<NodeConvWithStridesNoPadding>({"node/test_conv_with_strides_no_padding"});
  weft_test::expect_emitted_conformance<NodeConvWithStridesPadding>({"node/test_conv_with_strides_padding"});
  weft_test::expect_emitted_conformance<ConvertedConv1d>({"pytorch-converted/test_Conv1d"});
  weft_test::expect_emitted_conformance<ConvertedConv1dDilated>({"pytorch-converted/test_Conv1d_dilated"});
  weft_test::expect_emitted_conformance<ConvertedConv1dGroups>({"pytorch-converted/test_Conv1d_groups"});
  weft_test::expect_emitted_conformance<ConvertedConv1dPad1>({"pytorch-converted/test_Conv1d_pad1"});
  weft_test::expect_emitted_conformance<ConvertedConv1dPad1size1>({"pytorch-converted/test_Conv1d_pad1size1"});
  weft_test::expect_emitted_conformance<ConvertedConv1dPad2>({"pytorch-converted/test_Conv1d_pad2"});
  weft_test::expect_emitted_conformance<ConvertedConv1dPad2size1>({"pytorch-converted/test_Conv1d_pad2size1"});
  weft_test::expect_emitted_conformance<ConvertedConv1dStride>({"pytorch-converted/test_Conv1d_stride"});
  weft_test::expect_emitted_conformance<ConvertedConv2d>({"pytorch-converted/test_Conv2d"});
  weft_test::expect_emitted_conformance<ConvertedConv2dDepthwise>({"pytorch-converted/test_Conv2d_depthwise"});
  weft_test::expect_emitted_conformance<ConvertedConv2dDepthwisePadded>({"pytorch-converted/test_Conv2d_depthwise_padded"});
  weft_test::expect_emitted_conformance<ConvertedConv2dDepthwiseStrided>({"pytorch-converted/test_Conv2d_depthwise_strided"});
  weft_test::expect_emitted_conformance<ConvertedConv2dDepthwiseWithMultiplier>(
      {"pytorch-converted/test_Conv2d_depthwise_with_multiplier"});
  weft_test::expect_emitted_conformance<ConvertedConv2dDilated>({"pytorch-converted/test_Conv2d_dilated"});
  weft_test::expect_emitted_conformance<ConvertedConv2dGroups>(
      {"pytorch-converted/test_Conv2d_groups", "pytorch-converted/test_Conv2d_groups_thnn"});
  weft_test::expect_emitted_conformance<ConvertedConv2dNoBias>({"pytorch-converted/test_Conv2d_no_bias"});
  weft_test::expect_emitted_conformance<ConvertedConv2dPadding>({"pytorch-converted/test_Conv2d_padding"});
  weft_test::expect_emitted_conformance<ConvertedConv2dStrided>({"pytorch-converted/test_Conv2d_strided"});
  weft_test::expect_emitted_conformance<ConvertedConv3d>({"pytorch-converted/test_Conv3d"});
  weft_test::expect_emitted_conformance<ConvertedConv3dDilated>({"pytorch-converted/test_Conv3d_dilated"});
  weft_test::expect_emitted_conformance<ConvertedConv3dDilatedStrided>({"pytorch-converted/test_Conv3d_dilated_strided"});
  weft_test::expect_emitted_conformance<ConvertedConv3dGroups>({"pytorch-converted/test_Conv3d_groups"});
  weft_test::expect_emitted_conformance<ConvertedConv3dNoBias>({"pytorch-converted/test_Conv3d_no_bias"});
  weft_test::expect_emitted_conformance<ConvertedConv3dStride>({"pytorch-converted/test_Conv3d_stride"});
  weft_test::expect_emitted_conformance<ConvertedConv3dStridePadding>({"pytorch-converted/test_Conv3d_stride_padding"});
}

TEST(OnnxEmittedLarge, Conv) {
  if (!weft_test::has_large_cases()) GTEST_SKIP() << weft_test::large_cases_are_missing;
  weft_test::expect_emitted_conformance<OperatorConv>({"pytorch-operator/test_operator_conv"});
}

TEST(OnnxLarge, Conv) {
  if (!weft_test::has_large_cases()) GTEST_SKIP() << weft_test::large_cases_are_missing;
  weft_test::expect_conformance<OperatorConv>({"pytorch-operator/test_operator_conv"});
}

TEST(Onnx, ConvTranspose) {
  weft_test::expect_conformance<NodeConvtranspose>({"node/test_convtranspose"});
  weft_test::expect_conformance<NodeConvtranspose1d>({"node/test_convtranspose_1d"});
  weft_test::expect_conformance<NodeConvtranspose3d>({"node/test_convtranspose_3d"});
  weft_test::expect_conformance<NodeConvtransposeAutopadSame>({"node/test_convtranspose_autopad_same"});
  weft_test::expect_conformance<NodeConvtransposeDilations>({"node/test_convtranspose_dilations"});
  weft_test::expect_conformance<NodeConvtransposeKernelShape>(
      {"node/test_convtranspose_kernel_shape", "node/test_convtranspose_output_shape", "node/test_convtranspose_pad",
          "node/test_convtranspose_with_kernel"});
  weft_test::expect_conformance<NodeConvtransposePads>({"node/test_convtranspose_pads"});
  weft_test::expect_conformance<ConvertedConvTranspose2d>({"pytorch-converted/test_ConvTranspose2d"});
  weft_test::expect_conformance<ConvertedConvTranspose2dNoBias>({"pytorch-converted/test_ConvTranspose2d_no_bias"});
  weft_test::expect_conformance<OperatorConvtranspose>({"pytorch-operator/test_operator_convtranspose"});
}

TEST(OnnxEmitted, ConvTranspose) {
  weft_test::expect_emitted_conformance<NodeConvtranspose>({"node/test_convtranspose"});
  weft_test::expect_emitted_conformance<NodeConvtranspose1d>({"node/test_convtranspose_1d"});
  weft_test::expect_emitted_conformance<NodeConvtranspose3d>({"node/test_convtranspose_3d"});
  weft_test::expect_emitted_conformance<NodeConvtransposeAutopadSame>({"node/test_convtranspose_autopad_same"});
  weft_test::expect_emitted_conformance<NodeConvtransposeDilations>({"node/test_convtranspose_dilations"});
  weft_test::expect_emitted_conformance<NodeConvtransposeKernelShape>(
      {"node/test_convtranspose_kernel_shape", "node/test_convtranspose_output_shape", "node/test_convtranspose_pad",
          "node/test_convtranspose_with_kernel"});
  weft_test::expect_emitted_conformance<NodeConvtransposePads>({"node/test_convtranspose_pads"});
  weft_test::expect_emitted_conformance<ConvertedConvTranspose2d>({"pytorch-converted/test_ConvTranspose2d"});
  weft_test::expect_emitted_conformance<ConvertedConvTranspose2dNoBias>({"pytorch-converted/test_ConvTranspose2d_no_bias"});
  weft_test::expect_emitted_conformance<OperatorConvtranspose>({"pytorch-operator/test_operator_convtranspose"});
}

}  // namespace
