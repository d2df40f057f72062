// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a recurrent network costs to compile: an LSTM that reads 28 steps.
#include <weft/weft.hpp>

#include <cstdint>
#include <vector>

using namespace weft;

using Classifier = Sequential<Input{28, 28}, LSTM{.units = 128}, Dense{.units = 10}>;

int main() {
  const data::Array sequences(std::vector<float>(64 * 28 * 28, 0.5f), {64, 28, 28});
  const data::Array labels(std::vector<std::int32_t>(64), {64});
  auto model = compile<Classifier, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(Adam{});
  model.fit(sequences, labels, {.epochs = 1, .batch_size = 64});
}
