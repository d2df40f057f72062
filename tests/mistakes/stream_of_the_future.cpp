// expect: layer 1, MultiHeadAttention{.num_heads = 2}: attention: a stream knows one sequence up to now, neither its steps to come nor another sequence; set .causal = true, or predict whole sequences
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/stream.hpp>

#include <vector>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 4}, MultiHeadAttention{.num_heads = 2}>;
#else
using Net = Sequential<Input{8, 4}, MultiHeadAttention{.num_heads = 2, .causal = true}>;
#endif

int main() {
  const Predictor<Net> model;
  Stream<Net> stream(model);
  return stream(std::vector<float>(4))[0] > 1;
}
