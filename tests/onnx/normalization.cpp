// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Written by generate.py.
#include "support/onnx.hpp"
#include "support/onnx_emitted.hpp"

namespace {

using namespace weft;
namespace onnx = weft_test::onnx;

struct NodeBatchnormEpsilon {
  static constexpr auto inputs = Input{4, 5, 3};
  constexpr Tensor operator()(Tensor x) const { return BatchNormalization{.epsilon = 0.01}(x); }
};

struct NodeBatchnormEpsilonTrainingMode {
  static constexpr bool training = true;
  static constexpr auto inputs = Input{4, 5, 3};
  constexpr Tensor operator()(Tensor x) const { return BatchNormalization{.momentum = 0.9, .epsilon = 0.01}(x); }
};

struct NodeBatchnormExample {
  static constexpr auto inputs = Input{4, 5, 3};
  constexpr Tensor operator()(Tensor x) const { return BatchNormalization{.epsilon = 1e-05}(x); }
};

struct NodeBatchnormExampleTrainingMode {
  static constexpr bool training = true;
  static constexpr auto inputs = Input{4, 5, 3};
  constexpr Tensor operator()(Tensor x) const { return BatchNormalization{.momentum = 0.9, .epsilon = 1e-05}(x); }
};

struct NodeInstancenormEpsilon {
  static constexpr auto inputs = Input{4, 5, 3};
  constexpr Tensor operator()(Tensor x) const { return InstanceNormalization{.epsilon = 0.01}(x); }
};

struct NodeInstancenormExample {
  static constexpr auto inputs = Input{1, 3, 2};
  constexpr Tensor operator()(Tensor x) const { return InstanceNormalization{.epsilon = 1e-05}(x); }
};

struct NodeLayerNormalization2dAxis0 {
  static constexpr auto inputs = Input{3, 4};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {0, 1}, 1e-05);
    return hana::make_tuple(LayerNormalization{.axes = 2, .epsilon = 1e-05}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization2dAxis0Expanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4}, Input{3, 4}, Input{3, 4});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor xu = reshape(x, {1, 12});
    const Tensor mean2d = mean(xu, 1, true);
    const Tensor stddev = sqrt((mean(xu * xu, 1, true) - (mean2d * mean2d)) + 1e-05);
    return hana::make_tuple(reshape((((xu - mean2d) / stddev) * reshape(w, {1, 12})) + reshape(b, {1, 12}), {3, 4}), mean2d,
        1.0 / stddev);
  }
};

struct NodeLayerNormalization2dAxis1 {
  static constexpr auto inputs = Input{4};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {0}, 1e-05);
    return hana::make_tuple(LayerNormalization{.axes = 1, .epsilon = 1e-05}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization2dAxis1Expanded {
  static constexpr auto inputs = hana::make_tuple(Input{3, 4}, Input{4}, Input{4});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor mean2d = mean(x, 1, true);
    const Tensor stddev = sqrt((mean(x * x, 1, true) - (mean2d * mean2d)) + 1e-05);
    return hana::make_tuple((((x - mean2d) / stddev) * reshape(w, {1, 4})) + reshape(b, {1, 4}), mean2d, 1.0 / stddev);
  }
};

struct NodeLayerNormalization3dAxis0Epsilon {
  static constexpr auto inputs = Input{2, 3, 5};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {0, 1, 2}, 0.1);
    return hana::make_tuple(LayerNormalization{.axes = 3, .epsilon = 0.1}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization3dAxis0EpsilonExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3, 5}, Input{2, 3, 5}, Input{2, 3, 5});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor xu = reshape(x, {1, 30});
    const Tensor mean2d = mean(xu, 1, true);
    const Tensor stddev = sqrt((mean(xu * xu, 1, true) - (mean2d * mean2d)) + 0.1);
    return hana::make_tuple(reshape((((xu - mean2d) / stddev) * reshape(w, {1, 30})) + reshape(b, {1, 30}), {2, 3, 5}), reshape(mean2d,
        {1, 1, 1}), reshape(1.0 / stddev, {1, 1, 1}));
  }
};

struct NodeLayerNormalization3dAxis1Epsilon {
  static constexpr auto inputs = Input{3, 5};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {0, 1}, 0.1);
    return hana::make_tuple(LayerNormalization{.axes = 2, .epsilon = 0.1}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization3dAxis1EpsilonExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3, 5}, Input{3, 5}, Input{3, 5});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor xu = reshape(x, {2, 15});
    const Tensor mean2d = mean(xu, 1, true);
    const Tensor stddev = sqrt((mean(xu * xu, 1, true) - (mean2d * mean2d)) + 0.1);
    return hana::make_tuple(reshape((((xu - mean2d) / stddev) * reshape(w, {1, 15})) + reshape(b, {1, 15}), {2, 3, 5}), reshape(mean2d,
        {2, 1, 1}), reshape(1.0 / stddev, {2, 1, 1}));
  }
};

struct NodeLayerNormalization3dAxis2Epsilon {
  static constexpr auto inputs = Input{3, 5};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {1}, 0.1);
    return hana::make_tuple(LayerNormalization{.axes = 1, .epsilon = 0.1}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization3dAxis2EpsilonExpanded {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3, 5}, Input{5}, Input{5});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor xu = reshape(x, {6, 5});
    const Tensor mean2d = mean(xu, 1, true);
    const Tensor stddev = sqrt((mean(xu * xu, 1, true) - (mean2d * mean2d)) + 0.1);
    return hana::make_tuple(reshape((((xu - mean2d) / stddev) * reshape(w, {1, 5})) + reshape(b, {1, 5}), {2, 3, 5}), reshape(mean2d, {2,
        3, 1}), reshape(1.0 / stddev, {2, 3, 1}));
  }
};

struct NodeLayerNormalization4dAxis0 {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {0, 1, 2, 3}, 1e-05);
    return hana::make_tuple(LayerNormalization{.axes = 4, .epsilon = 1e-05}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization4dAxis0Expanded {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3, 4, 5}, Input{2, 3, 4, 5}, Input{2, 3, 4, 5});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor xu = reshape(x, {1, 120});
    const Tensor mean2d = mean(xu, 1, true);
    const Tensor stddev = sqrt((mean(xu * xu, 1, true) - (mean2d * mean2d)) + 1e-05);
    return hana::make_tuple(reshape((((xu - mean2d) / stddev) * reshape(w, {1, 120})) + reshape(b, {1, 120}), {2, 3, 4, 5}),
        reshape(mean2d, {1, 1, 1, 1}), reshape(1.0 / stddev, {1, 1, 1, 1}));
  }
};

struct NodeLayerNormalization4dAxis1 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {0, 1, 2}, 1e-05);
    return hana::make_tuple(LayerNormalization{.axes = 3, .epsilon = 1e-05}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization4dAxis1Expanded {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3, 4, 5}, Input{3, 4, 5}, Input{3, 4, 5});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor xu = reshape(x, {2, 60});
    const Tensor mean2d = mean(xu, 1, true);
    const Tensor stddev = sqrt((mean(xu * xu, 1, true) - (mean2d * mean2d)) + 1e-05);
    return hana::make_tuple(reshape((((xu - mean2d) / stddev) * reshape(w, {1, 60})) + reshape(b, {1, 60}), {2, 3, 4, 5}),
        reshape(mean2d, {2, 1, 1, 1}), reshape(1.0 / stddev, {2, 1, 1, 1}));
  }
};

struct NodeLayerNormalization4dAxis2 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {1, 2}, 1e-05);
    return hana::make_tuple(LayerNormalization{.axes = 2, .epsilon = 1e-05}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization4dAxis2Expanded {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3, 4, 5}, Input{4, 5}, Input{4, 5});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor xu = reshape(x, {6, 20});
    const Tensor mean2d = mean(xu, 1, true);
    const Tensor stddev = sqrt((mean(xu * xu, 1, true) - (mean2d * mean2d)) + 1e-05);
    return hana::make_tuple(reshape((((xu - mean2d) / stddev) * reshape(w, {1, 20})) + reshape(b, {1, 20}), {2, 3, 4, 5}),
        reshape(mean2d, {2, 3, 1, 1}), reshape(1.0 / stddev, {2, 3, 1, 1}));
  }
};

struct NodeLayerNormalization4dAxis3 {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr auto operator()(Tensor x) const {
    const onnx::Moments moments = onnx::moments(x, {2}, 1e-05);
    return hana::make_tuple(LayerNormalization{.axes = 1, .epsilon = 1e-05}(x), moments.mean, moments.scale);
  }
};

struct NodeLayerNormalization4dAxis3Expanded {
  static constexpr auto inputs = hana::make_tuple(Input{2, 3, 4, 5}, Input{5}, Input{5});
  constexpr auto operator()(Tensor x, Tensor w, Tensor b) const {
    const Tensor xu = reshape(x, {24, 5});
    const Tensor mean2d = mean(xu, 1, true);
    const Tensor stddev = sqrt((mean(xu * xu, 1, true) - (mean2d * mean2d)) + 1e-05);
    return hana::make_tuple(reshape((((xu - mean2d) / stddev) * reshape(w, {1, 5})) + reshape(b, {1, 5}), {2, 3, 4, 5}), reshape(mean2d,
        {2, 3, 4, 1}), reshape(1.0 / stddev, {2, 3, 4, 1}));
  }
};

struct NodeLrn {
  static constexpr auto inputs = Input{5, 5, 5};
  constexpr Tensor operator()(Tensor x) const { return LocalResponseNormalization{.size = 3, .alpha = 0.0002, .beta = 0.5, .k = 2.0}(x); }
};

struct NodeLrnDefault {
  static constexpr auto inputs = Input{5, 5, 5};
  constexpr Tensor operator()(Tensor x) const {
    return LocalResponseNormalization{.size = 3, .alpha = 0.0001, .beta = 0.75, .k = 1.0}(x);
  }
};

struct NodeMvn {
  static constexpr auto inputs = Input{3, 3, 3, 1};
  constexpr Tensor operator()(Tensor x) const { return onnx::mean_variance_normalized(x, {0, 2, 3}); }
};

struct NodeMvnExpanded {
  static constexpr auto inputs = Input{3, 3, 3, 1};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor x_rm = mean(x, {0, 2, 3}, true);
    return (x - x_rm) / (sqrt(mean(square(x), {0, 2, 3}, true) - square(x_rm)) + 1e-09);
  }
};

struct ConvertedBatchNorm1d3dInputEval {
  static constexpr auto inputs = Input{3, 5};
  constexpr Tensor operator()(Tensor x0) const { return BatchNormalization{.epsilon = 1e-05}(x0); }
};

struct ConvertedBatchNorm2dEval {
  static constexpr auto inputs = Input{6, 6, 3};
  constexpr Tensor operator()(Tensor x0) const { return BatchNormalization{.epsilon = 1e-05}(x0); }
};

struct ConvertedBatchNorm2dMomentumEval {
  static constexpr auto inputs = Input{6, 6, 3};
  constexpr Tensor operator()(Tensor x0) const { return BatchNormalization{.epsilon = 0.001}(x0); }
};

struct ConvertedBatchNorm3dEval {
  static constexpr auto inputs = Input{4, 4, 4, 3};
  constexpr Tensor operator()(Tensor x0) const { return BatchNormalization{.epsilon = 1e-05}(x0); }
};

struct ConvertedBatchNorm3dMomentumEval {
  static constexpr auto inputs = Input{4, 4, 4, 3};
  constexpr Tensor operator()(Tensor x0) const { return BatchNormalization{.epsilon = 0.001}(x0); }
};

struct OperatorSymbolicOverride {
  static constexpr auto inputs = Input{32, 32, 10};
  constexpr Tensor operator()(Tensor x0) const { return InstanceNormalization{.epsilon = 1e-09}(x0); }
};

TEST(Onnx, BatchNormalization) {
  weft_test::expect_conformance<NodeBatchnormEpsilon>({"node/test_batchnorm_epsilon"});
  weft_test::expect_conformance<NodeBatchnormEpsilonTrainingMode>({"node/test_batchnorm_epsilon_training_mode"});
  weft_test::expect_conformance<NodeBatchnormExample>({"node/test_batchnorm_example"});
  weft_test::expect_conformance<NodeBatchnormExampleTrainingMode>({"node/test_batchnorm_example_training_mode"});
  weft_test::expect_conformance<ConvertedBatchNorm1d3dInputEval>({"pytorch-converted/test_BatchNorm1d_3d_input_eval"});
  weft_test::expect_conformance<ConvertedBatchNorm2dEval>({"pytorch-converted/test_BatchNorm2d_eval"});
  weft_test::expect_conformance<ConvertedBatchNorm2dMomentumEval>({"pytorch-converted/test_BatchNorm2d_momentum_eval"});
  weft_test::expect_conformance<ConvertedBatchNorm3dEval>({"pytorch-converted/test_BatchNorm3d_eval"});
  weft_test::expect_conformance<ConvertedBatchNorm3dMomentumEval>({"pytorch-converted/test_BatchNorm3d_momentum_eval"});
}

TEST(OnnxEmitted, BatchNormalization) {
  weft_test::expect_emitted_conformance<NodeBatchnormEpsilon>({"node/test_batchnorm_epsilon"});
  weft_test::expect_emitted_conformance<NodeBatchnormEpsilonTrainingMode>({"node/test_batchnorm_epsilon_training_mode"});
  weft_test::expect_emitted_conformance<NodeBatchnormExample>({"node/test_batchnorm_example"});
  weft_test::expect_emitted_conformance<NodeBatchnormExampleTrainingMode>({"node/test_batchnorm_example_training_mode"});
  weft_test::expect_emitted_conformance<ConvertedBatchNorm1d3dInputEval>({"pytorch-converted/test_BatchNorm1d_3d_input_eval"});
  weft_test::expect_emitted_conformance<ConvertedBatchNorm2dEval>({"pytorch-converted/test_BatchNorm2d_eval"});
  weft_test::expect_emitted_conformance<ConvertedBatchNorm2dMomentumEval>({"pytorch-converted/test_BatchNorm2d_momentum_eval"});
  weft_test::expect_emitted_conformance<ConvertedBatchNorm3dEval>({"pytorch-converted/test_BatchNorm3d_eval"});
  weft_test::expect_emitted_conformance<ConvertedBatchNorm3dMomentumEval>({"pytorch-converted/test_BatchNorm3d_momentum_eval"});
}

TEST(Onnx, InstanceNormalization) {
  weft_test::expect_conformance<NodeInstancenormEpsilon>({"node/test_instancenorm_epsilon"});
  weft_test::expect_conformance<NodeInstancenormExample>({"node/test_instancenorm_example"});
  weft_test::expect_conformance<OperatorSymbolicOverride>({"pytorch-operator/test_operator_symbolic_override"});
}

TEST(OnnxEmitted, InstanceNormalization) {
  weft_test::expect_emitted_conformance<NodeInstancenormEpsilon>({"node/test_instancenorm_epsilon"});
  weft_test::expect_emitted_conformance<NodeInstancenormExample>({"node/test_instancenorm_example"});
  weft_test::expect_emitted_conformance<OperatorSymbolicOverride>({"pytorch-operator/test_operator_symbolic_override"});
}

TEST(Onnx, LRN) {
  weft_test::expect_conformance<NodeLrn>({"node/test_lrn"});
  weft_test::expect_conformance<NodeLrnDefault>({"node/test_lrn_default"});
}

TEST(OnnxEmitted, LRN) {
  weft_test::expect_emitted_conformance<NodeLrn>({"node/test_lrn"});
  weft_test::expect_emitted_conformance<NodeLrnDefault>({"node/test_lrn_default"});
}

TEST(Onnx, LayerNormalization) {
  weft_test::expect_conformance<NodeLayerNormalization2dAxis0>(
      {"node/test_layer_normalization_2d_axis0", "node/test_layer_normalization_2d_axis_negative_2"});
  weft_test::expect_conformance<NodeLayerNormalization2dAxis0Expanded>(
      {"node/test_layer_normalization_2d_axis0_expanded", "node/test_layer_normalization_2d_axis_negative_2_expanded"});
  weft_test::expect_conformance<NodeLayerNormalization2dAxis1>(
      {"node/test_layer_normalization_2d_axis1", "node/test_layer_normalization_2d_axis_negative_1"});
  weft_test::expect_conformance<NodeLayerNormalization2dAxis1Expanded>(
      {"node/test_layer_normalization_2d_axis1_expanded", "node/test_layer_normalization_2d_axis_negative_1_expanded"});
  weft_test::expect_conformance<NodeLayerNormalization3dAxis0Epsilon>(
      {"node/test_layer_normalization_3d_axis0_epsilon", "node/test_layer_normalization_3d_axis_negative_3_epsilon"});
  weft_test::expect_conformance<NodeLayerNormalization3dAxis0EpsilonExpanded>(
      {"node/test_layer_normalization_3d_axis0_epsilon_expanded", "node/test_layer_normalization_3d_axis_negative_3_epsilon_expanded"});
  weft_test::expect_conformance<NodeLayerNormalization3dAxis1Epsilon>(
      {"node/test_layer_normalization_3d_axis1_epsilon", "node/test_layer_normalization_3d_axis_negative_2_epsilon"});
  weft_test::expect_conformance<NodeLayerNormalization3dAxis1EpsilonExpanded>(
      {"node/test_layer_normalization_3d_axis1_epsilon_expanded", "node/test_layer_normalization_3d_axis_negative_2_epsilon_expanded"});
  weft_test::expect_conformance<NodeLayerNormalization3dAxis2Epsilon>(
      {"node/test_layer_normalization_3d_axis2_epsilon", "node/test_layer_normalization_3d_axis_negative_1_epsilon"});
  weft_test::expect_conformance<NodeLayerNormalization3dAxis2EpsilonExpanded>(
      {"node/test_layer_normalization_3d_axis2_epsilon_expanded", "node/test_layer_normalization_3d_axis_negative_1_epsilon_expanded"});
  weft_test::expect_conformance<NodeLayerNormalization4dAxis0>(
      {"node/test_layer_normalization_4d_axis0", "node/test_layer_normalization_4d_axis_negative_4"});
  weft_test::expect_conformance<NodeLayerNormalization4dAxis0Expanded>(
      {"node/test_layer_normalization_4d_axis0_expanded", "node/test_layer_normalization_4d_axis_negative_4_expanded"});
  weft_test::expect_conformance<NodeLayerNormalization4dAxis1>(
      {"node/test_layer_normalization_4d_axis1", "node/test_layer_normalization_4d_axis_negative_3"});
  weft_test::expect_conformance<NodeLayerNormalization4dAxis1Expanded>(
      {"node/test_layer_normalization_4d_axis1_expanded", "node/test_layer_normalization_4d_axis_negative_3_expanded"});
  weft_test::expect_conformance<NodeLayerNormalization4dAxis2>(
      {"node/test_layer_normalization_4d_axis2", "node/test_layer_normalization_4d_axis_negative_2"});
  weft_test::expect_conformance<NodeLayerNormalization4dAxis2Expanded>(
      {"node/test_layer_normalization_4d_axis2_expanded", "node/test_layer_normalization_4d_axis_negative_2_expanded"});
  weft_test::expect_conformance<NodeLayerNormalization4dAxis3>(
      {"node/test_layer_normalization_4d_axis3", "node/test_layer_normalization_4d_axis_negative_1",
          "node/test_layer_normalization_default_axis"});
  weft_test::expect_conformance<NodeLayerNormalization4dAxis3Expanded>(
      {"node/test_layer_normalization_4d_axis3_expanded", "node/test_layer_normalization_4d_axis_negative_1_expanded",
          "node/test_layer_normalization_default_axis_expanded"});
}

TEST(OnnxEmitted, LayerNormalization) {
  weft_test::expect_emitted_conformance<NodeLayerNormalization2dAxis0>(
      {"node/test_layer_normalization_2d_axis0", "node/test_layer_normalization_2d_axis_negative_2"});
  weft_test::expect_emitted_conformance<NodeLayerNormalization2dAxis1>(
      {"node/test_layer_normalization_2d_axis1", "node/test_layer_normalization_2d_axis_negative_1"});
  weft_test::expect_emitted_conformance<NodeLayerNormalization3dAxis0Epsilon>(
      {"node/test_layer_normalization_3d_axis0_epsilon", "node/test_layer_normalization_3d_axis_negative_3_epsilon"});
  weft_test::expect_emitted_conformance<NodeLayerNormalization3dAxis1Epsilon>(
      {"node/test_layer_normalization_3d_axis1_epsilon", "node/test_layer_normalization_3d_axis_negative_2_epsilon"});
  weft_test::expect_emitted_conformance<NodeLayerNormalization3dAxis2Epsilon>(
      {"node/test_layer_normalization_3d_axis2_epsilon", "node/test_layer_normalization_3d_axis_negative_1_epsilon"});
  weft_test::expect_emitted_conformance<NodeLayerNormalization4dAxis0>(
      {"node/test_layer_normalization_4d_axis0", "node/test_layer_normalization_4d_axis_negative_4"});
  weft_test::expect_emitted_conformance<NodeLayerNormalization4dAxis1>(
      {"node/test_layer_normalization_4d_axis1", "node/test_layer_normalization_4d_axis_negative_3"});
  weft_test::expect_emitted_conformance<NodeLayerNormalization4dAxis2>(
      {"node/test_layer_normalization_4d_axis2", "node/test_layer_normalization_4d_axis_negative_2"});
  weft_test::expect_emitted_conformance<NodeLayerNormalization4dAxis3>(
      {"node/test_layer_normalization_4d_axis3", "node/test_layer_normalization_4d_axis_negative_1",
          "node/test_layer_normalization_default_axis"});
}

TEST(Onnx, MeanVarianceNormalization) {
  weft_test::expect_conformance<NodeMvn>({"node/test_mvn"});
  weft_test::expect_conformance<NodeMvnExpanded>({"node/test_mvn_expanded"});
}

TEST(OnnxEmitted, MeanVarianceNormalization) {
  weft_test::expect_emitted_conformance<NodeMvn>({"node/test_mvn"});
}

}  // namespace
