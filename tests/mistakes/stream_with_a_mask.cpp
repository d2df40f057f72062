// expect: attention: a stream adds nothing to the scores of earlier steps; leave out masks and biases, or use .alibi
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/training/stream.hpp>

#include <vector>

using namespace weft;

struct Hiding {
  static constexpr auto inputs = Input{8, 4};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return attention(x, x, x, {.causal = true}, {x.parameter("bias", {8, 8})});
#else
    return attention(x, x, x, {.causal = true, .alibi = true});
#endif
  }
};

int main() {
  const Predictor<Hiding> model;
  Stream<Hiding> stream(model);
  return stream(std::vector<float>(4))[0] > 1;
}
