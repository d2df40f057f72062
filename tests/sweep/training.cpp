// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Prints the bits of a perceptron after a short training.
#include <weft/weft.hpp>

#include <bit>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace {

using namespace weft;

using Net = Sequential<Input{28, 28}, Flatten{}, Dense{.units = 128, .activation = relu}, Dense{.units = 64, .activation = weft::tanh},
                       Dense{.units = 10}>;

data::Dataset noise(std::size_t samples) {
  Random random(3, 1);
  std::vector<float> pixels(samples * 784);
  std::vector<std::int32_t> labels(samples);
  for (float& x : pixels) x = random.uniform();
  for (std::int32_t& y : labels) y = static_cast<std::int32_t>(random.below(10));
  return {data::Array(std::move(pixels), {samples, 28, 28}), data::Array(std::move(labels), {samples})};
}

}  // namespace

int main() {
  auto model = compile<Net, SparseCategoricalCrossentropy{.from_logits = true}>(Adam{});
  const History history = model.fit(noise(500), {.epochs = 4, .batch_size = 64, .verbose = 0});
  std::uint64_t hash = 1469598103934665603u;
  for (int k = 0; k < 6; ++k)
    for (const float value : model.parameters()[k]) hash = (hash ^ std::bit_cast<std::uint32_t>(value)) * 1099511628211u;
  std::printf("%016llx after a loss of %.9g\n", static_cast<unsigned long long>(hash), history["loss"].back());
}
