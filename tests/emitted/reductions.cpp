// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using weft::Input;
using weft::Tensor;
using weft_test::expect_emitted;
using weft_test::expect_network;
using weft_test::Learning;

struct EachAxis {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {3, 4, 5});
    return sum(sum(y, 0) * x.parameter("t", {4, 5}), 1) + sum(sum(tanh(y), 2), 0);
  }
};

struct MiddleAxis {
  static constexpr auto inputs = Input{3, 7, 17};
  constexpr Tensor operator()(Tensor x) const {
    return mean(x * x.parameter("s", {7, 1}), 1);
  }
};

struct FirstAxisKept {
  static constexpr auto inputs = Input{6, 18};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {18});
    return y - mean(y, 0, true);
  }
};

struct TwoAxes {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    return sum(x * x.parameter("s", {3, 4, 5}), {0, 2}) * x.parameter("t", {4});
  }
};

struct OuterAxes {
  static constexpr auto inputs = Input{3, 4, 17};
  constexpr Tensor operator()(Tensor x) const {
    return sum(tanh(x * x.parameter("s", {17})), {0, 1});
  }
};

struct AllAxes {
  static constexpr auto inputs = Input{3, 4, 5};
  constexpr Tensor operator()(Tensor x) const {
    return sum(square(x * x.parameter("s", {4, 1})));
  }
};

struct MaximumOfRows {
  static constexpr auto inputs = Input{5, 19};
  constexpr Tensor operator()(Tensor x) const {
    return max(x * x.parameter("s", {19}), -1);
  }
};

struct MaximumOfColumns {
  static constexpr auto inputs = Input{5, 19};
  constexpr Tensor operator()(Tensor x) const {
    return max(x * x.parameter("s", {19}), 0);
  }
};

struct MaximumOfMiddle {
  static constexpr auto inputs = Input{3, 5, 4};
  constexpr Tensor operator()(Tensor x) const {
    return max(x + x.parameter("s", {5, 1}), 1, true) * x;
  }
};

// Most samples have eight equal maxima.
struct SharedMaxima {
  static constexpr auto inputs = Input{8};
  constexpr Tensor operator()(Tensor x) const {
    return max(weft::relu(x - 0.9) * x.parameter("s", {}), -1);
  }
};

// A sum over the samples that every sample reads.
struct OverTheBatch {
  static constexpr auto inputs = Input{18};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {18});
    const Tensor total = weft::detail::record_reduction(weft::sum_operation, y, 0, true);
    return y * tanh(total * 0.1);
  }
};

struct MaximumOverTheBatch {
  static constexpr auto inputs = Input{18};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {18});
    return y - weft::detail::record_reduction(weft::maximum_operation, y, 0, true);
  }
};

// Reductions that no sample takes part in.
struct OfParameters {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {4, 5});
    return x * softmax(sum(w * w, 0)) + max(w, {0, 1}) + mean(w);
  }
};

// Axes of extent one need no sum.
struct OneNumberPerRow {
  static constexpr auto inputs = Input{4, 1};
  constexpr Tensor operator()(Tensor x) const {
    return sum(x * x.parameter("s", {4, 1}), -1) + sum(x, 0);
  }
};

struct WideRows {
  static constexpr auto inputs = Input{2, 1500};
  constexpr Tensor operator()(Tensor x) const {
    return sum(tanh(x * x.parameter("s", {1500})), -1);
  }
};

struct Normalized {
  static constexpr auto inputs = Input{37};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor centred = x * x.parameter("s", {37}) - mean(x, -1, true);
    const Tensor scaled = centred / sqrt(mean(square(centred), -1, true) + 0.01);
    return scaled * x.parameter("gamma", {37}) + x.parameter("beta", {37});
  }
};

TEST(EmittedReductions, EachAxis) { expect_network<EachAxis>(); }
TEST(EmittedReductions, MiddleAxis) { expect_network<MiddleAxis>(); }
TEST(EmittedReductions, FirstAxisKept) { expect_network<FirstAxisKept>(); }
TEST(EmittedReductions, TwoAxes) { expect_network<TwoAxes>(); }
TEST(EmittedReductions, OuterAxes) { expect_network<OuterAxes>(); }
TEST(EmittedReductions, AllAxes) { expect_network<AllAxes>(); }
TEST(EmittedReductions, MaximumOfRows) { expect_network<MaximumOfRows>(); }
TEST(EmittedReductions, MaximumOfColumns) { expect_network<MaximumOfColumns>(); }
TEST(EmittedReductions, MaximumOfMiddle) { expect_network<MaximumOfMiddle>(); }
TEST(EmittedReductions, SharedMaxima) { expect_network<SharedMaxima>(); }
TEST(EmittedReductions, OverTheBatch) {
  expect_emitted<weft::Forward<OverTheBatch>>();
  expect_emitted<Learning<OverTheBatch>>();
}
TEST(EmittedReductions, MaximumOverTheBatch) {
  expect_emitted<weft::Forward<MaximumOverTheBatch>>();
  expect_emitted<Learning<MaximumOverTheBatch>>();
}
TEST(EmittedReductions, OfParameters) { expect_network<OfParameters>(); }
TEST(EmittedReductions, OneNumberPerRow) { expect_network<OneNumberPerRow>(); }
TEST(EmittedReductions, WideRows) { expect_network<WideRows>({1, 3}); }
TEST(EmittedReductions, Normalized) { expect_network<Normalized>(); }

}  // namespace
