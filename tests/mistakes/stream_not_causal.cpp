// expect: Conv1D{.filters = 2, .kernel = 3}: a stream cannot look at the steps to come, nor leave out steps; give it .padding = causal and a .stride of 1
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/training/stream.hpp>

#include <vector>

using namespace weft;

struct Windowed {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return Conv1D{.filters = 2, .kernel = 3}(x);
#else
    return Conv1D{.filters = 2, .kernel = 3, .padding = causal}(x);
#endif
  }
};

int main() {
  const Predictor<Windowed> model;
  Stream<Windowed> stream(model);
  return stream(std::vector<float>(2))[0] > 1;
}
