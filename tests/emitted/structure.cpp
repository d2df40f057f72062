// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/layers/dropout.hpp>
#include "support/emitted.hpp"

namespace {

using weft::Input;
using weft::Tensor;
using weft_test::expect_emitted;
using weft_test::expect_network;

constexpr std::array<float, 40> table = [] {
  std::array<float, 40> values{};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 7) * 0.25f - 0.5f;
  return values;
}();

struct UnusedParameter {
  static constexpr auto inputs = Input{4};
  constexpr Tensor operator()(Tensor x) const {
    x.parameter("nobody", {3, 5});
    return x * x.parameter("s", {4});
  }
};

struct ParameterTwice {
  static constexpr auto inputs = Input{4};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {4});
    return tanh(x * w) + w * w;
  }
};

struct StoppedGradient {
  static constexpr auto inputs = Input{4};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = tanh(x * x.parameter("s", {4}));
    return y * stop_gradient(y) + stop_gradient(x.parameter("t", {4}));
  }
};

struct ConstantTable {
  static constexpr auto inputs = Input{2, 20};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.constant(table.data(), {2, 20}) * x.parameter("s", {20});
    return matmul(y, x.constant(table.data(), {20, 2})) + x.constant(table.data() + 3, {2});
  }
};

// Axes turned around: of what is read, of products' rows and columns, of what is summed.
struct Flipped {
  static constexpr auto inputs = Input{5, 3};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor u = x.parameter("u", {3, 4});
    const Tensor a = tanh(matmul(flip(x, 0), u)), b = matmul(flip(x, 1), u), c = flip(flip(matmul(x, u), 1), 0);
    return matmul(flip(transpose(a), 1), flip(b, 1)) + sum(flip(c, 1) * a, 0);
  }
};

// Two kernels compute the scaled input anew.
struct FreeInputs {
  static constexpr auto inputs = Input{7};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = (x - 0.25) / 0.5;
    return concatenate(matmul(y, x.parameter("v", {7, 5})), matmul(y, x.parameter("w", {7, 3})), y);
  }
};

struct FormulaOfInputsOnly {
  static constexpr auto inputs = Input{19};
  constexpr Tensor operator()(Tensor x) const {
    return sin(x) * 2.0;
  }
};

struct InputItself {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const {
    return x;
  }
};

struct ParameterItself {
  static constexpr auto inputs = Input{5};
  constexpr Tensor operator()(Tensor x) const {
    return x.parameter("w", {2, 3});
  }
};

// A prologue that is a formula of the input.
struct ScaledBeforeDense {
  static constexpr auto inputs = Input{28};
  constexpr Tensor operator()(Tensor x) const {
    return matmul((x + 1.0) * 0.5, x.parameter("w", {28, 17}));
  }
};

// A prologue with a sum.
struct NormalizedBeforeDense {
  static constexpr auto inputs = Input{28};
  constexpr Tensor operator()(Tensor x) const {
    return matmul((x - mean(x, -1, true)) * x.parameter("g", {28}), x.parameter("w", {28, 17}));
  }
};

// Kernels that differ in nothing but the size of what their views are part of.
struct PartsOfDifferentWholes {
  static constexpr auto inputs = boost::hana::make_tuple(Input{9}, Input{20});
  constexpr auto operator()(Tensor x, Tensor y) const {
    const Tensor a = tanh(matmul(x, x.parameter("a", {9, 9}))), b = tanh(matmul(y, y.parameter("b", {20, 20})));
    const Tensor c = matmul(slice(a, 0, 1, 4), x.parameter("c", {4, 5}));
    const Tensor d = matmul(slice(b, 0, 1, 4), x.parameter("d", {4, 5}));
    return boost::hana::make_tuple(c, d, softmax(slice(a, 0, 2, 3)), softmax(slice(b, 0, 2, 3)));
  }
};

struct Residual {
  static constexpr auto inputs = Input{16};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x + weft::relu(matmul(x, x.parameter("v", {16, 16})));
    return y + weft::relu(matmul(y, x.parameter("w", {16, 16})));
  }
};

struct Deep {
  static constexpr auto inputs = Input{8};
  constexpr Tensor operator()(Tensor x) const {
    Tensor y = x;
    for (int i = 0; i < 6; ++i) y = tanh(matmul(y, y.parameter("w", {8, 8})));
    return y;
  }
};

// An output that is also what the other is made of.
struct TwoOutputs {
  static constexpr auto inputs = Input{6};
  constexpr auto operator()(Tensor x) const {
    const Tensor y = tanh(matmul(x, x.parameter("w", {6, 8})));
    return boost::hana::make_tuple(matmul(y, x.parameter("a", {8, 3})), y);
  }
};

struct SameOutputTwice {
  static constexpr auto inputs = Input{6};
  constexpr auto operator()(Tensor x) const {
    const Tensor y = tanh(x * x.parameter("w", {6}));
    return boost::hana::make_tuple(y, reshape(y, {2, 3}), x);
  }
};

struct ThreeInputs {
  static constexpr auto inputs = boost::hana::make_tuple(Input{4}, Input{2, 3}, Input{});
  constexpr Tensor operator()(Tensor x, Tensor y, Tensor z) const {
    return concatenate(x * x.parameter("s", {4}), reshape(y, {6})) * z;
  }
};

struct UnreadInput {
  static constexpr auto inputs = boost::hana::make_tuple(Input{4}, Input{3});
  constexpr Tensor operator()(Tensor x, Tensor y) const {
    return x * x.parameter("s", {4}) + 0.0 * y.parameter("t", {4});
  }
};

struct DroppedOut {
  static constexpr auto inputs = Input{37};
  constexpr Tensor operator()(Tensor x) const {
    return weft::Dropout{.rate = 0.3}(tanh(weft::Dropout{.rate = 0.5}(x) * x.parameter("s", {37})));
  }
};

struct DroppedBeforeProduct {
  static constexpr auto inputs = Input{9};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(weft::Dropout{.rate = 0.4}(tanh(x * x.parameter("s", {9}))), x.parameter("w", {9, 18}));
  }
};

// A dropped tensor as the right side.
struct DroppedOuter {
  static constexpr auto inputs = Input{3, 5};
  constexpr Tensor operator()(Tensor x) const {
    return matmul(x.parameter("w", {2, 3}), weft::Dropout{.rate = 0.4}(x * x.parameter("s", {5})));
  }
};

struct DroppedAfterProduct {
  static constexpr auto inputs = Input{9};
  constexpr Tensor operator()(Tensor x) const {
    return weft::Dropout{.rate = 0.4}(weft::relu(matmul(x, x.parameter("w", {9, 37}))));
  }
};

// Each of a sample's rows, or columns, meets one random number.
struct NoiseOfOtherShapes {
  static constexpr auto inputs = Input{3, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = tanh(x * x.parameter("s", {5})), noise = uniform_noise(x, {5});
    return y * uniform_noise(x, {3, 1}) * uniform_noise(x, {}) + y * (noise * noise) + sum(y, 0) * noise;
  }
};

// One number a row, beside the rows.
struct DroppedSums {
  static constexpr auto inputs = Input{3, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = tanh(x * x.parameter("s", {5}));
    return y * weft::Dropout{.rate = 0.4}(sum(y, -1, true));
  }
};

struct NoiseAsOperand {
  static constexpr auto inputs = Input{3, 5};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = tanh(x * x.parameter("s", {5})), noise = uniform_noise(x, {3, 5});
    return concatenate(matmul(y, uniform_noise(x, {5, 4})), y * noise + reshape(transpose(noise), {3, 5}));
  }
};

// Many operations in one formula.
struct Every {
  static constexpr auto inputs = Input{12};
  constexpr Tensor operator()(Tensor x) const {
    const Tensor y = x * x.parameter("s", {12});
    return log(abs(y) + 0.5) + sqrt(square(y) + 0.1) + exp(y) + erf(y) + cos(y) + maximum(y, x) * minimum(y, 0.2) +
           weft::mish(y) / weft::selu(x + 3.0);
  }
};

TEST(EmittedStructure, UnusedParameter) { expect_network<UnusedParameter>(); }
TEST(EmittedStructure, ParameterTwice) { expect_network<ParameterTwice>(); }
TEST(EmittedStructure, StoppedGradient) { expect_network<StoppedGradient>(); }
TEST(EmittedStructure, ConstantTable) { expect_network<ConstantTable>(); }
TEST(EmittedStructure, Flipped) { expect_network<Flipped>(); }
TEST(EmittedStructure, FreeInputs) { expect_network<FreeInputs>(); }
TEST(EmittedStructure, FormulaOfInputsOnly) { expect_network<FormulaOfInputsOnly>(); }
TEST(EmittedStructure, InputItself) { expect_network<InputItself>(); }
TEST(EmittedStructure, ParameterItself) { expect_network<ParameterItself>(); }
TEST(EmittedStructure, ScaledBeforeDense) { expect_network<ScaledBeforeDense>(); }
TEST(EmittedStructure, NormalizedBeforeDense) { expect_network<NormalizedBeforeDense>(); }
TEST(EmittedStructure, PartsOfDifferentWholes) { expect_network<PartsOfDifferentWholes>(); }
TEST(EmittedStructure, Residual) { expect_network<Residual>(); }
TEST(EmittedStructure, Deep) { expect_network<Deep>(); }
TEST(EmittedStructure, TwoOutputs) { expect_network<TwoOutputs>(); }
TEST(EmittedStructure, SameOutputTwice) { expect_network<SameOutputTwice>(); }
TEST(EmittedStructure, ThreeInputs) { expect_network<ThreeInputs>(); }
TEST(EmittedStructure, UnreadInput) { expect_network<UnreadInput>(); }
TEST(EmittedStructure, DroppedOut) { expect_network<DroppedOut>(); }
TEST(EmittedStructure, DroppedBeforeProduct) { expect_network<DroppedBeforeProduct>(); }
TEST(EmittedStructure, DroppedOuter) { expect_network<DroppedOuter>(); }
TEST(EmittedStructure, DroppedAfterProduct) { expect_network<DroppedAfterProduct>(); }
TEST(EmittedStructure, NoiseOfOtherShapes) { expect_emitted<weft_test::Learning<NoiseOfOtherShapes>>(); }
TEST(EmittedStructure, DroppedSums) { expect_emitted<weft_test::Learning<DroppedSums>>(); }
TEST(EmittedStructure, NoiseAsOperand) { expect_emitted<weft_test::Learning<NoiseAsOperand>>(); }
TEST(EmittedStructure, Every) { expect_network<Every>(); }

}  // namespace
