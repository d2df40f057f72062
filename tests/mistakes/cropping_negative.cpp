// expect: layer 1, Cropping2D{.before = -1, .after = 1}: cannot cut off a negative number of elements; take ZeroPadding2D{} to make it larger
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, Cropping2D{.before = -1, .after = 1}>;
#else
using Net = Sequential<Input{8, 8, 1}, ZeroPadding2D{.before = 1, .after = 0}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
