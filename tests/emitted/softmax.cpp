// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>

#include "support/emitted.hpp"

namespace {

using weft::Input;
using weft::Tensor;
using weft_test::expect_network;

struct Wide {
  static constexpr auto inputs = Input{1000};
  constexpr Tensor operator()(Tensor x) const {
    return softmax(x * x.parameter("s", {1000}) * 3.0);
  }
};

struct WideLogarithm {
  static constexpr auto inputs = Input{1500};
  constexpr Tensor operator()(Tensor x) const {
    return log_softmax(x * x.parameter("s", {1500}) * 3.0);
  }
};

struct Narrow {
  static constexpr auto inputs = Input{2};
  constexpr Tensor operator()(Tensor x) const {
    return softmax(x * x.parameter("s", {2}));
  }
};

struct OneClass {
  static constexpr auto inputs = Input{1};
  constexpr Tensor operator()(Tensor x) const {
    return softmax(x * x.parameter("s", {1})) + log_softmax(x);
  }
};

struct NarrowLogarithm {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const {
    return log_softmax(x * x.parameter("s", {5}));
  }
};

struct ManyRows {
  static constexpr auto inputs = Input{6, 10};
  constexpr Tensor operator()(Tensor x) const {
    return softmax(x * x.parameter("s", {10})) * log_softmax(x);
  }
};

struct AfterProduct {
  static constexpr auto inputs = Input{9};
  constexpr Tensor operator()(Tensor x) const {
    return softmax(matmul(x, x.parameter("w", {9, 70})));
  }
};

struct AfterWideProduct {
  static constexpr auto inputs = Input{9};
  constexpr Tensor operator()(Tensor x) const {
    return log_softmax(matmul(x, x.parameter("w", {9, 1000})));
  }
};

// The axis that is not last.
struct OverTransposed {
  static constexpr auto inputs = Input{6, 10};
  constexpr Tensor operator()(Tensor x) const {
    return transpose(softmax(transpose(x * x.parameter("s", {10}))));
  }
};

// Four passes over a row.
struct Twice {
  static constexpr auto inputs = Input{12};
  constexpr Tensor operator()(Tensor x) const {
    return softmax(softmax(x * x.parameter("s", {12})) * 5.0);
  }
};

TEST(EmittedSoftmax, Wide) { expect_network<Wide>({1, 7}); }
TEST(EmittedSoftmax, WideLogarithm) { expect_network<WideLogarithm>({1, 7}); }
TEST(EmittedSoftmax, Narrow) { expect_network<Narrow>({1, 31}); }
TEST(EmittedSoftmax, OneClass) { expect_network<OneClass>(); }
TEST(EmittedSoftmax, NarrowLogarithm) { expect_network<NarrowLogarithm>({1, 31}); }
TEST(EmittedSoftmax, ManyRows) { expect_network<ManyRows>(); }
TEST(EmittedSoftmax, AfterProduct) { expect_network<AfterProduct>(); }
TEST(EmittedSoftmax, AfterWideProduct) { expect_network<AfterWideProduct>({1, 7}); }
TEST(EmittedSoftmax, OverTransposed) { expect_network<OverTransposed>(); }
TEST(EmittedSoftmax, Twice) { expect_network<Twice>(); }

}  // namespace
