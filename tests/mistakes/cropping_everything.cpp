// expect: layer 1, Cropping1D{.before = 4}: cannot cut 4 and 4 elements off the 8 along axis 0 of a tensor of shape [8, 1]; leave at least one
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 1}, Cropping1D{4}>;
#else
using Net = Sequential<Input{8, 1}, Cropping1D{3}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
