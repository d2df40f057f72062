// expect: Net: update: state "average" is one for all samples but its new value is one per sample; take its batch_mean
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/mean_squared_error.hpp>
#include <weft/optimizers/sgd.hpp>
#include <weft/training/compile.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{3};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor average = x.state("average", {3}), weight = x.parameter("weight", {3});
#ifndef FIXED
    average.update(average * 0.9 + x * 0.1);
#else
    average.update(average * 0.9 + batch_mean(x) * 0.1);
#endif
    return x * weight - average;
  }
};

[[maybe_unused]] const auto model = compile<Net, MeanSquaredError{}>(SGD{});
