// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using weft::Input;
using weft::Tensor;
using weft_test::expect_network;

struct Scalar {
  static constexpr auto inputs = Input{3, 4};
  constexpr Tensor operator()(Tensor x) const {
    return x * x.parameter("s", {}) + x.parameter("t", {1});
  }
};

struct LastAxis {
  static constexpr auto inputs = Input{3, 17};
  constexpr Tensor operator()(Tensor x) const {
    return x * x.parameter("s", {17});
  }
};

struct FirstAxis {
  static constexpr auto inputs = Input{17, 3};
  constexpr Tensor operator()(Tensor x) const {
    return x * x.parameter("s", {17, 1});
  }
};

struct MiddleAxis {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    return tanh(x * x.parameter("s", {4, 1}));
  }
};

struct OuterAxes {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    return x * x.parameter("s", {3, 4, 1}) + x.parameter("t", {3, 1, 5});
  }
};

// Both grow.
struct ColumnByRow {
  static constexpr auto inputs = boost::hana::make_tuple(Input{5, 1}, Input{18});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return x * x.parameter("s", {5, 1}) + y * x.parameter("t", {18});
  }
};

struct ActivationByRank {
  static constexpr auto inputs = boost::hana::make_tuple(Input{2, 3, 4}, Input{3, 1});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return x * (y + x.parameter("t", {3, 1}));
  }
};

// One number per sample.
struct SampleNumber {
  static constexpr auto inputs = boost::hana::make_tuple(Input{4, 6}, Input{});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return x * (y * x.parameter("s", {}));
  }
};

// An outer product of parameters.
struct ParameterByParameter {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const {
    return x + x.parameter("a", {6, 1}) * x.parameter("b", {5});
  }
};

// An output that is the same for all samples.
struct WithoutSamples {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const {
    return tanh(x.parameter("a", {6, 1}) * x.parameter("b", {5}));
  }
};

struct Outer {
  static constexpr auto inputs = Input{6};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {6});
    return reshape(y, {6, 1}) * y;
  }
};

struct Reduced {
  static constexpr auto inputs = Input{4, 7};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {7});
    return (y - mean(y, 0, true)) * sum(y, 1, true);
  }
};

struct OnesInside {
  static constexpr auto inputs = Input{2, 1, 3, 1};
  constexpr Tensor operator()(Tensor x) const {
    return x * x.parameter("s", {2, 4, 1, 5});
  }
};

TEST(EmittedBroadcasting, Scalar) { expect_network<Scalar>(); }
TEST(EmittedBroadcasting, LastAxis) { expect_network<LastAxis>(); }
TEST(EmittedBroadcasting, FirstAxis) { expect_network<FirstAxis>(); }
TEST(EmittedBroadcasting, MiddleAxis) { expect_network<MiddleAxis>(); }
TEST(EmittedBroadcasting, OuterAxes) { expect_network<OuterAxes>(); }
TEST(EmittedBroadcasting, ColumnByRow) { expect_network<ColumnByRow>(); }
TEST(EmittedBroadcasting, ActivationByRank) { expect_network<ActivationByRank>(); }
TEST(EmittedBroadcasting, SampleNumber) { expect_network<SampleNumber>(); }
TEST(EmittedBroadcasting, ParameterByParameter) { expect_network<ParameterByParameter>(); }
TEST(EmittedBroadcasting, WithoutSamples) { expect_network<WithoutSamples>({1, 4}); }
TEST(EmittedBroadcasting, Outer) { expect_network<Outer>(); }
TEST(EmittedBroadcasting, Reduced) { expect_network<Reduced>(); }
TEST(EmittedBroadcasting, OnesInside) { expect_network<OnesInside>(); }

}  // namespace
