// expect: Backwards: a stream cannot go backwards, because it does not know the steps to come; leave out .go_backwards and Bidirectional
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/training/stream.hpp>

#include <vector>

using namespace weft;

struct Backwards {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    const auto cell = [](std::array<Tensor, 1> now, std::array<Tensor, 1> before) { return std::array{now[0] + before[0]}; };
    return scan(cell, std::array{x}, std::array{broadcast_to(x.constant(0), {2})}, {.go_backwards = true}).all[0];
#else
    const auto cell = [](std::array<Tensor, 1> now, std::array<Tensor, 1> before) { return std::array{now[0] + before[0]}; };
    return scan(cell, std::array{x}, std::array{broadcast_to(x.constant(0), {2})}).all[0];
#endif
  }
};

int main() {
  const Predictor<Backwards> model;
  Stream<Backwards> stream(model);
  return stream(std::vector<float>(2))[0] > 1;
}
