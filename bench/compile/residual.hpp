// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// A training of a residual network, for the programs that measure what it costs to compile.
#pragma once
#include "../../tests/support/residual.hpp"

#include <weft/weft.hpp>

#include <cstdint>
#include <vector>

template <class Net, int extent>
void train_residual() {
  using namespace weft;
  constexpr std::size_t samples = 8;
  const data::Array images(std::vector<float>(samples * extent * extent * 3, 0.5f), {samples, extent, extent, 3});
  const data::Array labels(std::vector<std::int32_t>(samples), {samples});
  auto model = compile<Net, SparseCategoricalCrossentropy{.from_logits = true}, Accuracy{}>(SGD{.momentum = 0.9});
  model.fit(images, labels, {.epochs = 1, .batch_size = samples});
}
