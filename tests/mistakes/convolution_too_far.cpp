// expect: layer 1, Conv1D{.filters = 8, .kernel = 3}: expects strides, padding and what the window covers to be 32767 elements at most along each axis; take smaller ones
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{100, 1}, Conv1D{.filters = 8, .kernel = 3, .padding = causal, .dilation = 20'000}>;
#else
using Net = Sequential<Input{100, 1}, Conv1D{.filters = 8, .kernel = 3, .padding = causal, .dilation = 20}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
