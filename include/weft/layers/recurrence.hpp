// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

#include <array>

namespace weft::inline WEFT_ABI {

/// What a layer that runs over time makes: its output, and its states after the last step.
/// Example: `const auto [output, states] = LSTM{.units = 64}.with_states(x);`
template <int n>
struct Recurrence {
  Tensor output;
  std::array<Tensor, n> states;
};

}  // namespace weft
