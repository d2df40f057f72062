// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include "support/emitted.hpp"
#include "support/random_network.hpp"

namespace weft_test {

namespace detail {

template <int seed>
void expect_random_network() {
  SCOPED_TRACE(testing::Message() << "random network " << seed);
  expect_emitted<Learning<RandomNetwork<seed>>>({1, 5});
}

}  // namespace detail

/// The loss and the gradients of random networks, compiled, are the interpreter's.
template <int first, int count>
void expect_random_networks() {
  [&]<int... k>(std::integer_sequence<int, k...>) {
    (detail::expect_random_network<first + k>(), ...);
  }(std::make_integer_sequence<int, count>{});
}

}  // namespace weft_test
