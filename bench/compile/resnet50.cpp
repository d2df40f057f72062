// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Only when asked: it takes minutes.
// What ResNet-50 costs to compile, with batch normalization and SGD.
#include "../../tests/support/residual.hpp"

#include <weft/weft.hpp>

#include <cstdint>
#include <vector>

using namespace weft;

int main() {
  constexpr std::size_t samples = 8, extent = 224;
  const data::Array images(std::vector<float>(samples * extent * extent * 3, 0.5f), {samples, extent, extent, 3});
  const data::Array labels(std::vector<std::int32_t>(samples), {samples});
  auto model = compile<weft_test::ResNet50, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(SGD{.momentum = 0.9});
  model.fit(images, labels, {.epochs = 1, .batch_size = samples});
}
