// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeAbs {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return abs(x); }
};

struct NodeAcosh {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::acosh(x); }
};

struct NodeAcoshExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::acosh(x); }
};

struct NodeAdd {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x + y; }
};

struct NodeAddBcast {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x + y; }
};

struct NodeAsinh {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::asinh(x); }
};

struct NodeAsinhExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::asinh(x); }
};

struct NodeAtanh {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::atanh(x); }
};

struct NodeAtanhExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::atanh(x); }
};

struct NodeCeil {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::ceil(x); }
};

struct NodeCeilExample {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor x) const { return onnx::ceil(x); }
};

struct NodeClip {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return minimum(maximum(x, -1.0), 1.0); }
};

struct NodeClipDefaultInbounds {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return x; }
};

struct NodeClipDefaultMax {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return minimum(x, 0.0); }
};

struct NodeClipDefaultMin {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return maximum(x, 0.0); }
};

struct NodeClipExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return minimum(maximum(x, -1.0), 1.0); }
};

struct NodeClipInbounds {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return minimum(maximum(x, -5.0), 5.0); }
};

struct NodeCos {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return cos(x); }
};

struct NodeCosExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return cos(x); }
};

struct NodeCosh {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::cosh(x); }
};

struct NodeCoshExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::cosh(x); }
};

struct NodeDiv {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x / y; }
};

struct NodeDivBcast {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x / y; }
};

struct NodeDivExample {
  static constexpr auto inputs = hana::make_tuple(Input{2}, Input{2});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x / y; }
};

struct NodeErf {
  static constexpr auto inputs = Input{1, 3, 32, 32};
  constexpr Tensor operator()(Tensor x) const { return erf(x); }
};

struct NodeExp {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return exp(x); }
};

struct NodeExpExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return exp(x); }
};

struct NodeFloor {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::floor(x); }
};

struct NodeFloorExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::floor(x); }
};

struct NodeGreater {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::greater(x, y); }
};

struct NodeGreaterBcast {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::greater(x, y); }
};

struct NodeGreaterEqual {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::less_or_equal(y, x); }
};

struct NodeGreaterEqualBcast {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::less_or_equal(y, x); }
};

struct NodeIdentity {
  static constexpr auto inputs = Input{1, 1, 2, 2};
  constexpr Tensor operator()(Tensor x) const { return x; }
};

struct NodeLess {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::greater(y, x); }
};

struct NodeLessBcast {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::greater(y, x); }
};

struct NodeLessEqual {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::less_or_equal(x, y); }
};

struct NodeLessEqualBcast {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::less_or_equal(x, y); }
};

struct NodeLog {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return log(x); }
};

struct NodeLogExample {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor x) const { return log(x); }
};

struct NodeMaxExample {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3}, Input{3});
  constexpr Tensor operator()(Tensor data_0, Tensor data_1, Tensor data_2) const { return maximum(maximum(data_0, data_1), data_2); }
};

struct NodeMaxFloat16 {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3});
  constexpr Tensor operator()(Tensor data_0, Tensor data_1) const { return maximum(data_0, data_1); }
};

struct NodeMaxOneInput {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor data_0) const { return data_0; }
};

struct NodeMeanExample {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3}, Input{3});
  constexpr Tensor operator()(Tensor data_0, Tensor data_1, Tensor data_2) const { return (data_0 + data_1 + data_2) / 3.0; }
};

struct NodeMeanTwoInputs {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3});
  constexpr Tensor operator()(Tensor data_0, Tensor data_1) const { return (data_0 + data_1) / 2.0; }
};

struct NodeMinExample {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3}, Input{3});
  constexpr Tensor operator()(Tensor data_0, Tensor data_1, Tensor data_2) const { return minimum(minimum(data_0, data_1), data_2); }
};

struct NodeMinFloat16 {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3});
  constexpr Tensor operator()(Tensor data_0, Tensor data_1) const { return minimum(data_0, data_1); }
};

struct NodeModMixedSignFloat16 {
  static constexpr auto inputs = hana::make_tuple(Input{6}, Input{6});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::remainder(x, y); }
};

struct NodeMul {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x * y; }
};

struct NodeMulBcast {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x * y; }
};

struct NodeMulExample {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x * y; }
};

struct NodeNeg {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return -x; }
};

struct NodeNegExample {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor x) const { return -x; }
};

struct NodePow {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::power(x, y); }
};

struct NodePowBcastArray {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3}, Input{3});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::power(x, y); }
};

struct NodePowBcastScalar {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::power(x, y); }
};

struct NodePowExample {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return onnx::power(x, y); }
};

struct NodeReciprocal {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return 1.0 / x; }
};

struct NodeReciprocalExample {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor x) const { return 1.0 / x; }
};

struct NodeRound {
  static constexpr auto inputs = Input{15};
  constexpr Tensor operator()(Tensor x) const { return onnx::round(x); }
};

struct NodeSign {
  static constexpr auto inputs = Input{11};
  constexpr Tensor operator()(Tensor x) const { return onnx::sign(x); }
};

struct NodeSin {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return sin(x); }
};

struct NodeSinExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return sin(x); }
};

struct NodeSinh {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::sinh(x); }
};

struct NodeSinhExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::sinh(x); }
};

struct NodeSqrt {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return sqrt(x); }
};

struct NodeSqrtExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return sqrt(x); }
};

struct NodeSub {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{3, 4, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x - y; }
};

struct NodeSubBcast {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4, 5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x - y; }
};

struct NodeSubExample {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return x - y; }
};

struct NodeSumExample {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3}, Input{3});
  constexpr Tensor operator()(Tensor data_0, Tensor data_1, Tensor data_2) const { return data_0 + data_1 + data_2; }
};

struct NodeSumTwoInputs {
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3});
  constexpr Tensor operator()(Tensor data_0, Tensor data_1) const { return data_0 + data_1; }
};

struct NodeTan {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return onnx::tan(x); }
};

struct NodeTanExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return onnx::tan(x); }
};

struct NodeTanh {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const { return tanh(x); }
};

struct NodeTanhExample {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const { return tanh(x); }
};

struct NodeWhereExample {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2}, Input{2, 2}, Input{2, 2});
  constexpr Tensor operator()(Tensor condition, Tensor x, Tensor y) const { return onnx::choose(condition, x, y); }
};

struct ConvertedPoissonNLLLLossNoReduce {
  static constexpr auto inputs = Input{10, 10};
  constexpr Tensor operator()(Tensor x0) const {
    const Tensor x1 = x0.parameter("x1", {10, 10});
    return exp(x0) - (x1 * x0);
  }
};

struct ConvertedSoftsign {
  static constexpr auto inputs = Input{3, 2, 5};
  constexpr Tensor operator()(Tensor x0) const { return x0 / (abs(x0) + 1.0); }
};

struct ConvertedTanh {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor x0) const { return tanh(x0); }
};

struct OperatorAddSize1Broadcast {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3}, Input{2, 1});
  constexpr Tensor operator()(Tensor x0, Tensor x1) const { return x0 + x1; }
};

struct OperatorClip {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor x0) const { return minimum(maximum(x0, -0.5), 0.5); }
};

struct OperatorExp {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor x0) const { return exp(x0); }
};

struct OperatorMax {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4}, Input{3, 4});
  constexpr Tensor operator()(Tensor x0, Tensor x1) const { return maximum(x0, x1); }
};

struct OperatorMin {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4}, Input{3, 4});
  constexpr Tensor operator()(Tensor x0, Tensor x1) const { return minimum(x0, x1); }
};

struct OperatorPow {
  static constexpr auto inputs = hana::make_tuple(Input{1, 2, 3, 4}, Input{1, 2, 3, 4});
  constexpr Tensor operator()(Tensor x0, Tensor x1) const { return onnx::power(x0, x1); }
};

struct OperatorSqrt {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor x0) const { return sqrt(x0); }
};

struct OperatorSymbolicOverrideNested {
  static constexpr auto inputs = hana::make_tuple(Input{1}, Input{1}, Input{1});
  constexpr auto operator()(Tensor x0, Tensor x1, Tensor x2) const {
    return hana::make_tuple(x0 + x1 + x2, -x0, -x1);
  }
};

struct SimpleGradientOfAdd {
  static constexpr bool gradients = true;
  static constexpr auto inputs = hana::make_tuple(Input{}, Input{});
  constexpr Tensor operator()(Tensor a, Tensor b) const { return a + b; }
};

struct SimpleGradientOfAddAndMul {
  static constexpr bool gradients = true;
  static constexpr auto inputs = hana::make_tuple(Input{}, Input{});
  constexpr Tensor operator()(Tensor a, Tensor b) const { return (a + b) * a; }
};

struct SimpleSignModel {
  static constexpr auto inputs = Input{7};
  constexpr Tensor operator()(Tensor x) const { return onnx::sign(x); }
};

TEST(Onnx, Abs) {
  weft_test::expect_conformance<NodeAbs>({"node/test_abs"});
  weft_test::expect_conformance<ConvertedSoftsign>({"pytorch-converted/test_Softsign"});
}

TEST(OnnxEmitted, Abs) {
  weft_test::expect_emitted_conformance<NodeAbs>({"node/test_abs"});
  weft_test::expect_emitted_conformance<ConvertedSoftsign>({"pytorch-converted/test_Softsign"});
}

TEST(Onnx, Acosh) {
  weft_test::expect_conformance<NodeAcosh>({"node/test_acosh"});
  weft_test::expect_conformance<NodeAcoshExample>({"node/test_acosh_example"});
}

TEST(OnnxEmitted, Acosh) {
  weft_test::expect_emitted_conformance<NodeAcosh>({"node/test_acosh"});
  weft_test::expect_emitted_conformance<NodeAcoshExample>({"node/test_acosh_example"});
}

TEST(Onnx, Add) {
  weft_test::expect_conformance<NodeAdd>({"node/test_add"});
  weft_test::expect_conformance<NodeAddBcast>({"node/test_add_bcast"});
  weft_test::expect_conformance<OperatorAddSize1Broadcast>({"pytorch-operator/test_operator_add_size1_broadcast"});
}

TEST(OnnxEmitted, Add) {
  weft_test::expect_emitted_conformance<NodeAdd>({"node/test_add"});
  weft_test::expect_emitted_conformance<NodeAddBcast>({"node/test_add_bcast"});
  weft_test::expect_emitted_conformance<OperatorAddSize1Broadcast>({"pytorch-operator/test_operator_add_size1_broadcast"});
}

TEST(Onnx, Asinh) {
  weft_test::expect_conformance<NodeAsinh>({"node/test_asinh"});
  weft_test::expect_conformance<NodeAsinhExample>({"node/test_asinh_example"});
}

TEST(OnnxEmitted, Asinh) {
  weft_test::expect_emitted_conformance<NodeAsinh>({"node/test_asinh"});
  weft_test::expect_emitted_conformance<NodeAsinhExample>({"node/test_asinh_example"});
}

TEST(Onnx, Atanh) {
  weft_test::expect_conformance<NodeAtanh>({"node/test_atanh"});
  weft_test::expect_conformance<NodeAtanhExample>({"node/test_atanh_example"});
}

TEST(OnnxEmitted, Atanh) {
  weft_test::expect_emitted_conformance<NodeAtanh>({"node/test_atanh"});
  weft_test::expect_emitted_conformance<NodeAtanhExample>({"node/test_atanh_example"});
}

TEST(Onnx, Ceil) {
  weft_test::expect_conformance<NodeCeil>({"node/test_ceil"});
  weft_test::expect_conformance<NodeCeilExample>({"node/test_ceil_example"});
}

TEST(OnnxEmitted, Ceil) {
  weft_test::expect_emitted_conformance<NodeCeil>({"node/test_ceil"});
  weft_test::expect_emitted_conformance<NodeCeilExample>({"node/test_ceil_example"});
}

TEST(Onnx, Clip) {
  weft_test::expect_conformance<NodeClip>({"node/test_clip"});
  weft_test::expect_conformance<NodeClipDefaultInbounds>({"node/test_clip_default_inbounds"});
  weft_test::expect_conformance<NodeClipDefaultMax>({"node/test_clip_default_max"});
  weft_test::expect_conformance<NodeClipDefaultMin>({"node/test_clip_default_min"});
  weft_test::expect_conformance<NodeClipExample>({"node/test_clip_example"});
  weft_test::expect_conformance<NodeClipInbounds>({"node/test_clip_inbounds", "node/test_clip_outbounds", "node/test_clip_splitbounds"});
  weft_test::expect_conformance<OperatorClip>({"pytorch-operator/test_operator_clip"});
}

TEST(OnnxEmitted, Clip) {
  weft_test::expect_emitted_conformance<NodeClip>({"node/test_clip"});
  weft_test::expect_emitted_conformance<NodeClipDefaultInbounds>({"node/test_clip_default_inbounds"});
  weft_test::expect_emitted_conformance<NodeClipDefaultMax>({"node/test_clip_default_max"});
  weft_test::expect_emitted_conformance<NodeClipDefaultMin>({"node/test_clip_default_min"});
  weft_test::expect_emitted_conformance<NodeClipExample>({"node/test_clip_example"});
  weft_test::expect_emitted_conformance<NodeClipInbounds>(
      {"node/test_clip_inbounds", "node/test_clip_outbounds", "node/test_clip_splitbounds"});
  weft_test::expect_emitted_conformance<OperatorClip>({"pytorch-operator/test_operator_clip"});
}

TEST(Onnx, Cos) {
  weft_test::expect_conformance<NodeCos>({"node/test_cos"});
  weft_test::expect_conformance<NodeCosExample>({"node/test_cos_example"});
}

TEST(OnnxEmitted, Cos) {
  weft_test::expect_emitted_conformance<NodeCos>({"node/test_cos"});
  weft_test::expect_emitted_conformance<NodeCosExample>({"node/test_cos_example"});
}

TEST(Onnx, Cosh) {
  weft_test::expect_conformance<NodeCosh>({"node/test_cosh"});
  weft_test::expect_conformance<NodeCoshExample>({"node/test_cosh_example"});
}

TEST(OnnxEmitted, Cosh) {
  weft_test::expect_emitted_conformance<NodeCosh>({"node/test_cosh"});
  weft_test::expect_emitted_conformance<NodeCoshExample>({"node/test_cosh_example"});
}

TEST(Onnx, Div) {
  weft_test::expect_conformance<NodeDiv>({"node/test_div"});
  weft_test::expect_conformance<NodeDivBcast>({"node/test_div_bcast"});
  weft_test::expect_conformance<NodeDivExample>({"node/test_div_example"});
}

TEST(OnnxEmitted, Div) {
  weft_test::expect_emitted_conformance<NodeDiv>({"node/test_div"});
  weft_test::expect_emitted_conformance<NodeDivBcast>({"node/test_div_bcast"});
  weft_test::expect_emitted_conformance<NodeDivExample>({"node/test_div_example"});
}

TEST(Onnx, Erf) {
  weft_test::expect_conformance<NodeErf>({"node/test_erf"});
}

TEST(OnnxEmitted, Erf) {
  weft_test::expect_emitted_conformance<NodeErf>({"node/test_erf"});
}

TEST(Onnx, Exp) {
  weft_test::expect_conformance<NodeExp>({"node/test_exp"});
  weft_test::expect_conformance<NodeExpExample>({"node/test_exp_example"});
  weft_test::expect_conformance<ConvertedPoissonNLLLLossNoReduce>({"pytorch-converted/test_PoissonNLLLLoss_no_reduce"});
  weft_test::expect_conformance<OperatorExp>({"pytorch-operator/test_operator_exp"});
}

TEST(OnnxEmitted, Exp) {
  weft_test::expect_emitted_conformance<NodeExp>({"node/test_exp"});
  weft_test::expect_emitted_conformance<NodeExpExample>({"node/test_exp_example"});
  weft_test::expect_emitted_conformance<ConvertedPoissonNLLLLossNoReduce>({"pytorch-converted/test_PoissonNLLLLoss_no_reduce"});
  weft_test::expect_emitted_conformance<OperatorExp>({"pytorch-operator/test_operator_exp"});
}

TEST(Onnx, Floor) {
  weft_test::expect_conformance<NodeFloor>({"node/test_floor"});
  weft_test::expect_conformance<NodeFloorExample>({"node/test_floor_example"});
}

TEST(OnnxEmitted, Floor) {
  weft_test::expect_emitted_conformance<NodeFloor>({"node/test_floor"});
  weft_test::expect_emitted_conformance<NodeFloorExample>({"node/test_floor_example"});
}

TEST(Onnx, Gradient) {
  weft_test::expect_conformance<SimpleGradientOfAdd>({"simple/test_gradient_of_add"});
  weft_test::expect_conformance<SimpleGradientOfAddAndMul>({"simple/test_gradient_of_add_and_mul"});
}

TEST(Onnx, Greater) {
  weft_test::expect_conformance<NodeGreater>({"node/test_greater"});
  weft_test::expect_conformance<NodeGreaterBcast>({"node/test_greater_bcast"});
}

TEST(OnnxEmitted, Greater) {
  weft_test::expect_emitted_conformance<NodeGreater>({"node/test_greater"});
  weft_test::expect_emitted_conformance<NodeGreaterBcast>({"node/test_greater_bcast"});
}

TEST(Onnx, GreaterOrEqual) {
  weft_test::expect_conformance<NodeGreaterEqual>({"node/test_greater_equal"});
  weft_test::expect_conformance<NodeGreaterEqualBcast>({"node/test_greater_equal_bcast"});
}

TEST(OnnxEmitted, GreaterOrEqual) {
  weft_test::expect_emitted_conformance<NodeGreaterEqual>({"node/test_greater_equal"});
  weft_test::expect_emitted_conformance<NodeGreaterEqualBcast>({"node/test_greater_equal_bcast"});
}

TEST(Onnx, Identity) {
  weft_test::expect_conformance<NodeIdentity>({"node/test_identity"});
}

TEST(Onnx, Less) {
  weft_test::expect_conformance<NodeLess>({"node/test_less"});
  weft_test::expect_conformance<NodeLessBcast>({"node/test_less_bcast"});
}

TEST(OnnxEmitted, Less) {
  weft_test::expect_emitted_conformance<NodeLess>({"node/test_less"});
  weft_test::expect_emitted_conformance<NodeLessBcast>({"node/test_less_bcast"});
}

TEST(Onnx, LessOrEqual) {
  weft_test::expect_conformance<NodeLessEqual>({"node/test_less_equal"});
  weft_test::expect_conformance<NodeLessEqualBcast>({"node/test_less_equal_bcast"});
}

TEST(OnnxEmitted, LessOrEqual) {
  weft_test::expect_emitted_conformance<NodeLessEqual>({"node/test_less_equal"});
  weft_test::expect_emitted_conformance<NodeLessEqualBcast>({"node/test_less_equal_bcast"});
}

TEST(Onnx, Log) {
  weft_test::expect_conformance<NodeLog>({"node/test_log"});
  weft_test::expect_conformance<NodeLogExample>({"node/test_log_example"});
}

TEST(OnnxEmitted, Log) {
  weft_test::expect_emitted_conformance<NodeLog>({"node/test_log"});
  weft_test::expect_emitted_conformance<NodeLogExample>({"node/test_log_example"});
}

TEST(Onnx, Max) {
  weft_test::expect_conformance<NodeMaxExample>({"node/test_max_example"});
  weft_test::expect_conformance<NodeMaxFloat16>(
      {"node/test_max_float16", "node/test_max_float32", "node/test_max_float64", "node/test_max_two_inputs"});
  weft_test::expect_conformance<NodeMaxOneInput>({"node/test_max_one_input"});
  weft_test::expect_conformance<OperatorMax>({"pytorch-operator/test_operator_max"});
}

TEST(OnnxEmitted, Max) {
  weft_test::expect_emitted_conformance<NodeMaxExample>({"node/test_max_example"});
  weft_test::expect_emitted_conformance<NodeMaxFloat16>(
      {"node/test_max_float16", "node/test_max_float32", "node/test_max_float64", "node/test_max_two_inputs"});
  weft_test::expect_emitted_conformance<NodeMaxOneInput>({"node/test_max_one_input"});
  weft_test::expect_emitted_conformance<OperatorMax>({"pytorch-operator/test_operator_max"});
}

TEST(Onnx, Mean) {
  weft_test::expect_conformance<NodeMeanExample>({"node/test_mean_example"});
  weft_test::expect_conformance<NodeMaxOneInput>({"node/test_mean_one_input"});
  weft_test::expect_conformance<NodeMeanTwoInputs>({"node/test_mean_two_inputs"});
}

TEST(OnnxEmitted, Mean) {
  weft_test::expect_emitted_conformance<NodeMeanExample>({"node/test_mean_example"});
  weft_test::expect_emitted_conformance<NodeMaxOneInput>({"node/test_mean_one_input"});
  weft_test::expect_emitted_conformance<NodeMeanTwoInputs>({"node/test_mean_two_inputs"});
}

TEST(Onnx, Min) {
  weft_test::expect_conformance<NodeMinExample>({"node/test_min_example"});
  weft_test::expect_conformance<NodeMinFloat16>(
      {"node/test_min_float16", "node/test_min_float32", "node/test_min_float64", "node/test_min_two_inputs"});
  weft_test::expect_conformance<NodeMaxOneInput>({"node/test_min_one_input"});
  weft_test::expect_conformance<OperatorMin>({"pytorch-operator/test_operator_min"});
}

TEST(OnnxEmitted, Min) {
  weft_test::expect_emitted_conformance<NodeMinExample>({"node/test_min_example"});
  weft_test::expect_emitted_conformance<NodeMinFloat16>(
      {"node/test_min_float16", "node/test_min_float32", "node/test_min_float64", "node/test_min_two_inputs"});
  weft_test::expect_emitted_conformance<NodeMaxOneInput>({"node/test_min_one_input"});
  weft_test::expect_emitted_conformance<OperatorMin>({"pytorch-operator/test_operator_min"});
}

TEST(Onnx, Mod) {
  weft_test::expect_conformance<NodeModMixedSignFloat16>(
      {"node/test_mod_mixed_sign_float16", "node/test_mod_mixed_sign_float32", "node/test_mod_mixed_sign_float64"});
}

TEST(OnnxEmitted, Mod) {
  weft_test::expect_emitted_conformance<NodeModMixedSignFloat16>(
      {"node/test_mod_mixed_sign_float16", "node/test_mod_mixed_sign_float32", "node/test_mod_mixed_sign_float64"});
}

TEST(Onnx, Mul) {
  weft_test::expect_conformance<NodeMul>({"node/test_mul"});
  weft_test::expect_conformance<NodeMulBcast>({"node/test_mul_bcast"});
  weft_test::expect_conformance<NodeMulExample>({"node/test_mul_example"});
}

TEST(OnnxEmitted, Mul) {
  weft_test::expect_emitted_conformance<NodeMul>({"node/test_mul"});
  weft_test::expect_emitted_conformance<NodeMulBcast>({"node/test_mul_bcast"});
  weft_test::expect_emitted_conformance<NodeMulExample>({"node/test_mul_example"});
}

TEST(Onnx, Neg) {
  weft_test::expect_conformance<NodeNeg>({"node/test_neg"});
  weft_test::expect_conformance<NodeNegExample>({"node/test_neg_example"});
}

TEST(OnnxEmitted, Neg) {
  weft_test::expect_emitted_conformance<NodeNeg>({"node/test_neg"});
  weft_test::expect_emitted_conformance<NodeNegExample>({"node/test_neg_example"});
}

TEST(Onnx, Pow) {
  weft_test::expect_conformance<NodePow>({"node/test_pow"});
  weft_test::expect_conformance<NodePowBcastArray>({"node/test_pow_bcast_array"});
  weft_test::expect_conformance<NodePowBcastScalar>({"node/test_pow_bcast_scalar"});
  weft_test::expect_conformance<NodePowExample>({"node/test_pow_example"});
  weft_test::expect_conformance<OperatorPow>({"pytorch-operator/test_operator_pow"});
}

TEST(OnnxEmitted, Pow) {
  weft_test::expect_emitted_conformance<NodePow>({"node/test_pow"});
  weft_test::expect_emitted_conformance<NodePowBcastArray>({"node/test_pow_bcast_array"});
  weft_test::expect_emitted_conformance<NodePowBcastScalar>({"node/test_pow_bcast_scalar"});
  weft_test::expect_emitted_conformance<NodePowExample>({"node/test_pow_example"});
  weft_test::expect_emitted_conformance<OperatorPow>({"pytorch-operator/test_operator_pow"});
}

TEST(Onnx, Reciprocal) {
  weft_test::expect_conformance<NodeReciprocal>({"node/test_reciprocal"});
  weft_test::expect_conformance<NodeReciprocalExample>({"node/test_reciprocal_example"});
}

TEST(OnnxEmitted, Reciprocal) {
  weft_test::expect_emitted_conformance<NodeReciprocal>({"node/test_reciprocal"});
  weft_test::expect_emitted_conformance<NodeReciprocalExample>({"node/test_reciprocal_example"});
}

TEST(Onnx, Round) {
  weft_test::expect_conformance<NodeRound>({"node/test_round"});
}

TEST(OnnxEmitted, Round) {
  weft_test::expect_emitted_conformance<NodeRound>({"node/test_round"});
}

TEST(Onnx, Sign) {
  weft_test::expect_conformance<NodeSign>({"node/test_sign"});
  weft_test::expect_conformance<SimpleSignModel>({"simple/test_sign_model"});
}

TEST(OnnxEmitted, Sign) {
  weft_test::expect_emitted_conformance<NodeSign>({"node/test_sign"});
  weft_test::expect_emitted_conformance<SimpleSignModel>({"simple/test_sign_model"});
}

TEST(Onnx, Sin) {
  weft_test::expect_conformance<NodeSin>({"node/test_sin"});
  weft_test::expect_conformance<NodeSinExample>({"node/test_sin_example"});
}

TEST(OnnxEmitted, Sin) {
  weft_test::expect_emitted_conformance<NodeSin>({"node/test_sin"});
  weft_test::expect_emitted_conformance<NodeSinExample>({"node/test_sin_example"});
}

TEST(Onnx, Sinh) {
  weft_test::expect_conformance<NodeSinh>({"node/test_sinh"});
  weft_test::expect_conformance<NodeSinhExample>({"node/test_sinh_example"});
}

TEST(OnnxEmitted, Sinh) {
  weft_test::expect_emitted_conformance<NodeSinh>({"node/test_sinh"});
  weft_test::expect_emitted_conformance<NodeSinhExample>({"node/test_sinh_example"});
}

TEST(Onnx, Sqrt) {
  weft_test::expect_conformance<NodeSqrt>({"node/test_sqrt"});
  weft_test::expect_conformance<NodeSqrtExample>({"node/test_sqrt_example"});
  weft_test::expect_conformance<OperatorSqrt>({"pytorch-operator/test_operator_sqrt"});
}

TEST(OnnxEmitted, Sqrt) {
  weft_test::expect_emitted_conformance<NodeSqrt>({"node/test_sqrt"});
  weft_test::expect_emitted_conformance<NodeSqrtExample>({"node/test_sqrt_example"});
  weft_test::expect_emitted_conformance<OperatorSqrt>({"pytorch-operator/test_operator_sqrt"});
}

TEST(Onnx, Sub) {
  weft_test::expect_conformance<NodeSub>({"node/test_sub"});
  weft_test::expect_conformance<NodeSubBcast>({"node/test_sub_bcast"});
  weft_test::expect_conformance<NodeSubExample>({"node/test_sub_example"});
}

TEST(OnnxEmitted, Sub) {
  weft_test::expect_emitted_conformance<NodeSub>({"node/test_sub"});
  weft_test::expect_emitted_conformance<NodeSubBcast>({"node/test_sub_bcast"});
  weft_test::expect_emitted_conformance<NodeSubExample>({"node/test_sub_example"});
}

TEST(Onnx, Sum) {
  weft_test::expect_conformance<NodeSumExample>({"node/test_sum_example"});
  weft_test::expect_conformance<NodeMaxOneInput>({"node/test_sum_one_input"});
  weft_test::expect_conformance<NodeSumTwoInputs>({"node/test_sum_two_inputs"});
  weft_test::expect_conformance<OperatorSymbolicOverrideNested>({"pytorch-operator/test_operator_symbolic_override_nested"});
}

TEST(OnnxEmitted, Sum) {
  weft_test::expect_emitted_conformance<NodeSumExample>({"node/test_sum_example"});
  weft_test::expect_emitted_conformance<NodeMaxOneInput>({"node/test_sum_one_input"});
  weft_test::expect_emitted_conformance<NodeSumTwoInputs>({"node/test_sum_two_inputs"});
  weft_test::expect_emitted_conformance<OperatorSymbolicOverrideNested>({"pytorch-operator/test_operator_symbolic_override_nested"});
}

TEST(Onnx, Tan) {
  weft_test::expect_conformance<NodeTan>({"node/test_tan"});
  weft_test::expect_conformance<NodeTanExample>({"node/test_tan_example"});
}

TEST(OnnxEmitted, Tan) {
  weft_test::expect_emitted_conformance<NodeTan>({"node/test_tan"});
  weft_test::expect_emitted_conformance<NodeTanExample>({"node/test_tan_example"});
}

TEST(Onnx, Tanh) {
  weft_test::expect_conformance<NodeTanh>({"node/test_tanh"});
  weft_test::expect_conformance<NodeTanhExample>({"node/test_tanh_example"});
  weft_test::expect_conformance<ConvertedTanh>({"pytorch-converted/test_Tanh"});
}

TEST(OnnxEmitted, Tanh) {
  weft_test::expect_emitted_conformance<NodeTanh>({"node/test_tanh"});
  weft_test::expect_emitted_conformance<NodeTanhExample>({"node/test_tanh_example"});
  weft_test::expect_emitted_conformance<ConvertedTanh>({"pytorch-converted/test_Tanh"});
}

TEST(Onnx, Where) {
  weft_test::expect_conformance<NodeWhereExample>({"node/test_where_example"});
}

TEST(OnnxEmitted, Where) {
  weft_test::expect_emitted_conformance<NodeWhereExample>({"node/test_where_example"});
}

}  // namespace
