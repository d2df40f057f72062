// expect: layer 1, LocalResponseNormalization{.size = 0, .alpha = 0.0001, .beta = 0.75, .k = 1}: expects a size of 1 or more, an alpha of 0 or more and a k above 0, so that it never divides by 0
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 16}, LocalResponseNormalization{.size = 0}>;
#else
using Net = Sequential<Input{8, 8, 16}, LocalResponseNormalization{.size = 5}>;
#endif

static_assert(flops_per_sample<Net> > 0);
