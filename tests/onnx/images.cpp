// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeConstantPad {
  static constexpr auto inputs = Input{1, 3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return pad(x - 1.2, {0, 0, 1, 3}, {0, 0, 2, 4}) + 1.2; }
};

struct NodeDepthtospaceCrdMode {
  static constexpr auto inputs = Input{3, 3, 8};
  constexpr Tensor operator()(Tensor x) const { return reshape(permute(reshape(x, {3, 3, 2, 2, 2}), {0, 3, 1, 4, 2}), {6, 6, 2}); }
};

struct NodeDepthtospaceCrdModeExample {
  static constexpr auto inputs = Input{2, 3, 8};
  constexpr Tensor operator()(Tensor x) const { return reshape(permute(reshape(x, {2, 3, 2, 2, 2}), {0, 3, 1, 4, 2}), {4, 6, 2}); }
};

struct NodeDepthtospaceDcrMode {
  static constexpr auto inputs = Input{3, 3, 8};
  constexpr Tensor operator()(Tensor x) const { return reshape(permute(reshape(x, {3, 3, 2, 2, 2}), {0, 2, 1, 3, 4}), {6, 6, 2}); }
};

struct NodeDepthtospaceExample {
  static constexpr auto inputs = Input{2, 3, 8};
  constexpr Tensor operator()(Tensor x) const { return reshape(permute(reshape(x, {2, 3, 2, 2, 2}), {0, 2, 1, 3, 4}), {4, 6, 2}); }
};

struct NodeResizeUpsampleScalesLinear {
  static constexpr auto inputs = Input{2, 2, 1};
  constexpr Tensor operator()(Tensor x) const { return UpSampling2D{.size = 2, .interpolation = bilinear}(x); }
};

struct NodeResizeUpsampleScalesNearest {
  static constexpr auto inputs = Input{2, 2, 1};
  constexpr Tensor operator()(Tensor x) const { return UpSampling2D{.size = {2, 3}}(x); }
};

struct NodeSpacetodepth {
  static constexpr auto inputs = Input{6, 6, 2};
  constexpr Tensor operator()(Tensor x) const { return reshape(permute(reshape(x, {3, 2, 3, 2, 2}), {0, 2, 1, 3, 4}), {3, 3, 8}); }
};

struct NodeSpacetodepthExample {
  static constexpr auto inputs = Input{4, 6, 1};
  constexpr Tensor operator()(Tensor x) const { return reshape(permute(reshape(x, {2, 2, 3, 2, 1}), {0, 2, 1, 3, 4}), {2, 3, 4}); }
};

struct ConvertedConstantPad2d {
  static constexpr auto inputs = Input{2, 3, 4, 4};
  constexpr Tensor operator()(Tensor x0) const { return pad(x0 - 2.0, {0, 0, 3, 1}, {0, 0, 4, 2}) + 2.0; }
};

struct ConvertedZeroPad2d {
  static constexpr auto inputs = Input{2, 3, 4, 4};
  constexpr Tensor operator()(Tensor x0) const { return pad(x0, {0, 0, 3, 1}, {0, 0, 4, 2}); }
};

TEST(Onnx, DepthToSpace) {
  weft_test::expect_conformance<NodeDepthtospaceCrdMode>({"node/test_depthtospace_crd_mode"});
  weft_test::expect_conformance<NodeDepthtospaceCrdModeExample>({"node/test_depthtospace_crd_mode_example"});
  weft_test::expect_conformance<NodeDepthtospaceDcrMode>({"node/test_depthtospace_dcr_mode"});
  weft_test::expect_conformance<NodeDepthtospaceExample>({"node/test_depthtospace_example"});
}

TEST(OnnxEmitted, DepthToSpace) {
  weft_test::expect_emitted_conformance<NodeDepthtospaceCrdMode>({"node/test_depthtospace_crd_mode"});
  weft_test::expect_emitted_conformance<NodeDepthtospaceCrdModeExample>({"node/test_depthtospace_crd_mode_example"});
  weft_test::expect_emitted_conformance<NodeDepthtospaceDcrMode>({"node/test_depthtospace_dcr_mode"});
  weft_test::expect_emitted_conformance<NodeDepthtospaceExample>({"node/test_depthtospace_example"});
}

TEST(Onnx, Pad) {
  weft_test::expect_conformance<NodeConstantPad>({"node/test_constant_pad"});
  weft_test::expect_conformance<ConvertedConstantPad2d>({"pytorch-converted/test_ConstantPad2d"});
  weft_test::expect_conformance<ConvertedZeroPad2d>({"pytorch-converted/test_ZeroPad2d"});
}

TEST(OnnxEmitted, Pad) {
  weft_test::expect_emitted_conformance<NodeConstantPad>({"node/test_constant_pad"});
  weft_test::expect_emitted_conformance<ConvertedConstantPad2d>({"pytorch-converted/test_ConstantPad2d"});
  weft_test::expect_emitted_conformance<ConvertedZeroPad2d>({"pytorch-converted/test_ZeroPad2d"});
}

TEST(Onnx, Resize) {
  weft_test::expect_conformance<NodeResizeUpsampleScalesLinear>({"node/test_resize_upsample_scales_linear"});
  weft_test::expect_conformance<NodeResizeUpsampleScalesNearest>({"node/test_resize_upsample_scales_nearest"});
}

TEST(OnnxEmitted, Resize) {
  weft_test::expect_emitted_conformance<NodeResizeUpsampleScalesLinear>({"node/test_resize_upsample_scales_linear"});
  weft_test::expect_emitted_conformance<NodeResizeUpsampleScalesNearest>({"node/test_resize_upsample_scales_nearest"});
}

TEST(Onnx, SpaceToDepth) {
  weft_test::expect_conformance<NodeSpacetodepth>({"node/test_spacetodepth"});
  weft_test::expect_conformance<NodeSpacetodepthExample>({"node/test_spacetodepth_example"});
}

TEST(OnnxEmitted, SpaceToDepth) {
  weft_test::expect_emitted_conformance<NodeSpacetodepth>({"node/test_spacetodepth"});
  weft_test::expect_emitted_conformance<NodeSpacetodepthExample>({"node/test_spacetodepth_example"});
}

TEST(Onnx, Upsample) {
  weft_test::expect_conformance<NodeResizeUpsampleScalesNearest>({"node/test_upsample_nearest"});
}

TEST(OnnxEmitted, Upsample) {
  weft_test::expect_emitted_conformance<NodeResizeUpsampleScalesNearest>({"node/test_upsample_nearest"});
}

}  // namespace
