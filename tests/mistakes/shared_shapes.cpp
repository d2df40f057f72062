// expect: Net: Dense{.units = 2}: a shared layer is called with inputs of another shape than before; give it inputs of one shape
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/dense.hpp>
#include <weft/losses/mean_squared_error.hpp>
#include <weft/optimizers/sgd.hpp>
#include <weft/topology/shared.hpp>
#include <weft/training/compile.hpp>

using namespace weft;

struct Net {
#ifndef FIXED
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{4});
#else
  static constexpr auto inputs = hana::make_tuple(Input{3}, Input{3});
#endif

  constexpr Tensor operator()(Tensor a, Tensor b) const {
    auto layer = shared(Dense{.units = 2});
    return layer(a) - layer(b);
  }
};

[[maybe_unused]] const auto model = compile<Net, MeanSquaredError{}>(SGD{});
