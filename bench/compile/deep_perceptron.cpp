// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a hundred layers cost to compile: time should grow with the nodes, code with the kinds of kernels.
#include <weft/weft.hpp>

#include <random>
#include <vector>

using namespace weft;

struct Deep {
  static constexpr auto inputs = Input{64};

  constexpr Tensor operator()(Tensor x) const {
    for (int i = 0; i < 99; ++i) x = Dense{.units = 64, .activation = relu}(x);
    return Dense{.units = 64}(x);
  }
};

int main() {
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  std::vector<float> x(1024 * 64);
  for (float& v : x) v = normal(random);
  const data::Array samples(x, {1024, 64});
  auto model = compile<Deep, MeanSquaredError{}>(Adam{});
  model.fit(samples, samples, {.epochs = 1, .batch_size = 64});
}
