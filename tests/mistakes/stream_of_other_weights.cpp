// expect: Steps: a stream has only 1 step at a time, but its parameter "p_re_lu.weight" has other sizes for 1 than for all; put only layers in it that go from step to step
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/training/stream.hpp>

#include <vector>

using namespace weft;

struct Steps {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return PReLU{}(x);
#else
    return PReLU{.shared_axes = {0}}(x);
#endif
  }
};

int main() {
  const Predictor<Steps> model;
  Stream<Steps> stream(model);
  return stream(std::vector<float>(2))[0] > 1;
}
