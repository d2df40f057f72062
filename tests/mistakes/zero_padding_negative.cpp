// expect: layer 1, ZeroPadding2D{.before = -1}: cannot add a negative number of zeros; take Cropping2D{} to make it smaller
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, ZeroPadding2D{.before = -1}>;
#else
using Net = Sequential<Input{8, 8, 1}, Cropping2D{.before = 1}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
