// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeCelu {
  static constexpr auto inputs = Input{3, 3, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return onnx::celu(x, 2.0); }
};

struct NodeCeluExpanded {
  static constexpr auto inputs = Input{3, 3, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return 2.0 * elu(x / 2.0); }
};

struct NodeDropoutDefault {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return Dropout{.rate = 0.5}(x); }
};

struct NodeDropoutDefaultOld {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return Dropout{.rate = 0.5}(x); }
};

struct NodeDropoutDefaultRatio {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return Dropout{.rate = 0.1}(x); }
};

struct NodeDropoutRandomOld {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return Dropout{.rate = 0.2}(x); }
};

struct NodeElu {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::elu(x, 2.0); }
};

struct NodeEluDefault {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return elu(x); }
};

struct NodeEluExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::elu(x, 2.0); }
};

struct NodeHardsigmoid {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::hard_sigmoid(x, 0.5, 0.6); }
};

struct NodeHardsigmoidDefault {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::hard_sigmoid(x, 0.2, 0.5); }
};

struct NodeHardsigmoidExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::hard_sigmoid(x, 0.5, 0.6); }
};

struct NodeHardswish {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return hard_silu(x); }
};

struct NodeHardswishExpanded {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return x * onnx::hard_sigmoid(x, 0.16666667, 0.5); }
};

struct NodeLeakyrelu {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::leaky_relu(x, 0.1); }
};

struct NodeLeakyreluDefault {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::leaky_relu(x, 0.01); }
};

struct NodeLeakyreluExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::leaky_relu(x, 0.1); }
};

struct NodePreluBroadcast {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return PReLU{.shared_axes = {0, 1}}(x); }
};

struct NodePreluExample {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return PReLU{}(x); }
};

struct NodeRelu {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return relu(x); }
};

struct NodeSelu {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::selu(x, 2.0, 3.0); }
};

struct NodeSeluDefault {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return selu(x); }
};

struct NodeSeluExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::selu(x, 2.0, 3.0); }
};

struct NodeShrinkHard {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const { return onnx::shrink(x, 1.5, 0.0); }
};

struct NodeShrinkSoft {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const { return onnx::shrink(x, 1.5, 1.5); }
};

struct NodeSigmoid {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return sigmoid(x); }
};

struct NodeSigmoidExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return sigmoid(x); }
};

struct NodeSoftplus {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return softplus(x); }
};

struct NodeSoftplusExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return softplus(x); }
};

struct NodeSoftsign {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return softsign(x); }
};

struct NodeSoftsignExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return softsign(x); }
};

struct NodeThresholdedrelu {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::thresholded_relu(x, 2.0); }
};

struct NodeThresholdedreluDefault {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::thresholded_relu(x, 1.0); }
};

struct NodeThresholdedreluExample {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const { return onnx::thresholded_relu(x, 2.0); }
};

struct NodeTrainingDropoutZeroRatio {
  static constexpr bool training = true;
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return Dropout{.rate = 0.0}(x); }
};

struct ConvertedELU {
  static constexpr auto inputs = Input{3, 2, 5};
  constexpr Tensor operator()(Tensor x0) const { return onnx::elu(x0, 2.0); }
};

struct ConvertedLeakyReLU {
  static constexpr auto inputs = Input{3, 2, 5};
  constexpr Tensor operator()(Tensor x0) const { return onnx::leaky_relu(x0, 0.01); }
};

struct ConvertedLeakyReLUWithNegval {
  static constexpr auto inputs = Input{3, 2, 5};
  constexpr Tensor operator()(Tensor x0) const { return onnx::leaky_relu(x0, 0.5); }
};

struct ConvertedPReLU1d {
  static constexpr auto inputs = Input{4, 3};
  constexpr Tensor operator()(Tensor x0) const { return PReLU{.shared_axes = {0, 1}}(x0); }
};

struct ConvertedPReLU1dMultiparam {
  static constexpr auto inputs = Input{4, 3};
  constexpr Tensor operator()(Tensor x0) const { return PReLU{.shared_axes = {0}}(x0); }
};

struct ConvertedPReLU2d {
  static constexpr auto inputs = Input{4, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return PReLU{.shared_axes = {0, 1, 2}}(x0); }
};

struct ConvertedPReLU2dMultiparam {
  static constexpr auto inputs = Input{4, 5, 3};
  constexpr Tensor operator()(Tensor x0) const { return PReLU{.shared_axes = {0, 1}}(x0); }
};

struct ConvertedPReLU3d {
  static constexpr auto inputs = Input{4, 5, 6, 3};
  constexpr Tensor operator()(Tensor x0) const { return PReLU{.shared_axes = {0, 1, 2, 3}}(x0); }
};

struct ConvertedPReLU3dMultiparam {
  static constexpr auto inputs = Input{4, 5, 6, 3};
  constexpr Tensor operator()(Tensor x0) const { return PReLU{.shared_axes = {0, 1, 2}}(x0); }
};

struct ConvertedReLU {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor x0) const { return relu(x0); }
};

struct ConvertedSELU {
  static constexpr auto inputs = Input{3, 2, 5};
  constexpr Tensor operator()(Tensor x0) const { return selu(x0); }
};

struct ConvertedSigmoid {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor x0) const { return sigmoid(x0); }
};

struct ConvertedSoftplus {
  static constexpr auto inputs = Input{10, 20};
  constexpr Tensor operator()(Tensor x0) const { return softplus(x0); }
};

struct OperatorBasic {
  static constexpr auto inputs = hana::make_tuple(Input{1}, Input{1});
  constexpr Tensor operator()(Tensor x0, Tensor x1) const { return -sigmoid(tanh(x0 * (x0 + x1))); }
};

struct OperatorParams {
  static constexpr auto inputs = Input{2, 2};
  constexpr Tensor operator()(Tensor x0) const {
    const Tensor x1 = x0.parameter("x1", {2, 2});
    return -sigmoid(tanh(x0 * (x0 + x1)));
  }
};

struct OperatorSelu {
  static constexpr auto inputs = Input{1, 2, 3, 4};
  constexpr Tensor operator()(Tensor x0) const { return selu(x0); }
};

struct SimpleSingleReluModel {
  static constexpr auto inputs = Input{1, 2};
  constexpr Tensor operator()(Tensor x) const { return relu(x); }
};

TEST(Onnx, Celu) {
  weft_test::expect_conformance<NodeCelu>({"node/test_celu"});
  weft_test::expect_conformance<NodeCeluExpanded>({"node/test_celu_expanded"});
}

TEST(OnnxEmitted, Celu) {
  weft_test::expect_emitted_conformance<NodeCelu>({"node/test_celu"});
}

TEST(Onnx, Dropout) {
  weft_test::expect_conformance<NodeDropoutDefault>({"node/test_dropout_default"});
  weft_test::expect_conformance<NodeDropoutDefaultOld>({"node/test_dropout_default_old"});
  weft_test::expect_conformance<NodeDropoutDefaultRatio>({"node/test_dropout_default_ratio"});
  weft_test::expect_conformance<NodeDropoutRandomOld>({"node/test_dropout_random_old"});
  weft_test::expect_conformance<NodeTrainingDropoutZeroRatio>({"node/test_training_dropout_zero_ratio"});
}

TEST(Onnx, Elu) {
  weft_test::expect_conformance<NodeElu>({"node/test_elu"});
  weft_test::expect_conformance<NodeEluDefault>({"node/test_elu_default"});
  weft_test::expect_conformance<NodeEluExample>({"node/test_elu_example"});
  weft_test::expect_conformance<ConvertedELU>({"pytorch-converted/test_ELU"});
}

TEST(OnnxEmitted, Elu) {
  weft_test::expect_emitted_conformance<NodeElu>({"node/test_elu"});
  weft_test::expect_emitted_conformance<NodeEluDefault>({"node/test_elu_default"});
  weft_test::expect_emitted_conformance<NodeEluExample>({"node/test_elu_example"});
  weft_test::expect_emitted_conformance<ConvertedELU>({"pytorch-converted/test_ELU"});
}

TEST(Onnx, HardSigmoid) {
  weft_test::expect_conformance<NodeHardsigmoid>({"node/test_hardsigmoid"});
  weft_test::expect_conformance<NodeHardsigmoidDefault>({"node/test_hardsigmoid_default"});
  weft_test::expect_conformance<NodeHardsigmoidExample>({"node/test_hardsigmoid_example"});
}

TEST(OnnxEmitted, HardSigmoid) {
  weft_test::expect_emitted_conformance<NodeHardsigmoid>({"node/test_hardsigmoid"});
  weft_test::expect_emitted_conformance<NodeHardsigmoidDefault>({"node/test_hardsigmoid_default"});
  weft_test::expect_emitted_conformance<NodeHardsigmoidExample>({"node/test_hardsigmoid_example"});
}

TEST(Onnx, HardSwish) {
  weft_test::expect_conformance<NodeHardswish>({"node/test_hardswish"});
  weft_test::expect_conformance<NodeHardswishExpanded>({"node/test_hardswish_expanded"});
}

TEST(OnnxEmitted, HardSwish) {
  weft_test::expect_emitted_conformance<NodeHardswish>({"node/test_hardswish"});
}

TEST(Onnx, LeakyRelu) {
  weft_test::expect_conformance<NodeLeakyrelu>({"node/test_leakyrelu"});
  weft_test::expect_conformance<NodeLeakyreluDefault>({"node/test_leakyrelu_default"});
  weft_test::expect_conformance<NodeLeakyreluExample>({"node/test_leakyrelu_example"});
  weft_test::expect_conformance<ConvertedLeakyReLU>({"pytorch-converted/test_LeakyReLU"});
  weft_test::expect_conformance<ConvertedLeakyReLUWithNegval>({"pytorch-converted/test_LeakyReLU_with_negval"});
}

TEST(OnnxEmitted, LeakyRelu) {
  weft_test::expect_emitted_conformance<NodeLeakyrelu>({"node/test_leakyrelu"});
  weft_test::expect_emitted_conformance<NodeLeakyreluDefault>({"node/test_leakyrelu_default"});
  weft_test::expect_emitted_conformance<NodeLeakyreluExample>({"node/test_leakyrelu_example"});
  weft_test::expect_emitted_conformance<ConvertedLeakyReLU>({"pytorch-converted/test_LeakyReLU"});
  weft_test::expect_emitted_conformance<ConvertedLeakyReLUWithNegval>({"pytorch-converted/test_LeakyReLU_with_negval"});
}

TEST(Onnx, PRelu) {
  weft_test::expect_conformance<NodePreluBroadcast>({"node/test_prelu_broadcast"});
  weft_test::expect_conformance<NodePreluExample>({"node/test_prelu_example"});
  weft_test::expect_conformance<ConvertedPReLU1d>({"pytorch-converted/test_PReLU_1d"});
  weft_test::expect_conformance<ConvertedPReLU1dMultiparam>({"pytorch-converted/test_PReLU_1d_multiparam"});
  weft_test::expect_conformance<ConvertedPReLU2d>({"pytorch-converted/test_PReLU_2d"});
  weft_test::expect_conformance<ConvertedPReLU2dMultiparam>({"pytorch-converted/test_PReLU_2d_multiparam"});
  weft_test::expect_conformance<ConvertedPReLU3d>({"pytorch-converted/test_PReLU_3d"});
  weft_test::expect_conformance<ConvertedPReLU3dMultiparam>({"pytorch-converted/test_PReLU_3d_multiparam"});
}

TEST(OnnxEmitted, PRelu) {
  weft_test::expect_emitted_conformance<NodePreluBroadcast>({"node/test_prelu_broadcast"});
  weft_test::expect_emitted_conformance<NodePreluExample>({"node/test_prelu_example"});
  weft_test::expect_emitted_conformance<ConvertedPReLU1d>({"pytorch-converted/test_PReLU_1d"});
  weft_test::expect_emitted_conformance<ConvertedPReLU1dMultiparam>({"pytorch-converted/test_PReLU_1d_multiparam"});
  weft_test::expect_emitted_conformance<ConvertedPReLU2d>({"pytorch-converted/test_PReLU_2d"});
  weft_test::expect_emitted_conformance<ConvertedPReLU2dMultiparam>({"pytorch-converted/test_PReLU_2d_multiparam"});
  weft_test::expect_emitted_conformance<ConvertedPReLU3d>({"pytorch-converted/test_PReLU_3d"});
  weft_test::expect_emitted_conformance<ConvertedPReLU3dMultiparam>({"pytorch-converted/test_PReLU_3d_multiparam"});
}

TEST(Onnx, Relu) {
  weft_test::expect_conformance<NodeRelu>({"node/test_relu"});
  weft_test::expect_conformance<ConvertedReLU>({"pytorch-converted/test_ReLU"});
  weft_test::expect_conformance<SimpleSingleReluModel>({"simple/test_single_relu_model"});
}

TEST(OnnxEmitted, Relu) {
  weft_test::expect_emitted_conformance<NodeRelu>({"node/test_relu"});
  weft_test::expect_emitted_conformance<ConvertedReLU>({"pytorch-converted/test_ReLU"});
  weft_test::expect_emitted_conformance<SimpleSingleReluModel>({"simple/test_single_relu_model"});
}

TEST(Onnx, Selu) {
  weft_test::expect_conformance<NodeSelu>({"node/test_selu"});
  weft_test::expect_conformance<NodeSeluDefault>({"node/test_selu_default"});
  weft_test::expect_conformance<NodeSeluExample>({"node/test_selu_example"});
  weft_test::expect_conformance<ConvertedSELU>({"pytorch-converted/test_SELU"});
  weft_test::expect_conformance<OperatorSelu>({"pytorch-operator/test_operator_selu"});
}

TEST(OnnxEmitted, Selu) {
  weft_test::expect_emitted_conformance<NodeSelu>({"node/test_selu"});
  weft_test::expect_emitted_conformance<NodeSeluDefault>({"node/test_selu_default"});
  weft_test::expect_emitted_conformance<NodeSeluExample>({"node/test_selu_example"});
  weft_test::expect_emitted_conformance<ConvertedSELU>({"pytorch-converted/test_SELU"});
  weft_test::expect_emitted_conformance<OperatorSelu>({"pytorch-operator/test_operator_selu"});
}

TEST(Onnx, Shrink) {
  weft_test::expect_conformance<NodeShrinkHard>({"node/test_shrink_hard"});
  weft_test::expect_conformance<NodeShrinkSoft>({"node/test_shrink_soft", "simple/test_shrink"});
}

TEST(OnnxEmitted, Shrink) {
  weft_test::expect_emitted_conformance<NodeShrinkHard>({"node/test_shrink_hard"});
  weft_test::expect_emitted_conformance<NodeShrinkSoft>({"node/test_shrink_soft", "simple/test_shrink"});
}

TEST(Onnx, Sigmoid) {
  weft_test::expect_conformance<NodeSigmoid>({"node/test_sigmoid"});
  weft_test::expect_conformance<NodeSigmoidExample>({"node/test_sigmoid_example"});
  weft_test::expect_conformance<ConvertedSigmoid>({"pytorch-converted/test_Sigmoid"});
  weft_test::expect_conformance<OperatorBasic>({"pytorch-operator/test_operator_basic"});
  weft_test::expect_conformance<OperatorParams>({"pytorch-operator/test_operator_params"});
}

TEST(OnnxEmitted, Sigmoid) {
  weft_test::expect_emitted_conformance<NodeSigmoid>({"node/test_sigmoid"});
  weft_test::expect_emitted_conformance<NodeSigmoidExample>({"node/test_sigmoid_example"});
  weft_test::expect_emitted_conformance<ConvertedSigmoid>({"pytorch-converted/test_Sigmoid"});
  weft_test::expect_emitted_conformance<OperatorBasic>({"pytorch-operator/test_operator_basic"});
  weft_test::expect_emitted_conformance<OperatorParams>({"pytorch-operator/test_operator_params"});
}

TEST(Onnx, Softplus) {
  weft_test::expect_conformance<NodeSoftplus>({"node/test_softplus"});
  weft_test::expect_conformance<NodeSoftplusExample>({"node/test_softplus_example"});
  weft_test::expect_conformance<ConvertedSoftplus>({"pytorch-converted/test_Softplus"});
}

TEST(OnnxEmitted, Softplus) {
  weft_test::expect_emitted_conformance<NodeSoftplus>({"node/test_softplus"});
  weft_test::expect_emitted_conformance<NodeSoftplusExample>({"node/test_softplus_example"});
  weft_test::expect_emitted_conformance<ConvertedSoftplus>({"pytorch-converted/test_Softplus"});
}

TEST(Onnx, Softsign) {
  weft_test::expect_conformance<NodeSoftsign>({"node/test_softsign"});
  weft_test::expect_conformance<NodeSoftsignExample>({"node/test_softsign_example"});
}

TEST(OnnxEmitted, Softsign) {
  weft_test::expect_emitted_conformance<NodeSoftsign>({"node/test_softsign"});
  weft_test::expect_emitted_conformance<NodeSoftsignExample>({"node/test_softsign_example"});
}

TEST(Onnx, ThresholdedRelu) {
  weft_test::expect_conformance<NodeThresholdedrelu>({"node/test_thresholdedrelu"});
  weft_test::expect_conformance<NodeThresholdedreluDefault>({"node/test_thresholdedrelu_default"});
  weft_test::expect_conformance<NodeThresholdedreluExample>({"node/test_thresholdedrelu_example"});
}

TEST(OnnxEmitted, ThresholdedRelu) {
  weft_test::expect_emitted_conformance<NodeThresholdedrelu>({"node/test_thresholdedrelu"});
  weft_test::expect_emitted_conformance<NodeThresholdedreluDefault>({"node/test_thresholdedrelu_default"});
  weft_test::expect_emitted_conformance<NodeThresholdedreluExample>({"node/test_thresholdedrelu_example"});
}

}  // namespace
