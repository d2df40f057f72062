// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/weft.hpp>
#include <weft/training/stream.hpp>

#include <gtest/gtest.h>

#include <array>
#include <span>
#include <vector>

namespace {

using namespace weft;

constexpr int steps = 6, channels = 3;

// What a network with a Dense head for each step makes of a sequence step by step is what it makes of all of it.
template <class Net>
void expect_stream() {
  auto model = compile<Net, MeanSquaredError{}>(SGD{}, {.seed = 3});
  std::vector<float> x(steps * channels);
  Random random(7);
  for (float& v : x) v = static_cast<float>(random.below(3) == 0 ? 0.0 : 2 * random.uniform() - 1);
  for (std::size_t k = 0; k < channels; ++k) x[2 * channels + k] = 0;  // a step that Masking leaves out
  const auto whole = model(x);
  Stream<Net> stream(model);
  for (int again = 0; again < 2; ++again) {
    for (std::size_t t = 0; t < steps; ++t) {
      const auto y = stream(std::span<const float>(x).subspan(t * channels, channels));
      for (std::size_t k = 0; k < y.size(); ++k) EXPECT_NEAR(y[k], whole[t * y.size() + k], 1e-6) << "step " << t << ", element " << k;
    }
    stream.reset();
  }
}

TEST(Streams, OfRecurrentLayersGiveTheNumbersOfTheWholeSequence) {
  expect_stream<Sequential<Input{steps, channels}, SimpleRNN{.units = 5, .return_sequences = true}, Dense{.units = 2}>>();
  expect_stream<Sequential<Input{steps, channels}, LSTM{.units = 9, .return_sequences = true}, GRU{.units = 4, .return_sequences = true}>>();
  expect_stream<Sequential<Input{steps, channels}, LSTM{.units = 20, .return_sequences = true}, Dense{.units = 1}>>();
  expect_stream<Sequential<Input{steps, channels}, GRU{.units = 8, .return_sequences = true}, Dense{.units = 12, .activation = tanh}>>();
  expect_stream<Sequential<Input{steps, channels}, TimeDistributed{Dense{.units = 4, .activation = relu}}, LSTM{.units = 3, .return_sequences = true}>>();
}

TEST(Streams, OfMaskedSequencesSkipTheSameSteps) {
  expect_stream<Sequential<Input{steps, channels}, Masking{}, LSTM{.units = 5, .return_sequences = true}, Dense{.units = 2}>>();
}

}  // namespace
