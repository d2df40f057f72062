// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/training/explain.hpp>

#include <weft/layers/conv1d.hpp>
#include <weft/layers/dense.hpp>
#include <weft/losses/mean_squared_error.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include <regex>

namespace {

using namespace weft;

using Net = Sequential<Input{20}, Dense{.units = 7, .activation = relu}, Dense{.units = 3}>;

int count(const std::string& text, const std::string& pattern) {
  const std::regex r(pattern);
  return static_cast<int>(std::distance(std::sregex_iterator(text.begin(), text.end(), r), std::sregex_iterator()));
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Explain, APredictionIsOneKernelPerProduct) {
  const std::string text = explain<Net>();
  EXPECT_EQ(count(text, "\nkernel "), 2) << text;
  EXPECT_EQ(count(text, "segment 0 "), 2) << text;
  EXPECT_TRUE(contains(text, " in 2 kernels, ")) << text;
  EXPECT_TRUE(contains(text, "maximum")) << "where is the relu?\n" << text;
  EXPECT_TRUE(contains(text, "reads input 0 [20], 0.weight [20, 7], 0.bias [7]")) << text;
  EXPECT_TRUE(contains(text, "2.weight [7, 3]")) << text;
}

TEST(Explain, ATrainingStepNamesItsGradients) {
  const std::string text = explain<Net, MeanSquaredError{}>();
  EXPECT_EQ(count(text, "\\(a gradient\\)"), 4) << text;
  EXPECT_GE(count(text, "summed over samples"), 2) << text;
  EXPECT_TRUE(contains(text, "weight []")) << "samples are weighted\n" << text;
  EXPECT_TRUE(contains(text, "threads share samples") && contains(text, "threads share the result")) << text;
}

TEST(Explain, AConvolutionIsSummedOverSamplesForItsKernelAlone) {
  using Lines = Sequential<Input{9, 2}, Conv1D{.filters = 3, .kernel = 2, .bias = false}>;
  EXPECT_EQ(count(explain<Lines>(), "over samples"), 0) << explain<Lines>();
  const std::string text = explain<Lines, MeanSquaredError{}>();
  EXPECT_EQ(count(text, "convolution \\[9, 2\\] x \\[2, 2, 3\\], then"), 1) << text;
  EXPECT_EQ(count(text, "convolution_kernel \\[9, 2\\] x \\[8, 3\\] summed over samples"), 1) << text;
}

TEST(TrainingBytes, GrowWithTheBatch) {
  constexpr long parameters = 4 * 2 * (aligned(140) + aligned(7) + aligned(21) + aligned(3));
  EXPECT_GE(training_bytes<Net>(1), parameters);
  EXPECT_GT(training_bytes<Net>(64), training_bytes<Net>(16));
  EXPECT_EQ(training_bytes<Net>(64) - training_bytes<Net>(48), training_bytes<Net>(32) - training_bytes<Net>(16));
  EXPECT_EQ(16 * (training_bytes<Net>(2) - training_bytes<Net>(1)), training_bytes<Net>(32) - training_bytes<Net>(16));
  static_assert(training_bytes<Net>(16) > 0);
}

}  // namespace
