// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeArgmaxDefaultAxisExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(table, 0); }
};

struct NodeArgmaxDefaultAxisRandom {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(table, 0); }
};

struct NodeArgmaxKeepdimsExample {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(table, 0); }
};

struct NodeArgmaxKeepdimsRandom {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(table, 0); }
};

struct NodeArgmaxNegativeAxisKeepdimsRandom {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(table, 1); }
};

struct NodeArgmaxNoKeepdimsExample {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor table) const { return argmax(table); }
};

struct NodeArgmaxNoKeepdimsRandom {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(onnx::argmax_along(table, 0), {4}); }
};

struct NodeArgminDefaultAxisExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(-table, 0); }
};

struct NodeArgminDefaultAxisRandom {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(-table, 0); }
};

struct NodeArgminKeepdimsExample {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(-table, 0); }
};

struct NodeArgminKeepdimsRandom {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(-table, 0); }
};

struct NodeArgminNegativeAxisKeepdimsRandom {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor table) const { return onnx::argmax_along(-table, 1); }
};

struct NodeArgminNoKeepdimsExample {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor table) const { return argmax(-table); }
};

struct NodeArgminNoKeepdimsRandom {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor table) const { return reshape(onnx::argmax_along(-table, 0), {4}); }
};

struct NodeReduceL1DefaultAxesKeepdimsExample {
  static constexpr auto inputs = Input{3, 2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(abs(table), {0, 1, 2}, true); }
};

struct NodeReduceL1DoNotKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(abs(table), 1); }
};

struct NodeReduceL1KeepDimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(abs(table), 1, true); }
};

struct NodeReduceL2DefaultAxesKeepdimsExample {
  static constexpr auto inputs = Input{3, 2, 2};
  constexpr Tensor operator()(Tensor table) const { return sqrt(sum(square(table), {0, 1, 2}, true)); }
};

struct NodeReduceL2DoNotKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return sqrt(sum(square(table), 1)); }
};

struct NodeReduceL2KeepDimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return sqrt(sum(square(table), 1, true)); }
};

struct NodeReduceLogSum {
  static constexpr auto inputs = Input{4, 5};
  constexpr Tensor operator()(Tensor table) const { return log(sum(table, {0, 1})); }
};

struct NodeReduceLogSumAscAxes {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor table) const { return log(sum(table, {0, 1})); }
};

struct NodeReduceLogSumDefault {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor table) const { return log(sum(table, {0, 1, 2}, true)); }
};

struct NodeReduceLogSumExpDefaultAxesKeepdimsExample {
  static constexpr auto inputs = Input{3, 2, 2};
  constexpr Tensor operator()(Tensor table) const { return log(sum(exp(table), {0, 1, 2}, true)); }
};

struct NodeReduceLogSumExpDoNotKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return log(sum(exp(table), 0)); }
};

struct NodeReduceLogSumExpKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return log(sum(exp(table), 0, true)); }
};

struct NodeReduceLogSumNegativeAxes {
  static constexpr auto inputs = Input{4, 5};
  constexpr Tensor operator()(Tensor table) const { return log(sum(table, 0, true)); }
};

struct NodeReduceMaxDefaultAxesKeepdimExample {
  static constexpr auto inputs = Input{3, 2, 2};
  constexpr Tensor operator()(Tensor table) const { return max(table, {0, 1, 2}, true); }
};

struct NodeReduceMaxDoNotKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return max(table, 0); }
};

struct NodeReduceMaxKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return max(table, 0, true); }
};

struct NodeReduceMeanDefaultAxesKeepdimsExample {
  static constexpr auto inputs = Input{3, 2, 2};
  constexpr Tensor operator()(Tensor table) const { return mean(table, {0, 1, 2}, true); }
};

struct NodeReduceMeanDoNotKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return mean(table, 0); }
};

struct NodeReduceMeanKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return mean(table, 0, true); }
};

struct NodeReduceMinDefaultAxesKeepdimsExample {
  static constexpr auto inputs = Input{3, 2, 2};
  constexpr Tensor operator()(Tensor table) const { return -max(-table, {0, 1, 2}, true); }
};

struct NodeReduceMinDoNotKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return -max(-table, 0); }
};

struct NodeReduceMinKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return -max(-table, 0, true); }
};

struct NodeReduceSumDefaultAxesKeepdimsExample {
  static constexpr auto inputs = Input{3, 2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(table, {0, 1, 2}, true); }
};

struct NodeReduceSumDoNotKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(table, 0); }
};

struct NodeReduceSumEmptyAxesInputNoopExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return table; }
};

struct NodeReduceSumKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(table, 0, true); }
};

struct NodeReduceSumSquareDefaultAxesKeepdimsExample {
  static constexpr auto inputs = Input{3, 2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(square(table), {0, 1, 2}, true); }
};

struct NodeReduceSumSquareDoNotKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(square(table), 0); }
};

struct NodeReduceSumSquareKeepdimsExample {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor table) const { return sum(square(table), 0, true); }
};

struct OperatorReducedMean {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor x0) const { return mean(x0, 1); }
};

struct OperatorReducedMeanKeepdim {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor x0) const { return mean(x0, 1, true); }
};

struct OperatorReducedSum {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor x0) const { return sum(x0, 1); }
};

struct OperatorReducedSumKeepdim {
  static constexpr auto inputs = Input{2, 3, 4};
  constexpr Tensor operator()(Tensor x0) const { return sum(x0, 1, true); }
};

TEST(Onnx, ArgMax) {
  weft_test::expect_conformance<NodeArgmaxDefaultAxisExample>({"node/test_argmax_default_axis_example"});
  weft_test::expect_conformance<NodeArgmaxDefaultAxisRandom>({"node/test_argmax_default_axis_random"});
  weft_test::expect_conformance<NodeArgmaxKeepdimsExample>(
      {"node/test_argmax_keepdims_example", "node/test_argmax_negative_axis_keepdims_example"});
  weft_test::expect_conformance<NodeArgmaxKeepdimsRandom>({"node/test_argmax_keepdims_random"});
  weft_test::expect_conformance<NodeArgmaxNegativeAxisKeepdimsRandom>({"node/test_argmax_negative_axis_keepdims_random"});
  weft_test::expect_conformance<NodeArgmaxNoKeepdimsExample>({"node/test_argmax_no_keepdims_example"});
  weft_test::expect_conformance<NodeArgmaxNoKeepdimsRandom>({"node/test_argmax_no_keepdims_random"});
}

TEST(OnnxEmitted, ArgMax) {
  weft_test::expect_emitted_conformance<NodeArgmaxDefaultAxisExample>({"node/test_argmax_default_axis_example"});
  weft_test::expect_emitted_conformance<NodeArgmaxDefaultAxisRandom>({"node/test_argmax_default_axis_random"});
  weft_test::expect_emitted_conformance<NodeArgmaxKeepdimsExample>(
      {"node/test_argmax_keepdims_example", "node/test_argmax_negative_axis_keepdims_example"});
  weft_test::expect_emitted_conformance<NodeArgmaxKeepdimsRandom>({"node/test_argmax_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeArgmaxNegativeAxisKeepdimsRandom>({"node/test_argmax_negative_axis_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeArgmaxNoKeepdimsExample>({"node/test_argmax_no_keepdims_example"});
  weft_test::expect_emitted_conformance<NodeArgmaxNoKeepdimsRandom>({"node/test_argmax_no_keepdims_random"});
}

TEST(Onnx, ArgMin) {
  weft_test::expect_conformance<NodeArgminDefaultAxisExample>({"node/test_argmin_default_axis_example"});
  weft_test::expect_conformance<NodeArgminDefaultAxisRandom>({"node/test_argmin_default_axis_random"});
  weft_test::expect_conformance<NodeArgminKeepdimsExample>(
      {"node/test_argmin_keepdims_example", "node/test_argmin_negative_axis_keepdims_example"});
  weft_test::expect_conformance<NodeArgminKeepdimsRandom>({"node/test_argmin_keepdims_random"});
  weft_test::expect_conformance<NodeArgminNegativeAxisKeepdimsRandom>({"node/test_argmin_negative_axis_keepdims_random"});
  weft_test::expect_conformance<NodeArgminNoKeepdimsExample>({"node/test_argmin_no_keepdims_example"});
  weft_test::expect_conformance<NodeArgminNoKeepdimsRandom>({"node/test_argmin_no_keepdims_random"});
}

TEST(OnnxEmitted, ArgMin) {
  weft_test::expect_emitted_conformance<NodeArgminDefaultAxisExample>({"node/test_argmin_default_axis_example"});
  weft_test::expect_emitted_conformance<NodeArgminDefaultAxisRandom>({"node/test_argmin_default_axis_random"});
  weft_test::expect_emitted_conformance<NodeArgminKeepdimsExample>(
      {"node/test_argmin_keepdims_example", "node/test_argmin_negative_axis_keepdims_example"});
  weft_test::expect_emitted_conformance<NodeArgminKeepdimsRandom>({"node/test_argmin_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeArgminNegativeAxisKeepdimsRandom>({"node/test_argmin_negative_axis_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeArgminNoKeepdimsExample>({"node/test_argmin_no_keepdims_example"});
  weft_test::expect_emitted_conformance<NodeArgminNoKeepdimsRandom>({"node/test_argmin_no_keepdims_random"});
}

TEST(Onnx, ReduceL1) {
  weft_test::expect_conformance<NodeReduceL1DefaultAxesKeepdimsExample>(
      {"node/test_reduce_l1_default_axes_keepdims_example", "node/test_reduce_l1_default_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceL1DoNotKeepdimsExample>(
      {"node/test_reduce_l1_do_not_keepdims_example", "node/test_reduce_l1_do_not_keepdims_random"});
  weft_test::expect_conformance<NodeReduceL1KeepDimsExample>(
      {"node/test_reduce_l1_keep_dims_example", "node/test_reduce_l1_keep_dims_random",
          "node/test_reduce_l1_negative_axes_keep_dims_example", "node/test_reduce_l1_negative_axes_keep_dims_random"});
}

TEST(OnnxEmitted, ReduceL1) {
  weft_test::expect_emitted_conformance<NodeReduceL1DefaultAxesKeepdimsExample>(
      {"node/test_reduce_l1_default_axes_keepdims_example", "node/test_reduce_l1_default_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceL1DoNotKeepdimsExample>(
      {"node/test_reduce_l1_do_not_keepdims_example", "node/test_reduce_l1_do_not_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceL1KeepDimsExample>(
      {"node/test_reduce_l1_keep_dims_example", "node/test_reduce_l1_keep_dims_random",
          "node/test_reduce_l1_negative_axes_keep_dims_example", "node/test_reduce_l1_negative_axes_keep_dims_random"});
}

TEST(Onnx, ReduceL2) {
  weft_test::expect_conformance<NodeReduceL2DefaultAxesKeepdimsExample>(
      {"node/test_reduce_l2_default_axes_keepdims_example", "node/test_reduce_l2_default_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceL2DoNotKeepdimsExample>(
      {"node/test_reduce_l2_do_not_keepdims_example", "node/test_reduce_l2_do_not_keepdims_random"});
  weft_test::expect_conformance<NodeReduceL2KeepDimsExample>(
      {"node/test_reduce_l2_keep_dims_example", "node/test_reduce_l2_keep_dims_random",
          "node/test_reduce_l2_negative_axes_keep_dims_example", "node/test_reduce_l2_negative_axes_keep_dims_random"});
}

TEST(OnnxEmitted, ReduceL2) {
  weft_test::expect_emitted_conformance<NodeReduceL2DefaultAxesKeepdimsExample>(
      {"node/test_reduce_l2_default_axes_keepdims_example", "node/test_reduce_l2_default_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceL2DoNotKeepdimsExample>(
      {"node/test_reduce_l2_do_not_keepdims_example", "node/test_reduce_l2_do_not_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceL2KeepDimsExample>(
      {"node/test_reduce_l2_keep_dims_example", "node/test_reduce_l2_keep_dims_random",
          "node/test_reduce_l2_negative_axes_keep_dims_example", "node/test_reduce_l2_negative_axes_keep_dims_random"});
}

TEST(Onnx, ReduceLogSum) {
  weft_test::expect_conformance<NodeReduceLogSum>({"node/test_reduce_log_sum", "node/test_reduce_log_sum_desc_axes"});
  weft_test::expect_conformance<NodeReduceLogSumAscAxes>({"node/test_reduce_log_sum_asc_axes"});
  weft_test::expect_conformance<NodeReduceLogSumDefault>({"node/test_reduce_log_sum_default"});
  weft_test::expect_conformance<NodeReduceLogSumNegativeAxes>({"node/test_reduce_log_sum_negative_axes"});
}

TEST(OnnxEmitted, ReduceLogSum) {
  weft_test::expect_emitted_conformance<NodeReduceLogSum>({"node/test_reduce_log_sum", "node/test_reduce_log_sum_desc_axes"});
  weft_test::expect_emitted_conformance<NodeReduceLogSumAscAxes>({"node/test_reduce_log_sum_asc_axes"});
  weft_test::expect_emitted_conformance<NodeReduceLogSumDefault>({"node/test_reduce_log_sum_default"});
  weft_test::expect_emitted_conformance<NodeReduceLogSumNegativeAxes>({"node/test_reduce_log_sum_negative_axes"});
}

TEST(Onnx, ReduceLogSumExp) {
  weft_test::expect_conformance<NodeReduceLogSumExpDefaultAxesKeepdimsExample>(
      {"node/test_reduce_log_sum_exp_default_axes_keepdims_example", "node/test_reduce_log_sum_exp_default_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceLogSumExpDoNotKeepdimsExample>(
      {"node/test_reduce_log_sum_exp_do_not_keepdims_example", "node/test_reduce_log_sum_exp_do_not_keepdims_random"});
  weft_test::expect_conformance<NodeReduceLogSumExpKeepdimsExample>(
      {"node/test_reduce_log_sum_exp_keepdims_example", "node/test_reduce_log_sum_exp_keepdims_random",
          "node/test_reduce_log_sum_exp_negative_axes_keepdims_example", "node/test_reduce_log_sum_exp_negative_axes_keepdims_random"});
}

TEST(OnnxEmitted, ReduceLogSumExp) {
  weft_test::expect_emitted_conformance<NodeReduceLogSumExpDefaultAxesKeepdimsExample>(
      {"node/test_reduce_log_sum_exp_default_axes_keepdims_example", "node/test_reduce_log_sum_exp_default_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceLogSumExpDoNotKeepdimsExample>(
      {"node/test_reduce_log_sum_exp_do_not_keepdims_example", "node/test_reduce_log_sum_exp_do_not_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceLogSumExpKeepdimsExample>(
      {"node/test_reduce_log_sum_exp_keepdims_example", "node/test_reduce_log_sum_exp_keepdims_random",
          "node/test_reduce_log_sum_exp_negative_axes_keepdims_example", "node/test_reduce_log_sum_exp_negative_axes_keepdims_random"});
}

TEST(Onnx, ReduceMax) {
  weft_test::expect_conformance<NodeReduceMaxDefaultAxesKeepdimExample>(
      {"node/test_reduce_max_default_axes_keepdim_example", "node/test_reduce_max_default_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceMaxDoNotKeepdimsExample>(
      {"node/test_reduce_max_do_not_keepdims_example", "node/test_reduce_max_do_not_keepdims_random"});
  weft_test::expect_conformance<NodeReduceMaxKeepdimsExample>(
      {"node/test_reduce_max_keepdims_example", "node/test_reduce_max_keepdims_random",
          "node/test_reduce_max_negative_axes_keepdims_example", "node/test_reduce_max_negative_axes_keepdims_random"});
}

TEST(OnnxEmitted, ReduceMax) {
  weft_test::expect_emitted_conformance<NodeReduceMaxDefaultAxesKeepdimExample>(
      {"node/test_reduce_max_default_axes_keepdim_example", "node/test_reduce_max_default_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceMaxDoNotKeepdimsExample>(
      {"node/test_reduce_max_do_not_keepdims_example", "node/test_reduce_max_do_not_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceMaxKeepdimsExample>(
      {"node/test_reduce_max_keepdims_example", "node/test_reduce_max_keepdims_random",
          "node/test_reduce_max_negative_axes_keepdims_example", "node/test_reduce_max_negative_axes_keepdims_random"});
}

TEST(Onnx, ReduceMean) {
  weft_test::expect_conformance<NodeReduceMeanDefaultAxesKeepdimsExample>(
      {"node/test_reduce_mean_default_axes_keepdims_example", "node/test_reduce_mean_default_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceMeanDoNotKeepdimsExample>(
      {"node/test_reduce_mean_do_not_keepdims_example", "node/test_reduce_mean_do_not_keepdims_random"});
  weft_test::expect_conformance<NodeReduceMeanKeepdimsExample>(
      {"node/test_reduce_mean_keepdims_example", "node/test_reduce_mean_keepdims_random",
          "node/test_reduce_mean_negative_axes_keepdims_example", "node/test_reduce_mean_negative_axes_keepdims_random"});
  weft_test::expect_conformance<OperatorReducedMean>({"pytorch-operator/test_operator_reduced_mean"});
  weft_test::expect_conformance<OperatorReducedMeanKeepdim>({"pytorch-operator/test_operator_reduced_mean_keepdim"});
}

TEST(OnnxEmitted, ReduceMean) {
  weft_test::expect_emitted_conformance<NodeReduceMeanDefaultAxesKeepdimsExample>(
      {"node/test_reduce_mean_default_axes_keepdims_example", "node/test_reduce_mean_default_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceMeanDoNotKeepdimsExample>(
      {"node/test_reduce_mean_do_not_keepdims_example", "node/test_reduce_mean_do_not_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceMeanKeepdimsExample>(
      {"node/test_reduce_mean_keepdims_example", "node/test_reduce_mean_keepdims_random",
          "node/test_reduce_mean_negative_axes_keepdims_example", "node/test_reduce_mean_negative_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<OperatorReducedMean>({"pytorch-operator/test_operator_reduced_mean"});
  weft_test::expect_emitted_conformance<OperatorReducedMeanKeepdim>({"pytorch-operator/test_operator_reduced_mean_keepdim"});
}

TEST(Onnx, ReduceMin) {
  weft_test::expect_conformance<NodeReduceMinDefaultAxesKeepdimsExample>(
      {"node/test_reduce_min_default_axes_keepdims_example", "node/test_reduce_min_default_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceMinDoNotKeepdimsExample>(
      {"node/test_reduce_min_do_not_keepdims_example", "node/test_reduce_min_do_not_keepdims_random"});
  weft_test::expect_conformance<NodeReduceMinKeepdimsExample>(
      {"node/test_reduce_min_keepdims_example", "node/test_reduce_min_keepdims_random",
          "node/test_reduce_min_negative_axes_keepdims_example", "node/test_reduce_min_negative_axes_keepdims_random"});
}

TEST(OnnxEmitted, ReduceMin) {
  weft_test::expect_emitted_conformance<NodeReduceMinDefaultAxesKeepdimsExample>(
      {"node/test_reduce_min_default_axes_keepdims_example", "node/test_reduce_min_default_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceMinDoNotKeepdimsExample>(
      {"node/test_reduce_min_do_not_keepdims_example", "node/test_reduce_min_do_not_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceMinKeepdimsExample>(
      {"node/test_reduce_min_keepdims_example", "node/test_reduce_min_keepdims_random",
          "node/test_reduce_min_negative_axes_keepdims_example", "node/test_reduce_min_negative_axes_keepdims_random"});
}

TEST(Onnx, ReduceSum) {
  weft_test::expect_conformance<NodeReduceSumDefaultAxesKeepdimsExample>(
      {"node/test_reduce_sum_default_axes_keepdims_example", "node/test_reduce_sum_default_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceSumDoNotKeepdimsExample>(
      {"node/test_reduce_sum_do_not_keepdims_example", "node/test_reduce_sum_do_not_keepdims_random"});
  weft_test::expect_conformance<NodeReduceSumEmptyAxesInputNoopExample>(
      {"node/test_reduce_sum_empty_axes_input_noop_example", "node/test_reduce_sum_empty_axes_input_noop_random",
          "node/test_reduce_sum_negative_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceSumKeepdimsExample>(
      {"node/test_reduce_sum_keepdims_example", "node/test_reduce_sum_keepdims_random",
          "node/test_reduce_sum_negative_axes_keepdims_example"});
  weft_test::expect_conformance<OperatorReducedSum>({"pytorch-operator/test_operator_reduced_sum"});
  weft_test::expect_conformance<OperatorReducedSumKeepdim>({"pytorch-operator/test_operator_reduced_sum_keepdim"});
}

TEST(OnnxEmitted, ReduceSum) {
  weft_test::expect_emitted_conformance<NodeReduceSumDefaultAxesKeepdimsExample>(
      {"node/test_reduce_sum_default_axes_keepdims_example", "node/test_reduce_sum_default_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceSumDoNotKeepdimsExample>(
      {"node/test_reduce_sum_do_not_keepdims_example", "node/test_reduce_sum_do_not_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceSumEmptyAxesInputNoopExample>(
      {"node/test_reduce_sum_empty_axes_input_noop_example", "node/test_reduce_sum_empty_axes_input_noop_random",
          "node/test_reduce_sum_negative_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceSumKeepdimsExample>(
      {"node/test_reduce_sum_keepdims_example", "node/test_reduce_sum_keepdims_random",
          "node/test_reduce_sum_negative_axes_keepdims_example"});
  weft_test::expect_emitted_conformance<OperatorReducedSum>({"pytorch-operator/test_operator_reduced_sum"});
  weft_test::expect_emitted_conformance<OperatorReducedSumKeepdim>({"pytorch-operator/test_operator_reduced_sum_keepdim"});
}

TEST(Onnx, ReduceSumSquare) {
  weft_test::expect_conformance<NodeReduceSumSquareDefaultAxesKeepdimsExample>(
      {"node/test_reduce_sum_square_default_axes_keepdims_example", "node/test_reduce_sum_square_default_axes_keepdims_random"});
  weft_test::expect_conformance<NodeReduceSumSquareDoNotKeepdimsExample>(
      {"node/test_reduce_sum_square_do_not_keepdims_example", "node/test_reduce_sum_square_do_not_keepdims_random"});
  weft_test::expect_conformance<NodeReduceSumSquareKeepdimsExample>(
      {"node/test_reduce_sum_square_keepdims_example", "node/test_reduce_sum_square_keepdims_random",
          "node/test_reduce_sum_square_negative_axes_keepdims_example", "node/test_reduce_sum_square_negative_axes_keepdims_random"});
}

TEST(OnnxEmitted, ReduceSumSquare) {
  weft_test::expect_emitted_conformance<NodeReduceSumSquareDefaultAxesKeepdimsExample>(
      {"node/test_reduce_sum_square_default_axes_keepdims_example", "node/test_reduce_sum_square_default_axes_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceSumSquareDoNotKeepdimsExample>(
      {"node/test_reduce_sum_square_do_not_keepdims_example", "node/test_reduce_sum_square_do_not_keepdims_random"});
  weft_test::expect_emitted_conformance<NodeReduceSumSquareKeepdimsExample>(
      {"node/test_reduce_sum_square_keepdims_example", "node/test_reduce_sum_square_keepdims_random",
          "node/test_reduce_sum_square_negative_axes_keepdims_example", "node/test_reduce_sum_square_negative_axes_keepdims_random"});
}

}  // namespace
