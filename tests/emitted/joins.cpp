// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using weft::Input;
using weft::Tensor;
using weft_test::expect_network;

struct Concatenated {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const {
    return concatenate(x * x.parameter("s", {5}), tanh(x), matmul(x, x.parameter("w", {5, 17})));
  }
};

struct ConcatenatedFirstAxis {
  static constexpr auto inputs = Input{3, 7};
  constexpr Tensor operator()(Tensor x) const {
    return weft::concatenate({x * x.parameter("s", {7}), x.parameter("t", {2, 1}) + weft::slice(x, 0, 0, 2), x}, 0);
  }
};

struct ConcatenatedMiddle {
  static constexpr auto inputs = Input{3, 2, 7};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {7});
    return weft::sigmoid(weft::concatenate({y, weft::sum(y, 1, true)}, 1));
  }
};

// A join within a join, and a part that others read too.
struct JoinedTwice {
  static constexpr auto inputs = Input{6};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = tanh(x * x.parameter("s", {6}));
    const Tensor z = concatenate(y, matmul(y, x.parameter("w", {6, 4})));
    return concatenate(z, y, weft::relu(z));
  }
};

// A part that is one for all samples.
struct WithParameter {
  static constexpr auto inputs = Input{6};
  constexpr Tensor operator()(Tensor x) const {
    return concatenate(x.parameter("class", {3}), x);
  }
};

struct ParametersOnly {
  static constexpr auto inputs = Input{6};
  constexpr Tensor operator()(Tensor x) const {
    return x * concatenate(x.parameter("a", {2}), tanh(x.parameter("b", {4})));
  }
};

struct SameTwice {
  static constexpr auto inputs = Input{6};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {6});
    return concatenate(y, y);
  }
};

struct InputsOnly {
  static constexpr auto inputs = boost::hana::make_tuple(Input{4}, Input{3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return matmul(concatenate(x, y), x.parameter("w", {7, 5}));
  }
};

struct JoinedProducts {
  static constexpr auto inputs = Input{8};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor a = matmul(x, x.parameter("a", {8, 3})), b = matmul(x, x.parameter("b", {8, 16}));
    return matmul(weft::relu(concatenate(a, b)), x.parameter("c", {19, 2}));
  }
};

// Its gradient is padded twice and added.
struct Sliced {
  static constexpr auto inputs = Input{4, 20};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {20});
    return slice(y, 1, 3, 16) * slice(y, 1, 0, 16);
  }
};

struct SlicedOuter {
  static constexpr auto inputs = Input{5, 3, 4};
  constexpr Tensor operator()(Tensor x) const {
    return slice(slice(x * x.parameter("s", {5, 1, 4}), 0, 1, 3), 2, 1, 2);
  }
};

struct SlicedParameter {
  static constexpr auto inputs = Input{4};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {10});
    return x * slice(w, 0, 1, 4) + slice(w, 0, 6, 4);
  }
};

// The gradients of parts that leave a gap.
struct Gates {
  static constexpr auto inputs = Input{6};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor z = matmul(x, x.parameter("w", {6, 20}));
    return weft::sigmoid(slice(z, 0, 0, 5)) * tanh(slice(z, 0, 5, 5)) + slice(z, 0, 15, 5);
  }
};

struct Padded {
  static constexpr auto inputs = Input{2, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = tanh(x * x.parameter("s", {5}));
    return weft::sigmoid(weft::detail::record_pad(y, {2, 9}, {{0, 3}})) + weft::detail::record_pad(y, {2, 9}, {{0, 0}});
  }
};

struct PaddedOuter {
  static constexpr auto inputs = Input{2, 5};
  constexpr Tensor operator()(Tensor x) const {
    return weft::detail::record_pad(weft::detail::record_pad(x * x.parameter("s", {5}), {4, 5}, {{1}}), {4, 6}, {{0, 0}});
  }
};

// What lies between zeros, read from there by products, formulas, a sum across rows and another padding.
struct PaddedAndRead {
  static constexpr auto inputs = Input{3, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = tanh(matmul(x, x.parameter("w", {5, 7})));
    const Tensor a = matmul(weft::detail::record_pad(y, {5, 9}, {{1, 2}}), x.parameter("a", {9, 4}));
    const Tensor b = matmul(weft::detail::record_pad(y, {3, 8}, {{0, 1}}), x.parameter("b", {8, 4}));
    const Tensor c = matmul(y, x.parameter("c", {7, 4})), d = matmul(a, x.parameter("d", {4, 7})) + weft::sum(y, 0, true);
    return concatenate(sum(a, 0), sum(b, 0), sum(c, 0), sum(weft::sigmoid(slice(d, 0, 1, 3) * y), 0));
  }
};

// Views as parts.
struct ShiftedConcatenation {
  static constexpr auto inputs = Input{7, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {3});
    return weft::concatenate({weft::slice(y, 0, 3, 4), weft::slice(y, 0, 0, 3)}, 0) * y;
  }
};

struct TransposedPart {
  static constexpr auto inputs = Input{4, 4};
  constexpr Tensor operator()(Tensor x) const {
    return weft::concatenate({transpose(x * x.parameter("s", {4})), x}, 1);
  }
};

// Must be copied: no strides describe it.
struct ReshapedTransposed {
  static constexpr auto inputs = Input{4, 6};
  constexpr Tensor operator()(Tensor x) const {
    return reshape(transpose(x * x.parameter("s", {6})), {3, 8}) * x.parameter("t", {8});
  }
};

TEST(EmittedJoins, Concatenated) { expect_network<Concatenated>(); }
TEST(EmittedJoins, ConcatenatedFirstAxis) { expect_network<ConcatenatedFirstAxis>(); }
TEST(EmittedJoins, ConcatenatedMiddle) { expect_network<ConcatenatedMiddle>(); }
TEST(EmittedJoins, JoinedTwice) { expect_network<JoinedTwice>(); }
TEST(EmittedJoins, WithParameter) { expect_network<WithParameter>(); }
TEST(EmittedJoins, ParametersOnly) { expect_network<ParametersOnly>(); }
TEST(EmittedJoins, SameTwice) { expect_network<SameTwice>(); }
TEST(EmittedJoins, InputsOnly) { expect_network<InputsOnly>(); }
TEST(EmittedJoins, JoinedProducts) { expect_network<JoinedProducts>(); }
TEST(EmittedJoins, Sliced) { expect_network<Sliced>(); }
TEST(EmittedJoins, SlicedOuter) { expect_network<SlicedOuter>(); }
TEST(EmittedJoins, SlicedParameter) { expect_network<SlicedParameter>(); }
TEST(EmittedJoins, Gates) { expect_network<Gates>(); }
TEST(EmittedJoins, Padded) { expect_network<Padded>(); }
TEST(EmittedJoins, PaddedOuter) { expect_network<PaddedOuter>(); }
TEST(EmittedJoins, PaddedAndRead) { expect_network<PaddedAndRead>(); }
TEST(EmittedJoins, ShiftedConcatenation) { expect_network<ShiftedConcatenation>(); }
TEST(EmittedJoins, TransposedPart) { expect_network<TransposedPart>(); }
TEST(EmittedJoins, ReshapedTransposed) { expect_network<ReshapedTransposed>(); }

}  // namespace
