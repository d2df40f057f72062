// expect: a stream needs states that begin with a number, such as 0; leave out the initial state
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/training/stream.hpp>

#include <vector>

using namespace weft;

struct Started {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    const auto cell = [](std::array<Tensor, 1> now, std::array<Tensor, 1> before) { return std::array{now[0] + before[0]}; };
    return scan(cell, std::array{x}, std::array{x.parameter("start", {2})}).all[0];
#else
    const auto cell = [](std::array<Tensor, 1> now, std::array<Tensor, 1> before) { return std::array{now[0] + before[0]}; };
    return scan(cell, std::array{x}, std::array{broadcast_to(x.constant(0), {2})}).all[0];
#endif
  }
};

int main() {
  const Predictor<Started> model;
  Stream<Started> stream(model);
  return stream(std::vector<float>(2))[0] > 1;
}
