// expect: Differences{}: must give one number per sample but gives a tensor of shape [3]; take its mean
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

using Net = Sequential<Input{4}, Dense{.units = 3}>;

/// Forgets the mean.
struct Differences {
  static constexpr std::string_view name = "differences";

  constexpr Target target(const Shape& prediction) const { return {prediction}; }
  constexpr Tensor operator()(Tensor target, Tensor prediction) const { return abs(target - prediction); }
};

int main() {
#ifndef FIXED
  explain<Net, Differences{}>();
#else
  explain<Net, MeanAbsoluteError{}>();
#endif
}
