// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using weft::Input;
using weft::Tensor;
using weft_test::expect_network;

struct VectorByVector {
  static constexpr auto inputs = Input{7};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(tanh(x), x.parameter("w", {7}));
  }
};

struct MatrixByParameter {
  static constexpr auto inputs = Input{5, 7};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(weft::sigmoid(x * x.parameter("s", {7})), x.parameter("w", {7, 9}));
  }
};

struct ParameterByMatrix {
  static constexpr auto inputs = Input{5, 7};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x.parameter("w", {4, 5}), x * x.parameter("s", {7}));
  }
};

struct TransposedLeft {
  static constexpr auto inputs = Input{5, 7};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(transpose(x * x.parameter("s", {7})), x.parameter("w", {5, 18}));
  }
};

struct TransposedRight {
  static constexpr auto inputs = Input{5, 7};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x * x.parameter("s", {7}), transpose(x.parameter("w", {18, 7})));
  }
};

struct BothTransposed {
  static constexpr auto inputs = Input{5, 7};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(transpose(x * x.parameter("s", {7})), transpose(x.parameter("w", {18, 5})));
  }
};

struct ActivationByActivation {
  static constexpr auto inputs = boost::hana::make_tuple(Input{5, 7}, Input{7, 3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return matmul(x * x.parameter("s", {7}), y * x.parameter("t", {3}));
  }
};

struct ActivationByTransposed {
  static constexpr auto inputs = boost::hana::make_tuple(Input{5, 17}, Input{6, 17});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return matmul(x * x.parameter("s", {17}), transpose(y + x.parameter("t", {17})));
  }
};

// One value on both sides of a product.
struct Gram {
  static constexpr auto inputs = Input{6, 20};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {20});
    return matmul(y, transpose(y));
  }
};

// A prologue along the rows of the left side.
struct Attention {
  static constexpr auto inputs = Input{9, 16};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor q = matmul(x, x.parameter("q", {16, 8})), k = matmul(x, x.parameter("k", {16, 8}));
    const Tensor v = matmul(x, x.parameter("v", {16, 5}));
    return matmul(softmax(matmul(q, transpose(k)) * 0.35), v);
  }
};

struct LeadingAxesByParameter {
  static constexpr auto inputs = Input{2, 3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x * x.parameter("s", {5}), x.parameter("w", {5, 6}));
  }
};

struct LeadingAxesByActivation {
  static constexpr auto inputs = boost::hana::make_tuple(Input{2, 3, 4, 5}, Input{2, 3, 5, 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return matmul(x * x.parameter("s", {5}), y * x.parameter("t", {6}));
  }
};

// What several heads read is one permuted tensor.
struct HeadsTransposed {
  static constexpr auto inputs = boost::hana::make_tuple(Input{3, 2, 5}, Input{4, 2, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    const Tensor q = permute(x * x.parameter("s", {5}), {1, 0, 2});
    const Tensor k = permute(y + x.parameter("t", {2, 1}), {1, 2, 0});
    return matmul(q, k);
  }
};

struct ParameterPerGroup {
  static constexpr auto inputs = Input{3, 5, 2};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x.parameter("w", {3, 4, 5}), x * x.parameter("s", {2}));
  }
};

struct ActivationByParameterPerGroup {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(tanh(x * x.parameter("s", {5})), x.parameter("w", {3, 5, 17}));
  }
};

struct MatrixByGroups {
  static constexpr auto inputs = Input{3, 5, 6};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x.parameter("w", {4, 5}), x * x.parameter("s", {6}));
  }
};

struct GroupsByActivation {
  static constexpr auto inputs = Input{4, 5};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x.parameter("w", {2, 3, 4}), x * x.parameter("s", {5}));
  }
};

struct VectorByActivation {
  static constexpr auto inputs = boost::hana::make_tuple(Input{5}, Input{5, 6});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return matmul(x * x.parameter("s", {5}), y * x.parameter("t", {6}));
  }
};

struct ActivationByVector {
  static constexpr auto inputs = boost::hana::make_tuple(Input{5}, Input{6, 5});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return matmul(y * x.parameter("t", {5}), x * x.parameter("s", {5}));
  }
};

struct Tied {
  static constexpr auto inputs = Input{13};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {13, 6});
    return matmul(tanh(matmul(x, w)), transpose(w));
  }
};

struct LeftAndRight {
  static constexpr auto inputs = Input{6, 6};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {6, 6});
    return matmul(matmul(w, tanh(matmul(x, w))), transpose(w));
  }
};

// A product that no sample takes part in.
struct ParameterByParameter {
  static constexpr auto inputs = Input{3};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x, matmul(x.parameter("v", {3, 4}), tanh(x.parameter("w", {4, 35}))));
  }
};

struct PartsOfBothSides {
  static constexpr auto inputs = Input{5, 12};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(slice(x * x.parameter("s", {12}), 1, 2, 7), slice(x.parameter("w", {9, 20}), 0, 1, 7));
  }
};

struct ColumnOfParameter {
  static constexpr auto inputs = Input{12};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x, slice(x.parameter("w", {12, 20}), 1, 3, 1));
  }
};

struct Tall {
  static constexpr auto inputs = Input{65, 33};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x * x.parameter("s", {33}), x.parameter("w", {33, 40}));
  }
};

// Two products meet in one formula.
struct SumOfProducts {
  static constexpr auto inputs = Input{16};
  constexpr Tensor operator()(Tensor x) const {
    return weft::relu(matmul(x, x.parameter("v", {16, 16})) + matmul(tanh(x), x.parameter("w", {16, 16})));
  }
};

TEST(EmittedMatmul, VectorByVector) { expect_network<VectorByVector>(); }
TEST(EmittedMatmul, MatrixByParameter) { expect_network<MatrixByParameter>({1, 2, 13, 65}); }
TEST(EmittedMatmul, ParameterByMatrix) { expect_network<ParameterByMatrix>(); }
TEST(EmittedMatmul, TransposedLeft) { expect_network<TransposedLeft>(); }
TEST(EmittedMatmul, TransposedRight) { expect_network<TransposedRight>(); }
TEST(EmittedMatmul, BothTransposed) { expect_network<BothTransposed>(); }
TEST(EmittedMatmul, ActivationByActivation) { expect_network<ActivationByActivation>(); }
TEST(EmittedMatmul, ActivationByTransposed) { expect_network<ActivationByTransposed>(); }
TEST(EmittedMatmul, Gram) { expect_network<Gram>(); }
TEST(EmittedMatmul, Attention) { expect_network<Attention>(); }
TEST(EmittedMatmul, LeadingAxesByParameter) { expect_network<LeadingAxesByParameter>(); }
TEST(EmittedMatmul, LeadingAxesByActivation) { expect_network<LeadingAxesByActivation>(); }
TEST(EmittedMatmul, HeadsTransposed) { expect_network<HeadsTransposed>(); }
TEST(EmittedMatmul, ParameterPerGroup) { expect_network<ParameterPerGroup>(); }
TEST(EmittedMatmul, ActivationByParameterPerGroup) { expect_network<ActivationByParameterPerGroup>(); }
TEST(EmittedMatmul, MatrixByGroups) { expect_network<MatrixByGroups>(); }
TEST(EmittedMatmul, GroupsByActivation) { expect_network<GroupsByActivation>(); }
TEST(EmittedMatmul, VectorByActivation) { expect_network<VectorByActivation>(); }
TEST(EmittedMatmul, ActivationByVector) { expect_network<ActivationByVector>(); }
TEST(EmittedMatmul, Tied) { expect_network<Tied>(); }
TEST(EmittedMatmul, LeftAndRight) { expect_network<LeftAndRight>(); }
TEST(EmittedMatmul, ParameterByParameter) { expect_network<ParameterByParameter>(); }
TEST(EmittedMatmul, PartsOfBothSides) { expect_network<PartsOfBothSides>(); }
TEST(EmittedMatmul, ColumnOfParameter) { expect_network<ColumnOfParameter>(); }
TEST(EmittedMatmul, Tall) { expect_network<Tall>({1, 2}); }
TEST(EmittedMatmul, SumOfProducts) { expect_network<SumOfProducts>(); }

}  // namespace
