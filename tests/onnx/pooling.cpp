// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeAveragepool1dDefault {
  static constexpr auto inputs = Input{32, 3};
  constexpr Tensor operator()(Tensor x) const { return AveragePool1D{.pool = 2, .stride = 1}(x); }
};

struct NodeAveragepool2dCeil {
  static constexpr auto inputs = Input{4, 4, 1};
  constexpr Tensor operator()(Tensor x) const {
    return AveragePool2D{.pool = 3, .stride = 2, .padding = Padding{.before = {0, 0}, .after = {1, 1}}}(x);
  }
};

struct NodeAveragepool2dDefault {
  static constexpr auto inputs = Input{32, 32, 3};
  constexpr Tensor operator()(Tensor x) const { return AveragePool2D{.pool = 2, .stride = 1}(x); }
};

struct NodeAveragepool2dPads {
  static constexpr auto inputs = Input{28, 28, 3};
  constexpr Tensor operator()(Tensor x) const { return AveragePool2D{.pool = 3, .stride = 1, .padding = pad_of(2)}(x); }
};

struct NodeAveragepool2dPadsCountIncludePad {
  static constexpr auto inputs = Input{28, 28, 3};
  constexpr Tensor operator()(Tensor x) const {
    return AveragePool2D{.pool = 3, .stride = 1, .padding = pad_of(2), .count_include_pad = true}(x);
  }
};

struct NodeAveragepool2dPrecomputedPads {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return AveragePool2D{.pool = 5, .stride = 1, .padding = pad_of(2)}(x); }
};

struct NodeAveragepool2dPrecomputedPadsCountIncludePad {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const {
    return AveragePool2D{.pool = 5, .stride = 1, .padding = pad_of(2), .count_include_pad = true}(x);
  }
};

struct NodeAveragepool2dPrecomputedSameUpper {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return AveragePool2D{.pool = 3, .stride = 2, .padding = same}(x); }
};

struct NodeAveragepool2dPrecomputedStrides {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return AveragePool2D{.pool = 2}(x); }
};

struct NodeAveragepool2dSameLower {
  static constexpr auto inputs = Input{32, 32, 3};
  constexpr Tensor operator()(Tensor x) const {
    return AveragePool2D{.pool = 2, .stride = 1, .padding = Padding{.before = {1, 1}, .after = {0, 0}}}(x);
  }
};

struct NodeAveragepool2dSameUpper {
  static constexpr auto inputs = Input{32, 32, 3};
  constexpr Tensor operator()(Tensor x) const { return AveragePool2D{.pool = 2, .stride = 1, .padding = same}(x); }
};

struct NodeAveragepool2dStrides {
  static constexpr auto inputs = Input{32, 32, 3};
  constexpr Tensor operator()(Tensor x) const { return AveragePool2D{.pool = 5, .stride = 3}(x); }
};

struct NodeAveragepool3dDefault {
  static constexpr auto inputs = Input{32, 32, 32, 3};
  constexpr Tensor operator()(Tensor x) const { return AveragePool3D{.pool = 2, .stride = 1}(x); }
};

struct NodeGlobalaveragepool {
  static constexpr auto inputs = Input{5, 5, 3};
  constexpr Tensor operator()(Tensor x) const { return GlobalAveragePool2D{.keepdims = true}(x); }
};

struct NodeGlobalaveragepoolPrecomputed {
  static constexpr auto inputs = Input{3, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return GlobalAveragePool2D{.keepdims = true}(x); }
};

struct NodeGlobalmaxpool {
  static constexpr auto inputs = Input{5, 5, 3};
  constexpr Tensor operator()(Tensor x) const { return GlobalMaxPool2D{.keepdims = true}(x); }
};

struct NodeGlobalmaxpoolPrecomputed {
  static constexpr auto inputs = Input{3, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return GlobalMaxPool2D{.keepdims = true}(x); }
};

struct NodeMaxpool1dDefault {
  static constexpr auto inputs = Input{32, 3};
  constexpr Tensor operator()(Tensor x) const { return MaxPool1D{.pool = 2, .stride = 1}(x); }
};

struct NodeMaxpool2dCeil {
  static constexpr auto inputs = Input{4, 4, 1};
  constexpr Tensor operator()(Tensor x) const {
    return MaxPool2D{.pool = 3, .stride = 2, .padding = Padding{.before = {0, 0}, .after = {1, 1}}}(x);
  }
};

struct NodeMaxpool2dDefault {
  static constexpr auto inputs = Input{32, 32, 3};
  constexpr Tensor operator()(Tensor x) const { return MaxPool2D{.pool = 2, .stride = 1}(x); }
};

struct NodeMaxpool2dDilations {
  static constexpr auto inputs = Input{4, 4, 1};
  constexpr Tensor operator()(Tensor x) const { return MaxPool2D{.pool = 2, .stride = 1, .dilation = 2}(x); }
};

struct NodeMaxpool2dPads {
  static constexpr auto inputs = Input{28, 28, 3};
  constexpr Tensor operator()(Tensor x) const { return MaxPool2D{.pool = 3, .stride = 1, .padding = pad_of(2)}(x); }
};

struct NodeMaxpool2dPrecomputedPads {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return MaxPool2D{.pool = 5, .stride = 1, .padding = pad_of(2)}(x); }
};

struct NodeMaxpool2dPrecomputedSameUpper {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return MaxPool2D{.pool = 3, .stride = 2, .padding = same}(x); }
};

struct NodeMaxpool2dPrecomputedStrides {
  static constexpr auto inputs = Input{5, 5, 1};
  constexpr Tensor operator()(Tensor x) const { return MaxPool2D{.pool = 2}(x); }
};

struct NodeMaxpool2dSameLower {
  static constexpr auto inputs = Input{32, 32, 3};
  constexpr Tensor operator()(Tensor x) const {
    return MaxPool2D{.pool = 2, .stride = 1, .padding = Padding{.before = {1, 1}, .after = {0, 0}}}(x);
  }
};

struct NodeMaxpool2dSameUpper {
  static constexpr auto inputs = Input{32, 32, 3};
  constexpr Tensor operator()(Tensor x) const { return MaxPool2D{.pool = 2, .stride = 1, .padding = same}(x); }
};

struct NodeMaxpool2dStrides {
  static constexpr auto inputs = Input{32, 32, 3};
  constexpr Tensor operator()(Tensor x) const { return MaxPool2D{.pool = 5, .stride = 3}(x); }
};

struct NodeMaxpool3dDefault {
  static constexpr auto inputs = Input{32, 32, 32, 3};
  constexpr Tensor operator()(Tensor x) const { return MaxPool3D{.pool = 2, .stride = 1}(x); }
};

struct ConvertedAvgPool1d {
  static constexpr auto inputs = Input{6, 3};
  constexpr Tensor operator()(Tensor x0) const { return reshape(AveragePool2D{.pool = {2, 1}}(reshape(x0, {6, 1, 3})), {3, 3}); }
};

struct ConvertedAvgPool2d {
  static constexpr auto inputs = Input{6, 6, 3};
  constexpr Tensor operator()(Tensor x0) const { return AveragePool2D{.pool = 2}(x0); }
};

struct ConvertedAvgPool3d {
  static constexpr auto inputs = Input{4, 4, 4, 3};
  constexpr Tensor operator()(Tensor x0) const { return AveragePool3D{.pool = 2}(x0); }
};

struct ConvertedAvgPool3dStride {
  static constexpr auto inputs = Input{5, 5, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return AveragePool3D{.pool = 2}(x0); }
};

struct ConvertedAvgPool3dStride1Pad0GpuInput {
  static constexpr auto inputs = Input{4, 4, 4, 3};
  constexpr Tensor operator()(Tensor x0) const { return AveragePool3D{.pool = 3, .stride = 1}(x0); }
};

struct ConvertedMaxPool1d {
  static constexpr auto inputs = Input{4, 10};
  constexpr Tensor operator()(Tensor x0) const { return MaxPool1D{.pool = 4}(x0); }
};

struct ConvertedMaxPool1dStridePaddingDilation {
  static constexpr auto inputs = Input{220000, 1};
  constexpr Tensor operator()(Tensor x) const { return MaxPool1D{.pool = 200, .stride = 10, .padding = pad_of(100), .dilation = 10}(x); }
};

struct ConvertedMaxPool2d {
  static constexpr auto inputs = Input{7, 7, 3};
  constexpr Tensor operator()(Tensor x0) const { return MaxPool2D{.pool = 3, .stride = 2, .padding = pad_of(1)}(x0); }
};

struct ConvertedMaxPool2dStridePaddingDilation {
  static constexpr auto inputs = Input{1000, 1000, 1};
  constexpr Tensor operator()(Tensor x) const {
    return MaxPool2D{.pool = {60, 80}, .stride = 10, .padding = pad_of({10, 20}), .dilation = 10}(x);
  }
};

struct ConvertedMaxPool3d {
  static constexpr auto inputs = Input{5, 5, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return MaxPool3D{.pool = 2}(x0); }
};

struct ConvertedMaxPool3dStridePadding {
  static constexpr auto inputs = Input{5, 5, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return MaxPool3D{.pool = 2, .padding = pad_of(1)}(x0); }
};

struct OperatorMaxpool {
  static constexpr auto inputs = Input{50, 16};
  constexpr Tensor operator()(Tensor x0) const { return MaxPool1D{.pool = 3, .stride = 2}(x0); }
};

TEST(Onnx, AveragePool) {
  weft_test::expect_conformance<NodeAveragepool1dDefault>({"node/test_averagepool_1d_default"});
  weft_test::expect_conformance<NodeAveragepool2dCeil>({"node/test_averagepool_2d_ceil"});
  weft_test::expect_conformance<NodeAveragepool2dDefault>({"node/test_averagepool_2d_default"});
  weft_test::expect_conformance<NodeAveragepool2dPads>({"node/test_averagepool_2d_pads"});
  weft_test::expect_conformance<NodeAveragepool2dPadsCountIncludePad>({"node/test_averagepool_2d_pads_count_include_pad"});
  weft_test::expect_conformance<NodeAveragepool2dPrecomputedPads>({"node/test_averagepool_2d_precomputed_pads"});
  weft_test::expect_conformance<NodeAveragepool2dPrecomputedPadsCountIncludePad>(
      {"node/test_averagepool_2d_precomputed_pads_count_include_pad"});
  weft_test::expect_conformance<NodeAveragepool2dPrecomputedSameUpper>({"node/test_averagepool_2d_precomputed_same_upper"});
  weft_test::expect_conformance<NodeAveragepool2dPrecomputedStrides>({"node/test_averagepool_2d_precomputed_strides"});
  weft_test::expect_conformance<NodeAveragepool2dSameLower>({"node/test_averagepool_2d_same_lower"});
  weft_test::expect_conformance<NodeAveragepool2dSameUpper>({"node/test_averagepool_2d_same_upper"});
  weft_test::expect_conformance<NodeAveragepool2dStrides>({"node/test_averagepool_2d_strides"});
  weft_test::expect_conformance<ConvertedAvgPool1d>({"pytorch-converted/test_AvgPool1d", "pytorch-converted/test_AvgPool1d_stride"});
  weft_test::expect_conformance<ConvertedAvgPool2d>({"pytorch-converted/test_AvgPool2d", "pytorch-converted/test_AvgPool2d_stride"});
  weft_test::expect_conformance<ConvertedAvgPool3d>({"pytorch-converted/test_AvgPool3d"});
  weft_test::expect_conformance<ConvertedAvgPool3dStride>({"pytorch-converted/test_AvgPool3d_stride"});
  weft_test::expect_conformance<ConvertedAvgPool3dStride1Pad0GpuInput>({"pytorch-converted/test_AvgPool3d_stride1_pad0_gpu_input"});
}

TEST(OnnxEmitted, AveragePool) {
  weft_test::expect_emitted_conformance<NodeAveragepool1dDefault>({"node/test_averagepool_1d_default"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dCeil>({"node/test_averagepool_2d_ceil"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dDefault>({"node/test_averagepool_2d_default"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dPads>({"node/test_averagepool_2d_pads"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dPadsCountIncludePad>({"node/test_averagepool_2d_pads_count_include_pad"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dPrecomputedPads>({"node/test_averagepool_2d_precomputed_pads"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dPrecomputedPadsCountIncludePad>(
      {"node/test_averagepool_2d_precomputed_pads_count_include_pad"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dPrecomputedSameUpper>({"node/test_averagepool_2d_precomputed_same_upper"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dPrecomputedStrides>({"node/test_averagepool_2d_precomputed_strides"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dSameLower>({"node/test_averagepool_2d_same_lower"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dSameUpper>({"node/test_averagepool_2d_same_upper"});
  weft_test::expect_emitted_conformance<NodeAveragepool2dStrides>({"node/test_averagepool_2d_strides"});
  weft_test::expect_emitted_conformance<ConvertedAvgPool1d>(
      {"pytorch-converted/test_AvgPool1d", "pytorch-converted/test_AvgPool1d_stride"});
  weft_test::expect_emitted_conformance<ConvertedAvgPool2d>(
      {"pytorch-converted/test_AvgPool2d", "pytorch-converted/test_AvgPool2d_stride"});
  weft_test::expect_emitted_conformance<ConvertedAvgPool3d>({"pytorch-converted/test_AvgPool3d"});
  weft_test::expect_emitted_conformance<ConvertedAvgPool3dStride>({"pytorch-converted/test_AvgPool3d_stride"});
  weft_test::expect_emitted_conformance<ConvertedAvgPool3dStride1Pad0GpuInput>({"pytorch-converted/test_AvgPool3d_stride1_pad0_gpu_input"});
}

TEST(OnnxEmittedLarge, AveragePool) {
  if (!weft_test::has_large_cases()) GTEST_SKIP() << weft_test::large_cases_are_missing;
  weft_test::expect_emitted_conformance<NodeAveragepool3dDefault>({"node/test_averagepool_3d_default"});
}

TEST(OnnxLarge, AveragePool) {
  if (!weft_test::has_large_cases()) GTEST_SKIP() << weft_test::large_cases_are_missing;
  weft_test::expect_conformance<NodeAveragepool3dDefault>({"node/test_averagepool_3d_default"});
}

TEST(Onnx, GlobalAveragePool) {
  weft_test::expect_conformance<NodeGlobalaveragepool>({"node/test_globalaveragepool"});
  weft_test::expect_conformance<NodeGlobalaveragepoolPrecomputed>({"node/test_globalaveragepool_precomputed"});
}

TEST(OnnxEmitted, GlobalAveragePool) {
  weft_test::expect_emitted_conformance<NodeGlobalaveragepool>({"node/test_globalaveragepool"});
  weft_test::expect_emitted_conformance<NodeGlobalaveragepoolPrecomputed>({"node/test_globalaveragepool_precomputed"});
}

TEST(Onnx, GlobalMaxPool) {
  weft_test::expect_conformance<NodeGlobalmaxpool>({"node/test_globalmaxpool"});
  weft_test::expect_conformance<NodeGlobalmaxpoolPrecomputed>({"node/test_globalmaxpool_precomputed"});
}

TEST(OnnxEmitted, GlobalMaxPool) {
  weft_test::expect_emitted_conformance<NodeGlobalmaxpool>({"node/test_globalmaxpool"});
  weft_test::expect_emitted_conformance<NodeGlobalmaxpoolPrecomputed>({"node/test_globalmaxpool_precomputed"});
}

TEST(Onnx, MaxPool) {
  weft_test::expect_conformance<NodeMaxpool1dDefault>({"node/test_maxpool_1d_default"});
  weft_test::expect_conformance<NodeMaxpool2dCeil>({"node/test_maxpool_2d_ceil"});
  weft_test::expect_conformance<NodeMaxpool2dDefault>({"node/test_maxpool_2d_default"});
  weft_test::expect_conformance<NodeMaxpool2dDilations>({"node/test_maxpool_2d_dilations"});
  weft_test::expect_conformance<NodeMaxpool2dPads>({"node/test_maxpool_2d_pads"});
  weft_test::expect_conformance<NodeMaxpool2dPrecomputedPads>({"node/test_maxpool_2d_precomputed_pads"});
  weft_test::expect_conformance<NodeMaxpool2dPrecomputedSameUpper>({"node/test_maxpool_2d_precomputed_same_upper"});
  weft_test::expect_conformance<NodeMaxpool2dPrecomputedStrides>({"node/test_maxpool_2d_precomputed_strides"});
  weft_test::expect_conformance<NodeMaxpool2dSameLower>({"node/test_maxpool_2d_same_lower"});
  weft_test::expect_conformance<NodeMaxpool2dSameUpper>({"node/test_maxpool_2d_same_upper"});
  weft_test::expect_conformance<NodeMaxpool2dStrides>({"node/test_maxpool_2d_strides"});
  weft_test::expect_conformance<ConvertedMaxPool1d>({"pytorch-converted/test_MaxPool1d", "pytorch-converted/test_MaxPool1d_stride"});
  weft_test::expect_conformance<ConvertedMaxPool2d>({"pytorch-converted/test_MaxPool2d"});
  weft_test::expect_conformance<ConvertedMaxPool3d>({"pytorch-converted/test_MaxPool3d", "pytorch-converted/test_MaxPool3d_stride"});
  weft_test::expect_conformance<ConvertedMaxPool3dStridePadding>({"pytorch-converted/test_MaxPool3d_stride_padding"});
  weft_test::expect_conformance<OperatorMaxpool>({"pytorch-operator/test_operator_maxpool"});
}

TEST(OnnxEmitted, MaxPool) {
  weft_test::expect_emitted_conformance<NodeMaxpool1dDefault>({"node/test_maxpool_1d_default"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dCeil>({"node/test_maxpool_2d_ceil"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dDefault>({"node/test_maxpool_2d_default"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dDilations>({"node/test_maxpool_2d_dilations"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dPads>({"node/test_maxpool_2d_pads"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dPrecomputedPads>({"node/test_maxpool_2d_precomputed_pads"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dPrecomputedSameUpper>({"node/test_maxpool_2d_precomputed_same_upper"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dPrecomputedStrides>({"node/test_maxpool_2d_precomputed_strides"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dSameLower>({"node/test_maxpool_2d_same_lower"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dSameUpper>({"node/test_maxpool_2d_same_upper"});
  weft_test::expect_emitted_conformance<NodeMaxpool2dStrides>({"node/test_maxpool_2d_strides"});
  weft_test::expect_emitted_conformance<ConvertedMaxPool1d>(
      {"pytorch-converted/test_MaxPool1d", "pytorch-converted/test_MaxPool1d_stride"});
  weft_test::expect_emitted_conformance<ConvertedMaxPool2d>({"pytorch-converted/test_MaxPool2d"});
  weft_test::expect_emitted_conformance<ConvertedMaxPool3d>(
      {"pytorch-converted/test_MaxPool3d", "pytorch-converted/test_MaxPool3d_stride"});
  weft_test::expect_emitted_conformance<ConvertedMaxPool3dStridePadding>({"pytorch-converted/test_MaxPool3d_stride_padding"});
  weft_test::expect_emitted_conformance<OperatorMaxpool>({"pytorch-operator/test_operator_maxpool"});
}

TEST(OnnxEmittedLarge, MaxPool) {
  if (!weft_test::has_large_cases()) GTEST_SKIP() << weft_test::large_cases_are_missing;
  weft_test::expect_emitted_conformance<NodeMaxpool3dDefault>({"node/test_maxpool_3d_default"});
  weft_test::expect_emitted_conformance<ConvertedMaxPool1dStridePaddingDilation>(
      {"pytorch-converted/test_MaxPool1d_stride_padding_dilation"});
  weft_test::expect_emitted_conformance<ConvertedMaxPool2dStridePaddingDilation>(
      {"pytorch-converted/test_MaxPool2d_stride_padding_dilation"});
}

TEST(OnnxLarge, MaxPool) {
  if (!weft_test::has_large_cases()) GTEST_SKIP() << weft_test::large_cases_are_missing;
  weft_test::expect_conformance<NodeMaxpool3dDefault>({"node/test_maxpool_3d_default"});
  weft_test::expect_conformance<ConvertedMaxPool1dStridePaddingDilation>({"pytorch-converted/test_MaxPool1d_stride_padding_dilation"});
  weft_test::expect_conformance<ConvertedMaxPool2dStridePaddingDilation>({"pytorch-converted/test_MaxPool2d_stride_padding_dilation"});
}

}  // namespace
