// expect: layer 1, GroupNormalization{.groups = 32}: cannot put 48 channels into 32 groups; .groups must divide the number of channels
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 48}, GroupNormalization{}>;
#else
using Net = Sequential<Input{8, 8, 48}, GroupNormalization{.groups = 16}>;
#endif

static_assert(flops_per_sample<Net> > 0);
