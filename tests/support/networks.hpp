// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/weft.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "support/golden.hpp"

namespace weft_test {

/// A number from -1 to 1 that depends on a name and a place alone, the same as in tests/golden/networks.py.
inline float drawn(std::string_view name, std::size_t at) {
  std::uint32_t h = 2166136261u;  // FNV-1a
  for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  h += static_cast<std::uint32_t>(at) * 2654435761u;
  h = (h ^ h >> 16) * 0x85ebca6bu;
  h = (h ^ h >> 13) * 0xc2b2ae35u;
  h ^= h >> 16;
  return static_cast<float>(h >> 8) / 8388608.f - 1.f;
}

/// A few samples of any network that tells classes apart.
inline weft::data::Dataset drawn_samples(std::size_t n, const weft::Input& input, int classes) {
  std::size_t size = 1;
  for (int i = 0; i < input.rank; ++i) size *= static_cast<std::size_t>(input.extent[i]);
  std::vector<float> x(n * size);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = drawn("x", i);
  std::vector<std::int32_t> y(n);
  for (std::size_t i = 0; i < n; ++i) y[i] = static_cast<std::int32_t>((7 * i + 3) % static_cast<std::size_t>(classes));
  return {weft::data::Array(std::move(x)), weft::data::Array(std::move(y))};
}

/// Gives a network the weights that tests/golden/networks.py gives PyTorch's, by their names and places in files.
template <class Set>
void draw_weights(Set& parameters) {
  for (int k = 0; k < Set::count; ++k) {
    const std::string_view name = parameters.name(k);
    if (name.ends_with("running_mean") || name.ends_with("running_var")) continue;
    const weft::Shape& s = parameters.shape(k);
    if (s.rank == 1) {
      const float middle = name.ends_with("weight") ? 1.f : 0.f;
      for (std::size_t i = 0; i < parameters[k].size(); ++i) parameters[k][i] = middle + 0.1f * drawn(name, i);
      continue;
    }
    const double inputs = static_cast<double>(s.size()) / s[-1];
    const float scale = static_cast<float>(std::sqrt(6 / inputs));
    weft::detail::for_each_stored(s, [&](std::size_t i, std::size_t at) { parameters[k][i] = scale * drawn(name, at); });
  }
}

/// The losses of some steps on one batch, each from before its update.
template <class Model>
std::vector<double> losses_of(Model& model, const weft::data::Dataset& batch, int steps) {
  const int samples = static_cast<int>(batch.targets.array(0).size());
  return model.fit(batch, {.epochs = steps, .batch_size = samples, .verbose = 0, .shuffle = false})["loss"];
}

/// A step can be made, and again: what is learned from a batch makes its loss less.
inline void expect_falling(const std::vector<double>& losses, double to) {
  for (const double loss : losses) ASSERT_TRUE(std::isfinite(loss));
  EXPECT_LT(losses.back(), to * losses.front());
}

inline constexpr weft::SparseCategoricalCrossentropy crossentropy{.from_logits = true};

/// The losses of a training by SGD with momentum, from the weights and on the samples of tests/golden/networks.py.
template <class Net>
std::vector<double> losses_from_drawn(std::size_t samples, int classes, std::size_t steps) {
  auto model = weft::compile<Net, crossentropy>(weft::SGD{.learning_rate = 0.01, .momentum = 0.9});
  draw_weights(model.parameters());
  return losses_of(model, drawn_samples(samples, Net::inputs, classes), static_cast<int>(steps));
}

/// They are PyTorch's.
template <class Net>
void expect_losses_of_pytorch(const std::string& name, std::size_t samples, int classes, double tolerance) {
  const Golden golden = read_golden("networks.txt");
  const std::vector<double>& expected = golden[name];
  const auto losses = losses_from_drawn<Net>(samples, classes, expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(losses[i], expected[i], tolerance * expected[i]) << "step " << i;
}

}  // namespace weft_test
