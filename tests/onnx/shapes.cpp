// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeConcat1dAxis0 {
  static constexpr auto inputs = hana::make_tuple(Input{2}, Input{2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, 0); }
};

struct NodeConcat1dAxisNegative1 {
  static constexpr auto inputs = hana::make_tuple(Input{2}, Input{2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, -1); }
};

struct NodeConcat2dAxis0 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2}, Input{2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, 0); }
};

struct NodeConcat2dAxis1 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2}, Input{2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, 1); }
};

struct NodeConcat2dAxisNegative1 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2}, Input{2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, -1); }
};

struct NodeConcat2dAxisNegative2 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2}, Input{2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, -2); }
};

struct NodeConcat3dAxis0 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2, 2}, Input{2, 2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, 0); }
};

struct NodeConcat3dAxis1 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2, 2}, Input{2, 2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, 1); }
};

struct NodeConcat3dAxis2 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2, 2}, Input{2, 2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, 2); }
};

struct NodeConcat3dAxisNegative1 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2, 2}, Input{2, 2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, -1); }
};

struct NodeConcat3dAxisNegative2 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2, 2}, Input{2, 2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, -2); }
};

struct NodeConcat3dAxisNegative3 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2, 2}, Input{2, 2, 2});
  constexpr Tensor operator()(Tensor value0, Tensor value1) const { return concatenate({value0, value1}, -3); }
};

struct NodeExpandDimChanged {
  static constexpr auto inputs = Input{3, 1};
  constexpr Tensor operator()(Tensor table) const { return onnx::repeated(onnx::repeated(reshape(table, {1, 3, 1}), 0, 2), 2, 6); }
};

struct NodeExpandDimUnchanged {
  static constexpr auto inputs = Input{3, 1};
  constexpr Tensor operator()(Tensor table) const { return onnx::repeated(table, 1, 4); }
};

struct NodeFlattenAxis0 {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor a) const { return reshape(a, {1, 120}); }
};

struct NodeFlattenAxis1 {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor a) const { return reshape(a, {2, 60}); }
};

struct NodeFlattenAxis2 {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor a) const { return reshape(a, {6, 20}); }
};

struct NodeFlattenAxis3 {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor a) const { return reshape(a, {24, 5}); }
};

struct NodeFlattenDefaultAxis {
  static constexpr auto inputs = Input{5, 4, 3, 2};
  constexpr Tensor operator()(Tensor a) const { return reshape(a, {5, 24}); }
};

struct NodeReshapeExtendedDims {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {2, 3, 2, 2}); }
};

struct NodeReshapeNegativeDim {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {2, 6, 2}); }
};

struct NodeReshapeNegativeExtendedDims {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {1, 2, 3, 4}); }
};

struct NodeReshapeOneDim {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {24}); }
};

struct NodeReshapeReducedDims {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {2, 12}); }
};

struct NodeReshapeReorderedAllDims {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {4, 2, 3}); }
};

struct NodeReshapeReorderedLastDims {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {2, 4, 3}); }
};

struct NodeReshapeZeroAndNegativeDim {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {2, 3, 1, 4}); }
};

struct NodeReshapeZeroDim {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(table, {2, 3, 4, 1}); }
};

struct NodeSlice {
  static constexpr auto inputs = Input{20, 10, 5};
  constexpr Tensor operator()(Tensor x) const { return slice(x, 0, 0, 3); }
};

struct NodeSliceDefaultAxes {
  static constexpr auto inputs = Input{20, 10, 5};
  constexpr Tensor operator()(Tensor x) const { return slice(x, 2, 3, 1); }
};

struct NodeSliceEndOutOfBounds {
  static constexpr auto inputs = Input{20, 10, 5};
  constexpr Tensor operator()(Tensor x) const { return slice(x, 1, 1, 9); }
};

struct NodeSliceNeg {
  static constexpr auto inputs = Input{20, 10, 5};
  constexpr Tensor operator()(Tensor x) const { return slice(x, 1, 0, 9); }
};

struct NodeSplitEqualParts1d {
  static constexpr auto inputs = Input{6};
  constexpr auto operator()(Tensor x) const {
    return hana::make_tuple(slice(x, 0, 0, 2), slice(x, 0, 2, 2), slice(x, 0, 4, 2));
  }
};

struct NodeSplitEqualParts2d {
  static constexpr auto inputs = Input{2, 6};
  constexpr auto operator()(Tensor x) const {
    return hana::make_tuple(slice(x, 1, 0, 3), slice(x, 1, 3, 3));
  }
};

struct NodeSplitVariableParts1d {
  static constexpr auto inputs = Input{6};
  constexpr auto operator()(Tensor x) const {
    return hana::make_tuple(slice(x, 0, 0, 2), slice(x, 0, 2, 4));
  }
};

struct NodeSplitVariableParts2d {
  static constexpr auto inputs = Input{2, 6};
  constexpr auto operator()(Tensor x) const {
    return hana::make_tuple(slice(x, 1, 0, 2), slice(x, 1, 2, 4));
  }
};

struct NodeSqueeze {
  static constexpr auto inputs = Input{1, 3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {3, 4, 5}); }
};

struct NodeSqueezeNegativeAxes {
  static constexpr auto inputs = Input{1, 3, 1, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {1, 3, 5}); }
};

struct NodeTile {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    return onnx::repeated(onnx::repeated(onnx::repeated(onnx::repeated(x, 0, 7), 1, 6), 2, 4), 3, 2);
  }
};

struct NodeTilePrecomputed {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor x) const { return onnx::repeated(onnx::repeated(x, 0, 2), 1, 2); }
};

struct NodeTransposeAllPermutations0 {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return permute(table, {0, 1, 2}); }
};

struct NodeTransposeAllPermutations1 {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return permute(table, {0, 2, 1}); }
};

struct NodeTransposeAllPermutations2 {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return permute(table, {1, 0, 2}); }
};

struct NodeTransposeAllPermutations3 {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return permute(table, {1, 2, 0}); }
};

struct NodeTransposeAllPermutations4 {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return permute(table, {2, 0, 1}); }
};

struct NodeTransposeAllPermutations5 {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return permute(table, {2, 1, 0}); }
};

struct NodeUnsqueezeAxis0 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {1, 3, 4, 5}); }
};

struct NodeUnsqueezeAxis1 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {3, 1, 4, 5}); }
};

struct NodeUnsqueezeAxis2 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {3, 4, 1, 5}); }
};

struct NodeUnsqueezeAxis3 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {3, 4, 5, 1}); }
};

struct NodeUnsqueezeNegativeAxes {
  static constexpr auto inputs = Input{1, 3, 1, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {1, 3, 1, 1, 5}); }
};

struct NodeUnsqueezeThreeAxes {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {3, 4, 1, 5, 1, 1}); }
};

struct NodeUnsqueezeTwoAxes {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return reshape(x, {3, 1, 4, 5, 1}); }
};

struct ConvertedGLU {
  static constexpr auto inputs = Input{5, 6};
  constexpr Tensor operator()(Tensor x0) const { return slice(x0, 1, 0, 3) * sigmoid(slice(x0, 1, 3, 3)); }
};

struct ConvertedGLUDim {
  static constexpr auto inputs = Input{5, 6, 7};
  constexpr Tensor operator()(Tensor x0) const { return slice(x0, 1, 0, 3) * sigmoid(slice(x0, 1, 3, 3)); }
};

struct ConvertedPixelShuffle {
  static constexpr auto inputs = Input{1, 9, 4, 4};
  constexpr Tensor operator()(Tensor x0) const {
    return reshape(permute(reshape(x0, {1, 1, 3, 3, 4, 4}), {0, 1, 4, 2, 5, 3}), {1, 1, 12, 12});
  }
};

struct OperatorChunk {
  static constexpr auto inputs = Input{3};
  constexpr auto operator()(Tensor x0) const {
    return hana::make_tuple(slice(x0, 0, 0, 2), slice(x0, 0, 2, 1));
  }
};

struct OperatorConcat2 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3}, Input{2, 3});
  constexpr Tensor operator()(Tensor x0, Tensor x1) const { return concatenate({x0, x1}, 1); }
};

struct OperatorFlatten {
  static constexpr auto inputs = Input{1, 2, 3, 4};
  constexpr Tensor operator()(Tensor x0) const { return reshape(x0, {1, 24}); }
};

struct OperatorIndex {
  static constexpr auto inputs = Input{1, 1};
  constexpr Tensor operator()(Tensor x0) const { return reshape(x0, {1}); }
};

struct OperatorPermute2 {
  static constexpr auto inputs = Input{1, 1, 1, 1, 1, 1};
  constexpr Tensor operator()(Tensor x0) const { return permute(x0, {0, 1, 4, 2, 5, 3}); }
};

struct OperatorRepeat {
  static constexpr auto inputs = Input{1, 2, 3, 4};
  constexpr Tensor operator()(Tensor x0) const { return onnx::repeated(onnx::repeated(onnx::repeated(x0, 1, 2), 2, 3), 3, 4); }
};

struct OperatorRepeatDimOverflow {
  static constexpr auto inputs = Input{1, 2};
  constexpr Tensor operator()(Tensor x0) const {
    return onnx::repeated(onnx::repeated(onnx::repeated(reshape(x0, {1, 1, 1, 2}), 1, 2), 2, 3), 3, 4);
  }
};

struct OperatorView {
  static constexpr auto inputs = Input{1};
  constexpr Tensor operator()(Tensor x0) const { return reshape(x0, {1, 1}); }
};

struct SimpleExpandShapeModel1 {
  static constexpr auto inputs = Input{1, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return x; }
};

struct SimpleExpandShapeModel2 {
  static constexpr auto inputs = Input{1, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return onnx::repeated(x, 2, 3); }
};

struct SimpleExpandShapeModel3 {
  static constexpr auto inputs = Input{1, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return onnx::repeated(onnx::repeated(x, 0, 3), 2, 3); }
};

struct SimpleExpandShapeModel4 {
  static constexpr auto inputs = Input{1, 3, 1};
  constexpr Tensor operator()(Tensor x) const {
    return onnx::repeated(onnx::repeated(onnx::repeated(reshape(x, {1, 1, 3, 1}), 0, 3), 1, 3), 3, 3);
  }
};

TEST(Onnx, Concat) {
  weft_test::expect_conformance<NodeConcat1dAxis0>({"node/test_concat_1d_axis_0"});
  weft_test::expect_conformance<NodeConcat1dAxisNegative1>({"node/test_concat_1d_axis_negative_1"});
  weft_test::expect_conformance<NodeConcat2dAxis0>({"node/test_concat_2d_axis_0"});
  weft_test::expect_conformance<NodeConcat2dAxis1>({"node/test_concat_2d_axis_1"});
  weft_test::expect_conformance<NodeConcat2dAxisNegative1>({"node/test_concat_2d_axis_negative_1"});
  weft_test::expect_conformance<NodeConcat2dAxisNegative2>({"node/test_concat_2d_axis_negative_2"});
  weft_test::expect_conformance<NodeConcat3dAxis0>({"node/test_concat_3d_axis_0"});
  weft_test::expect_conformance<NodeConcat3dAxis1>({"node/test_concat_3d_axis_1"});
  weft_test::expect_conformance<NodeConcat3dAxis2>({"node/test_concat_3d_axis_2"});
  weft_test::expect_conformance<NodeConcat3dAxisNegative1>({"node/test_concat_3d_axis_negative_1"});
  weft_test::expect_conformance<NodeConcat3dAxisNegative2>({"node/test_concat_3d_axis_negative_2"});
  weft_test::expect_conformance<NodeConcat3dAxisNegative3>({"node/test_concat_3d_axis_negative_3"});
  weft_test::expect_conformance<OperatorConcat2>({"pytorch-operator/test_operator_concat2"});
}

TEST(OnnxEmitted, Concat) {
  weft_test::expect_emitted_conformance<NodeConcat1dAxis0>({"node/test_concat_1d_axis_0"});
  weft_test::expect_emitted_conformance<NodeConcat1dAxisNegative1>({"node/test_concat_1d_axis_negative_1"});
  weft_test::expect_emitted_conformance<NodeConcat2dAxis0>({"node/test_concat_2d_axis_0"});
  weft_test::expect_emitted_conformance<NodeConcat2dAxis1>({"node/test_concat_2d_axis_1"});
  weft_test::expect_emitted_conformance<NodeConcat2dAxisNegative1>({"node/test_concat_2d_axis_negative_1"});
  weft_test::expect_emitted_conformance<NodeConcat2dAxisNegative2>({"node/test_concat_2d_axis_negative_2"});
  weft_test::expect_emitted_conformance<NodeConcat3dAxis0>({"node/test_concat_3d_axis_0"});
  weft_test::expect_emitted_conformance<NodeConcat3dAxis1>({"node/test_concat_3d_axis_1"});
  weft_test::expect_emitted_conformance<NodeConcat3dAxis2>({"node/test_concat_3d_axis_2"});
  weft_test::expect_emitted_conformance<NodeConcat3dAxisNegative1>({"node/test_concat_3d_axis_negative_1"});
  weft_test::expect_emitted_conformance<NodeConcat3dAxisNegative2>({"node/test_concat_3d_axis_negative_2"});
  weft_test::expect_emitted_conformance<NodeConcat3dAxisNegative3>({"node/test_concat_3d_axis_negative_3"});
  weft_test::expect_emitted_conformance<OperatorConcat2>({"pytorch-operator/test_operator_concat2"});
}

TEST(Onnx, Expand) {
  weft_test::expect_conformance<NodeExpandDimChanged>({"node/test_expand_dim_changed"});
  weft_test::expect_conformance<NodeExpandDimUnchanged>({"node/test_expand_dim_unchanged"});
  weft_test::expect_conformance<SimpleExpandShapeModel1>({"simple/test_expand_shape_model1"});
  weft_test::expect_conformance<SimpleExpandShapeModel2>({"simple/test_expand_shape_model2"});
  weft_test::expect_conformance<SimpleExpandShapeModel3>({"simple/test_expand_shape_model3"});
  weft_test::expect_conformance<SimpleExpandShapeModel4>({"simple/test_expand_shape_model4"});
}

TEST(OnnxEmitted, Expand) {
  weft_test::expect_emitted_conformance<NodeExpandDimChanged>({"node/test_expand_dim_changed"});
  weft_test::expect_emitted_conformance<NodeExpandDimUnchanged>({"node/test_expand_dim_unchanged"});
  weft_test::expect_emitted_conformance<SimpleExpandShapeModel1>({"simple/test_expand_shape_model1"});
  weft_test::expect_emitted_conformance<SimpleExpandShapeModel2>({"simple/test_expand_shape_model2"});
  weft_test::expect_emitted_conformance<SimpleExpandShapeModel3>({"simple/test_expand_shape_model3"});
  weft_test::expect_emitted_conformance<SimpleExpandShapeModel4>({"simple/test_expand_shape_model4"});
}

TEST(Onnx, Flatten) {
  weft_test::expect_conformance<NodeFlattenAxis0>({"node/test_flatten_axis0", "node/test_flatten_negative_axis4"});
  weft_test::expect_conformance<NodeFlattenAxis1>({"node/test_flatten_axis1", "node/test_flatten_negative_axis3"});
  weft_test::expect_conformance<NodeFlattenAxis2>({"node/test_flatten_axis2", "node/test_flatten_negative_axis2"});
  weft_test::expect_conformance<NodeFlattenAxis3>({"node/test_flatten_axis3", "node/test_flatten_negative_axis1"});
  weft_test::expect_conformance<NodeFlattenDefaultAxis>({"node/test_flatten_default_axis"});
  weft_test::expect_conformance<OperatorFlatten>({"pytorch-operator/test_operator_flatten"});
  weft_test::expect_conformance<OperatorView>({"pytorch-operator/test_operator_view"});
}

TEST(Onnx, Reshape) {
  weft_test::expect_conformance<NodeReshapeExtendedDims>({"node/test_reshape_extended_dims"});
  weft_test::expect_conformance<NodeReshapeNegativeDim>({"node/test_reshape_negative_dim"});
  weft_test::expect_conformance<NodeReshapeNegativeExtendedDims>({"node/test_reshape_negative_extended_dims"});
  weft_test::expect_conformance<NodeReshapeOneDim>({"node/test_reshape_one_dim"});
  weft_test::expect_conformance<NodeReshapeReducedDims>({"node/test_reshape_reduced_dims"});
  weft_test::expect_conformance<NodeReshapeReorderedAllDims>({"node/test_reshape_reordered_all_dims"});
  weft_test::expect_conformance<NodeReshapeReorderedLastDims>({"node/test_reshape_reordered_last_dims"});
  weft_test::expect_conformance<NodeReshapeZeroAndNegativeDim>({"node/test_reshape_zero_and_negative_dim"});
  weft_test::expect_conformance<NodeReshapeZeroDim>({"node/test_reshape_zero_dim"});
  weft_test::expect_conformance<ConvertedPixelShuffle>({"pytorch-converted/test_PixelShuffle"});
  weft_test::expect_conformance<OperatorRepeatDimOverflow>({"pytorch-operator/test_operator_repeat_dim_overflow"});
}

TEST(Onnx, Slice) {
  weft_test::expect_conformance<NodeSlice>({"node/test_slice"});
  weft_test::expect_conformance<NodeSliceDefaultAxes>(
      {"node/test_slice_default_axes", "node/test_slice_default_steps", "node/test_slice_negative_axes"});
  weft_test::expect_conformance<NodeSliceEndOutOfBounds>({"node/test_slice_end_out_of_bounds"});
  weft_test::expect_conformance<NodeSliceNeg>({"node/test_slice_neg"});
}

TEST(OnnxEmitted, Slice) {
  weft_test::expect_emitted_conformance<NodeSlice>({"node/test_slice"});
  weft_test::expect_emitted_conformance<NodeSliceDefaultAxes>(
      {"node/test_slice_default_axes", "node/test_slice_default_steps", "node/test_slice_negative_axes"});
  weft_test::expect_emitted_conformance<NodeSliceEndOutOfBounds>({"node/test_slice_end_out_of_bounds"});
  weft_test::expect_emitted_conformance<NodeSliceNeg>({"node/test_slice_neg"});
}

TEST(Onnx, Split) {
  weft_test::expect_conformance<NodeSplitEqualParts1d>({"node/test_split_equal_parts_1d", "node/test_split_equal_parts_default_axis"});
  weft_test::expect_conformance<NodeSplitEqualParts2d>({"node/test_split_equal_parts_2d"});
  weft_test::expect_conformance<NodeSplitVariableParts1d>(
      {"node/test_split_variable_parts_1d", "node/test_split_variable_parts_default_axis"});
  weft_test::expect_conformance<NodeSplitVariableParts2d>({"node/test_split_variable_parts_2d"});
  weft_test::expect_conformance<ConvertedGLU>({"pytorch-converted/test_GLU"});
  weft_test::expect_conformance<ConvertedGLUDim>({"pytorch-converted/test_GLU_dim"});
  weft_test::expect_conformance<OperatorChunk>({"pytorch-operator/test_operator_chunk"});
}

TEST(OnnxEmitted, Split) {
  weft_test::expect_emitted_conformance<NodeSplitEqualParts1d>(
      {"node/test_split_equal_parts_1d", "node/test_split_equal_parts_default_axis"});
  weft_test::expect_emitted_conformance<NodeSplitEqualParts2d>({"node/test_split_equal_parts_2d"});
  weft_test::expect_emitted_conformance<NodeSplitVariableParts1d>(
      {"node/test_split_variable_parts_1d", "node/test_split_variable_parts_default_axis"});
  weft_test::expect_emitted_conformance<NodeSplitVariableParts2d>({"node/test_split_variable_parts_2d"});
  weft_test::expect_emitted_conformance<ConvertedGLU>({"pytorch-converted/test_GLU"});
  weft_test::expect_emitted_conformance<ConvertedGLUDim>({"pytorch-converted/test_GLU_dim"});
  weft_test::expect_emitted_conformance<OperatorChunk>({"pytorch-operator/test_operator_chunk"});
}

TEST(Onnx, Squeeze) {
  weft_test::expect_conformance<NodeSqueeze>({"node/test_squeeze"});
  weft_test::expect_conformance<NodeSqueezeNegativeAxes>({"node/test_squeeze_negative_axes"});
  weft_test::expect_conformance<OperatorIndex>({"pytorch-operator/test_operator_index"});
}

TEST(Onnx, Tile) {
  weft_test::expect_conformance<NodeTile>({"node/test_tile"});
  weft_test::expect_conformance<NodeTilePrecomputed>({"node/test_tile_precomputed"});
  weft_test::expect_conformance<OperatorRepeat>({"pytorch-operator/test_operator_repeat"});
}

TEST(OnnxEmitted, Tile) {
  weft_test::expect_emitted_conformance<NodeTile>({"node/test_tile"});
  weft_test::expect_emitted_conformance<NodeTilePrecomputed>({"node/test_tile_precomputed"});
  weft_test::expect_emitted_conformance<OperatorRepeat>({"pytorch-operator/test_operator_repeat"});
}

TEST(Onnx, Transpose) {
  weft_test::expect_conformance<NodeTransposeAllPermutations0>({"node/test_transpose_all_permutations_0"});
  weft_test::expect_conformance<NodeTransposeAllPermutations1>({"node/test_transpose_all_permutations_1"});
  weft_test::expect_conformance<NodeTransposeAllPermutations2>({"node/test_transpose_all_permutations_2"});
  weft_test::expect_conformance<NodeTransposeAllPermutations3>({"node/test_transpose_all_permutations_3"});
  weft_test::expect_conformance<NodeTransposeAllPermutations4>({"node/test_transpose_all_permutations_4"});
  weft_test::expect_conformance<NodeTransposeAllPermutations5>({"node/test_transpose_all_permutations_5", "node/test_transpose_default"});
  weft_test::expect_conformance<OperatorPermute2>({"pytorch-operator/test_operator_permute2"});
}

TEST(OnnxEmitted, Transpose) {
  weft_test::expect_emitted_conformance<NodeTransposeAllPermutations0>({"node/test_transpose_all_permutations_0"});
  weft_test::expect_emitted_conformance<NodeTransposeAllPermutations1>({"node/test_transpose_all_permutations_1"});
  weft_test::expect_emitted_conformance<NodeTransposeAllPermutations2>({"node/test_transpose_all_permutations_2"});
  weft_test::expect_emitted_conformance<NodeTransposeAllPermutations3>({"node/test_transpose_all_permutations_3"});
  weft_test::expect_emitted_conformance<NodeTransposeAllPermutations4>({"node/test_transpose_all_permutations_4"});
  weft_test::expect_emitted_conformance<NodeTransposeAllPermutations5>(
      {"node/test_transpose_all_permutations_5", "node/test_transpose_default"});
  weft_test::expect_emitted_conformance<OperatorPermute2>({"pytorch-operator/test_operator_permute2"});
}

TEST(Onnx, Unsqueeze) {
  weft_test::expect_conformance<NodeUnsqueezeAxis0>({"node/test_unsqueeze_axis_0"});
  weft_test::expect_conformance<NodeUnsqueezeAxis1>({"node/test_unsqueeze_axis_1"});
  weft_test::expect_conformance<NodeUnsqueezeAxis2>({"node/test_unsqueeze_axis_2"});
  weft_test::expect_conformance<NodeUnsqueezeAxis3>({"node/test_unsqueeze_axis_3"});
  weft_test::expect_conformance<NodeUnsqueezeNegativeAxes>({"node/test_unsqueeze_negative_axes"});
  weft_test::expect_conformance<NodeUnsqueezeThreeAxes>({"node/test_unsqueeze_three_axes", "node/test_unsqueeze_unsorted_axes"});
  weft_test::expect_conformance<NodeUnsqueezeTwoAxes>({"node/test_unsqueeze_two_axes"});
}

}  // namespace
