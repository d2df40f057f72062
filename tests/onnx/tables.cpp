// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeGather0 {
  static constexpr auto inputs = Tokens{.vocabulary = 5};
  constexpr Tensor operator()(Tensor indices) const {
    const Tensor table = indices.parameter("table", {5, 4, 3, 2});
    return gather(table, indices);
  }
};

struct NodeGather1 {
  static constexpr auto inputs = Tokens{.vocabulary = 4, .length = 3};
  constexpr Tensor operator()(Tensor indices) const {
    const Tensor table = indices.parameter("table", {5, 4, 3, 2});
    return permute(gather(permute(table, {1, 0, 2, 3}), indices), {1, 0, 2, 3});
  }
};

struct NodeGather2dIndices {
  static constexpr auto inputs = Tokens{.vocabulary = 3, .length = 2};
  constexpr Tensor operator()(Tensor indices) const {
    const Tensor table = indices.parameter("table", {3, 3});
    return permute(gather(permute(table, {1, 0}), reshape(indices, {1, 2})), {2, 0, 1});
  }
};

struct NodeGatherElements0 {
  static constexpr auto inputs = hana::make_tuple(Input{2, 2}, Tokens{.vocabulary = 2, .length = 4});
  constexpr Tensor operator()(Tensor table, Tensor indices) const { return onnx::gather_elements(table, reshape(indices, {2, 2}), 1); }
};

struct NodeGatherElements1 {
  static constexpr auto inputs = hana::make_tuple(Input{3, 3}, Tokens{.vocabulary = 3, .length = 6});
  constexpr Tensor operator()(Tensor table, Tensor indices) const { return onnx::gather_elements(table, reshape(indices, {2, 3}), 0); }
};

struct NodeOnehotWithAxis {
  static constexpr auto inputs = Tokens{.vocabulary = 10, .length = 4};
  constexpr Tensor operator()(Tensor indices) const {
    return permute(one_hot(reshape(indices, {2, 2}), 10), onnx::from_last(3, 1)) * 2.0 + 1.0;
  }
};

struct NodeOnehotWithoutAxis {
  static constexpr auto inputs = Tokens{.vocabulary = 12};
  constexpr Tensor operator()(Tensor indices) const { return one_hot(indices, 12) * 3.0 + 2.0; }
};

struct ConvertedEmbedding {
  static constexpr auto inputs = Tokens{.vocabulary = 4, .length = 4};
  constexpr Tensor operator()(Tensor x0) const { return Embedding{.units = 3}(x0); }
};

TEST(Onnx, Gather) {
  weft_test::expect_conformance<NodeGather0>({"node/test_gather_0"});
  weft_test::expect_conformance<NodeGather1>({"node/test_gather_1"});
  weft_test::expect_conformance<NodeGather2dIndices>({"node/test_gather_2d_indices"});
  weft_test::expect_conformance<ConvertedEmbedding>({"pytorch-converted/test_Embedding", "pytorch-converted/test_Embedding_sparse"});
}

TEST(OnnxEmitted, Gather) {
  weft_test::expect_emitted_conformance<NodeGather0>({"node/test_gather_0"});
  weft_test::expect_emitted_conformance<NodeGather1>({"node/test_gather_1"});
  weft_test::expect_emitted_conformance<NodeGather2dIndices>({"node/test_gather_2d_indices"});
  weft_test::expect_emitted_conformance<ConvertedEmbedding>(
      {"pytorch-converted/test_Embedding", "pytorch-converted/test_Embedding_sparse"});
}

TEST(Onnx, GatherElements) {
  weft_test::expect_conformance<NodeGatherElements0>({"node/test_gather_elements_0"});
  weft_test::expect_conformance<NodeGatherElements1>({"node/test_gather_elements_1"});
}

TEST(OnnxEmitted, GatherElements) {
  weft_test::expect_emitted_conformance<NodeGatherElements0>({"node/test_gather_elements_0"});
  weft_test::expect_emitted_conformance<NodeGatherElements1>({"node/test_gather_elements_1"});
}

TEST(Onnx, OneHot) {
  weft_test::expect_conformance<NodeOnehotWithAxis>({"node/test_onehot_with_axis", "node/test_onehot_with_negative_axis"});
  weft_test::expect_conformance<NodeOnehotWithoutAxis>({"node/test_onehot_without_axis"});
}

TEST(OnnxEmitted, OneHot) {
  weft_test::expect_emitted_conformance<NodeOnehotWithAxis>({"node/test_onehot_with_axis", "node/test_onehot_with_negative_axis"});
  weft_test::expect_emitted_conformance<NodeOnehotWithoutAxis>({"node/test_onehot_without_axis"});
}

}  // namespace
