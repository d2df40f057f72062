// expect: layer 1, Conv2D{.filters = 8, .kernel = 3}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks at the past alone
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, Conv2D{.filters = 8, .kernel = 3, .padding = causal}>;
#else
using Net = Sequential<Input{8, 8, 1}, Conv2D{.filters = 8, .kernel = 3, .padding = Padding{.before = {2, 1}, .after = {0, 1}}}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
