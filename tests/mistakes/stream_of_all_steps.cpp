// expect: Mean: a stream has only 1 step at a time, but its sum looks at several steps at once or moves them; put only layers in it that go from step to step
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/training/stream.hpp>

#include <vector>

using namespace weft;

struct Mean {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return mean(x, 0);
#else
    return Conv1D{.filters = 2, .kernel = 8, .padding = causal}(x);
#endif
  }
};

int main() {
  const Predictor<Mean> model;
  Stream<Mean> stream(model);
  return stream(std::vector<float>(2))[0] > 1;
}
