// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeEinsumBatchMatmul {
  static constexpr auto inputs = hana::make_tuple(Input{5, 2, 3}, Input{5, 3, 4});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return matmul(x, y); }
};

struct NodeEinsumInnerProd {
  static constexpr auto inputs = hana::make_tuple(Input{5}, Input{5});
  constexpr Tensor operator()(Tensor x, Tensor y) const { return sum(x * y); }
};

struct NodeEinsumSum {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor x) const { return sum(x, 1); }
};

struct NodeEinsumTranspose {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor x) const { return transpose(x); }
};

struct NodeGemmAllAttributes {
  static constexpr auto inputs = Input{4, 3};
  constexpr Tensor operator()(Tensor a) const {
    const Tensor b = a.parameter("b", {5, 4});
    const Tensor c = a.parameter("c", {1, 5});
    return matmul(transpose(a), transpose(b)) * 0.25 + c * 0.35;
  }
};

struct NodeGemmAlpha {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor a) const {
    const Tensor b = a.parameter("b", {5, 4});
    const Tensor c = a.parameter("c", {4});
    return matmul(a, b) * 0.5 + c;
  }
};

struct NodeGemmBeta {
  static constexpr auto inputs = Input{7};
  constexpr Tensor operator()(Tensor a) const {
    const Tensor b = a.parameter("b", {7, 4});
    const Tensor c = a.parameter("c", {4});
    return matmul(a, b) + c * 0.5;
  }
};

struct NodeGemmDefaultMatrixBias {
  static constexpr auto inputs = Input{3, 6};
  constexpr Tensor operator()(Tensor a) const {
    const Tensor b = a.parameter("b", {6, 4});
    const Tensor c = a.parameter("c", {3, 4});
    return matmul(a, b) + c;
  }
};

struct NodeGemmDefaultNoBias {
  static constexpr auto inputs = Input{10};
  constexpr Tensor operator()(Tensor a) const { return Dense{.units = 3, .bias = false}(a); }
};

struct NodeGemmDefaultScalarBias {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor a) const { return Dense{.units = 4}(a); }
};

struct NodeGemmDefaultSingleElemVectorBias {
  static constexpr auto inputs = Input{7};
  constexpr Tensor operator()(Tensor a) const { return Dense{.units = 3}(a); }
};

struct NodeGemmDefaultVectorBias {
  static constexpr auto inputs = Input{7};
  constexpr Tensor operator()(Tensor a) const { return Dense{.units = 4}(a); }
};

struct NodeGemmDefaultZeroBias {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor a) const { return Dense{.units = 4}(a); }
};

struct NodeGemmTransposeA {
  static constexpr auto inputs = Input{6, 3};
  constexpr Tensor operator()(Tensor a) const {
    const Tensor b = a.parameter("b", {6, 4});
    const Tensor c = a.parameter("c", {1, 4});
    return matmul(transpose(a), b) + c;
  }
};

struct NodeGemmTransposeB {
  static constexpr auto inputs = Input{6};
  constexpr Tensor operator()(Tensor a) const { return Dense{.units = 4}(a); }
};

struct NodeMatmul2d {
  static constexpr auto inputs = Input{4};
  constexpr Tensor operator()(Tensor a) const {
    const Tensor b = a.parameter("b", {4, 3});
    return matmul(a, b);
  }
};

struct NodeMatmul3d {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4}, Input{4, 3});
  constexpr Tensor operator()(Tensor a, Tensor b) const { return matmul(a, b); }
};

struct NodeMatmul4d {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3, 4}, Input{2, 4, 3});
  constexpr Tensor operator()(Tensor a, Tensor b) const { return matmul(a, b); }
};

struct ConvertedLinear {
  static constexpr auto inputs = Input{10};
  constexpr Tensor operator()(Tensor x0) const { return Dense{.units = 8}(x0); }
};

struct ConvertedLinearNoBias {
  static constexpr auto inputs = Input{10};
  constexpr Tensor operator()(Tensor x0) const {
    const Tensor x2 = x0.parameter("x2", {10, 8});
    return matmul(x0, x2);
  }
};

struct OperatorAddmm {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x0) const {
    const Tensor x1 = x0.parameter("x1", {3, 4});
    return matmul(x0, x1) + Dense{.units = 4}(x0);
  }
};

struct OperatorMm {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x0) const {
    const Tensor x1 = x0.parameter("x1", {3, 4});
    return matmul(x0, x1);
  }
};

TEST(Onnx, Einsum) {
  weft_test::expect_conformance<NodeEinsumBatchMatmul>({"node/test_einsum_batch_matmul"});
  weft_test::expect_conformance<NodeEinsumInnerProd>({"node/test_einsum_inner_prod"});
  weft_test::expect_conformance<NodeEinsumSum>({"node/test_einsum_sum"});
  weft_test::expect_conformance<NodeEinsumTranspose>({"node/test_einsum_transpose"});
}

TEST(OnnxEmitted, Einsum) {
  weft_test::expect_emitted_conformance<NodeEinsumBatchMatmul>({"node/test_einsum_batch_matmul"});
  weft_test::expect_emitted_conformance<NodeEinsumInnerProd>({"node/test_einsum_inner_prod"});
  weft_test::expect_emitted_conformance<NodeEinsumSum>({"node/test_einsum_sum"});
  weft_test::expect_emitted_conformance<NodeEinsumTranspose>({"node/test_einsum_transpose"});
}

TEST(Onnx, Gemm) {
  weft_test::expect_conformance<NodeGemmAllAttributes>({"node/test_gemm_all_attributes"});
  weft_test::expect_conformance<NodeGemmAlpha>({"node/test_gemm_alpha"});
  weft_test::expect_conformance<NodeGemmBeta>({"node/test_gemm_beta"});
  weft_test::expect_conformance<NodeGemmDefaultMatrixBias>({"node/test_gemm_default_matrix_bias"});
  weft_test::expect_conformance<NodeGemmDefaultNoBias>({"node/test_gemm_default_no_bias"});
  weft_test::expect_conformance<NodeGemmDefaultScalarBias>({"node/test_gemm_default_scalar_bias"});
  weft_test::expect_conformance<NodeGemmDefaultSingleElemVectorBias>({"node/test_gemm_default_single_elem_vector_bias"});
  weft_test::expect_conformance<NodeGemmDefaultVectorBias>({"node/test_gemm_default_vector_bias"});
  weft_test::expect_conformance<NodeGemmDefaultZeroBias>({"node/test_gemm_default_zero_bias"});
  weft_test::expect_conformance<NodeGemmTransposeA>({"node/test_gemm_transposeA"});
  weft_test::expect_conformance<NodeGemmTransposeB>({"node/test_gemm_transposeB"});
  weft_test::expect_conformance<ConvertedLinear>({"pytorch-converted/test_Linear"});
  weft_test::expect_conformance<OperatorAddmm>({"pytorch-operator/test_operator_addmm"});
  weft_test::expect_conformance<OperatorMm>({"pytorch-operator/test_operator_mm"});
}

TEST(OnnxEmitted, Gemm) {
  weft_test::expect_emitted_conformance<NodeGemmAllAttributes>({"node/test_gemm_all_attributes"});
  weft_test::expect_emitted_conformance<NodeGemmAlpha>({"node/test_gemm_alpha"});
  weft_test::expect_emitted_conformance<NodeGemmBeta>({"node/test_gemm_beta"});
  weft_test::expect_emitted_conformance<NodeGemmDefaultMatrixBias>({"node/test_gemm_default_matrix_bias"});
  weft_test::expect_emitted_conformance<NodeGemmDefaultNoBias>({"node/test_gemm_default_no_bias"});
  weft_test::expect_emitted_conformance<NodeGemmDefaultScalarBias>({"node/test_gemm_default_scalar_bias"});
  weft_test::expect_emitted_conformance<NodeGemmDefaultSingleElemVectorBias>({"node/test_gemm_default_single_elem_vector_bias"});
  weft_test::expect_emitted_conformance<NodeGemmDefaultVectorBias>({"node/test_gemm_default_vector_bias"});
  weft_test::expect_emitted_conformance<NodeGemmDefaultZeroBias>({"node/test_gemm_default_zero_bias"});
  weft_test::expect_emitted_conformance<NodeGemmTransposeA>({"node/test_gemm_transposeA"});
  weft_test::expect_emitted_conformance<NodeGemmTransposeB>({"node/test_gemm_transposeB"});
  weft_test::expect_emitted_conformance<ConvertedLinear>({"pytorch-converted/test_Linear"});
  weft_test::expect_emitted_conformance<OperatorAddmm>({"pytorch-operator/test_operator_addmm"});
  weft_test::expect_emitted_conformance<OperatorMm>({"pytorch-operator/test_operator_mm"});
}

TEST(Onnx, MatMul) {
  weft_test::expect_conformance<NodeMatmul2d>({"node/test_matmul_2d"});
  weft_test::expect_conformance<NodeMatmul3d>({"node/test_matmul_3d"});
  weft_test::expect_conformance<NodeMatmul4d>({"node/test_matmul_4d"});
  weft_test::expect_conformance<ConvertedLinearNoBias>({"pytorch-converted/test_Linear_no_bias"});
}

TEST(OnnxEmitted, MatMul) {
  weft_test::expect_emitted_conformance<NodeMatmul2d>({"node/test_matmul_2d"});
  weft_test::expect_emitted_conformance<NodeMatmul3d>({"node/test_matmul_3d"});
  weft_test::expect_emitted_conformance<NodeMatmul4d>({"node/test_matmul_4d"});
  weft_test::expect_emitted_conformance<ConvertedLinearNoBias>({"pytorch-converted/test_Linear_no_bias"});
}

}  // namespace
