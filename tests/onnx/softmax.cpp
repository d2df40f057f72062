// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeLogsoftmaxAxis0 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::log_softmax_along(x, 0); }
};

struct NodeLogsoftmaxAxis0Expanded {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_sub = x - max(x, 0, true);
    return x_sub - log(sum(exp(x_sub), 0, true));
  }
};

struct NodeLogsoftmaxAxis1 {
  static constexpr auto inputs = Input{4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::log_softmax_along(x, 0); }
};

struct NodeLogsoftmaxAxis1Expanded {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_sub = x - max(x, 1, true);
    return x_sub - log(sum(exp(x_sub), 1, true));
  }
};

struct NodeLogsoftmaxAxis2 {
  static constexpr auto inputs = Input{4, 5};
  constexpr Tensor operator()(Tensor x) const { return log_softmax(x); }
};

struct NodeLogsoftmaxAxis2Expanded {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_sub = x - max(x, 2, true);
    return x_sub - log(sum(exp(x_sub), 2, true));
  }
};

struct NodeLogsoftmaxExample1 {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return log_softmax(x); }
};

struct NodeLogsoftmaxExample1Expanded {
  static constexpr auto inputs = Input{1, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_sub = x - max(x, 1, true);
    return x_sub - log(sum(exp(x_sub), 1, true));
  }
};

struct NodeLogsoftmaxLargeNumber {
  static constexpr auto inputs = Input{4};
  constexpr Tensor operator()(Tensor x) const { return log_softmax(x); }
};

struct NodeLogsoftmaxLargeNumberExpanded {
  static constexpr auto inputs = Input{2, 4};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_sub = x - max(x, 1, true);
    return x_sub - log(sum(exp(x_sub), 1, true));
  }
};

struct NodeSoftmaxAxis0 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::softmax_along(x, 0); }
};

struct NodeSoftmaxAxis0Expanded {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_exp = exp(x - max(x, 0, true));
    return x_exp / sum(x_exp, 0, true);
  }
};

struct NodeSoftmaxAxis1 {
  static constexpr auto inputs = Input{4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::softmax_along(x, 0); }
};

struct NodeSoftmaxAxis1Expanded {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_exp = exp(x - max(x, 1, true));
    return x_exp / sum(x_exp, 1, true);
  }
};

struct NodeSoftmaxAxis2 {
  static constexpr auto inputs = Input{4, 5};
  constexpr Tensor operator()(Tensor x) const { return softmax(x); }
};

struct NodeSoftmaxAxis2Expanded {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_exp = exp(x - max(x, 2, true));
    return x_exp / sum(x_exp, 2, true);
  }
};

struct NodeSoftmaxExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return softmax(x); }
};

struct NodeSoftmaxExampleExpanded {
  static constexpr auto inputs = Input{1, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_exp = exp(x - max(x, 1, true));
    return x_exp / sum(x_exp, 1, true);
  }
};

struct NodeSoftmaxLargeNumber {
  static constexpr auto inputs = Input{4};
  constexpr Tensor operator()(Tensor x) const { return softmax(x); }
};

struct NodeSoftmaxLargeNumberExpanded {
  static constexpr auto inputs = Input{2, 4};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_exp = exp(x - max(x, 1, true));
    return x_exp / sum(x_exp, 1, true);
  }
};

struct ConvertedLogSoftmax {
  static constexpr auto inputs = Input{20};
  constexpr Tensor operator()(Tensor x0) const { return log_softmax(x0); }
};

struct ConvertedSoftmax {
  static constexpr auto inputs = Input{20};
  constexpr Tensor operator()(Tensor x0) const { return softmax(x0); }
};

struct ConvertedSoftmin {
  static constexpr auto inputs = Input{20};
  constexpr Tensor operator()(Tensor x0) const { return softmax(-x0); }
};

struct ConvertedLogSoftmaxDim3 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x0) const { return log_softmax(x0); }
};

struct ConvertedLogSoftmaxLastdim {
  static constexpr auto inputs = Input{128};
  constexpr Tensor operator()(Tensor x0) const { return log_softmax(x0); }
};

struct ConvertedSoftmaxFunctionalDim3 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x0) const { return softmax(x0); }
};

struct ConvertedSoftmaxLastdim {
  static constexpr auto inputs = Input{128};
  constexpr Tensor operator()(Tensor x0) const { return softmax(x0); }
};

TEST(Onnx, LogSoftmax) {
  weft_test::expect_conformance<NodeLogsoftmaxAxis0>({"node/test_logsoftmax_axis_0"});
  weft_test::expect_conformance<NodeLogsoftmaxAxis0Expanded>({"node/test_logsoftmax_axis_0_expanded"});
  weft_test::expect_conformance<NodeLogsoftmaxAxis1>({"node/test_logsoftmax_axis_1"});
  weft_test::expect_conformance<NodeLogsoftmaxAxis1Expanded>({"node/test_logsoftmax_axis_1_expanded"});
  weft_test::expect_conformance<NodeLogsoftmaxAxis2>(
      {"node/test_logsoftmax_axis_2", "node/test_logsoftmax_default_axis", "node/test_logsoftmax_negative_axis"});
  weft_test::expect_conformance<NodeLogsoftmaxAxis2Expanded>(
      {"node/test_logsoftmax_axis_2_expanded", "node/test_logsoftmax_default_axis_expanded",
          "node/test_logsoftmax_negative_axis_expanded"});
  weft_test::expect_conformance<NodeLogsoftmaxExample1>({"node/test_logsoftmax_example_1"});
  weft_test::expect_conformance<NodeLogsoftmaxExample1Expanded>({"node/test_logsoftmax_example_1_expanded"});
  weft_test::expect_conformance<NodeLogsoftmaxLargeNumber>({"node/test_logsoftmax_large_number"});
  weft_test::expect_conformance<NodeLogsoftmaxLargeNumberExpanded>({"node/test_logsoftmax_large_number_expanded"});
  weft_test::expect_conformance<ConvertedLogSoftmax>({"pytorch-converted/test_LogSoftmax"});
  weft_test::expect_conformance<ConvertedLogSoftmaxDim3>({"pytorch-converted/test_log_softmax_dim3"});
  weft_test::expect_conformance<ConvertedLogSoftmaxLastdim>({"pytorch-converted/test_log_softmax_lastdim"});
}

TEST(OnnxEmitted, LogSoftmax) {
  weft_test::expect_emitted_conformance<NodeLogsoftmaxAxis0>({"node/test_logsoftmax_axis_0"});
  weft_test::expect_emitted_conformance<NodeLogsoftmaxAxis1>({"node/test_logsoftmax_axis_1"});
  weft_test::expect_emitted_conformance<NodeLogsoftmaxAxis2>(
      {"node/test_logsoftmax_axis_2", "node/test_logsoftmax_default_axis", "node/test_logsoftmax_negative_axis"});
  weft_test::expect_emitted_conformance<NodeLogsoftmaxExample1>({"node/test_logsoftmax_example_1"});
  weft_test::expect_emitted_conformance<NodeLogsoftmaxLargeNumber>({"node/test_logsoftmax_large_number"});
  weft_test::expect_emitted_conformance<ConvertedLogSoftmax>({"pytorch-converted/test_LogSoftmax"});
  weft_test::expect_emitted_conformance<ConvertedLogSoftmaxDim3>({"pytorch-converted/test_log_softmax_dim3"});
  weft_test::expect_emitted_conformance<ConvertedLogSoftmaxLastdim>({"pytorch-converted/test_log_softmax_lastdim"});
}

TEST(Onnx, Softmax) {
  weft_test::expect_conformance<NodeSoftmaxAxis0>({"node/test_softmax_axis_0"});
  weft_test::expect_conformance<NodeSoftmaxAxis0Expanded>({"node/test_softmax_axis_0_expanded"});
  weft_test::expect_conformance<NodeSoftmaxAxis1>({"node/test_softmax_axis_1"});
  weft_test::expect_conformance<NodeSoftmaxAxis1Expanded>({"node/test_softmax_axis_1_expanded"});
  weft_test::expect_conformance<NodeSoftmaxAxis2>(
      {"node/test_softmax_axis_2", "node/test_softmax_default_axis", "node/test_softmax_negative_axis"});
  weft_test::expect_conformance<NodeSoftmaxAxis2Expanded>(
      {"node/test_softmax_axis_2_expanded", "node/test_softmax_default_axis_expanded", "node/test_softmax_negative_axis_expanded"});
  weft_test::expect_conformance<NodeSoftmaxExample>({"node/test_softmax_example"});
  weft_test::expect_conformance<NodeSoftmaxExampleExpanded>({"node/test_softmax_example_expanded"});
  weft_test::expect_conformance<NodeSoftmaxLargeNumber>({"node/test_softmax_large_number"});
  weft_test::expect_conformance<NodeSoftmaxLargeNumberExpanded>({"node/test_softmax_large_number_expanded"});
  weft_test::expect_conformance<ConvertedSoftmax>({"pytorch-converted/test_Softmax"});
  weft_test::expect_conformance<ConvertedSoftmin>({"pytorch-converted/test_Softmin"});
  weft_test::expect_conformance<ConvertedSoftmaxFunctionalDim3>({"pytorch-converted/test_softmax_functional_dim3"});
  weft_test::expect_conformance<ConvertedSoftmaxLastdim>({"pytorch-converted/test_softmax_lastdim"});
}

TEST(OnnxEmitted, Softmax) {
  weft_test::expect_emitted_conformance<NodeSoftmaxAxis0>({"node/test_softmax_axis_0"});
  weft_test::expect_emitted_conformance<NodeSoftmaxAxis1>({"node/test_softmax_axis_1"});
  weft_test::expect_emitted_conformance<NodeSoftmaxAxis2>(
      {"node/test_softmax_axis_2", "node/test_softmax_default_axis", "node/test_softmax_negative_axis"});
  weft_test::expect_emitted_conformance<NodeSoftmaxExample>({"node/test_softmax_example"});
  weft_test::expect_emitted_conformance<NodeSoftmaxLargeNumber>({"node/test_softmax_large_number"});
  weft_test::expect_emitted_conformance<ConvertedSoftmax>({"pytorch-converted/test_Softmax"});
  weft_test::expect_emitted_conformance<ConvertedSoftmin>({"pytorch-converted/test_Softmin"});
  weft_test::expect_emitted_conformance<ConvertedSoftmaxFunctionalDim3>({"pytorch-converted/test_softmax_functional_dim3"});
  weft_test::expect_emitted_conformance<ConvertedSoftmaxLastdim>({"pytorch-converted/test_softmax_lastdim"});
}

}  // namespace
