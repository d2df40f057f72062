// expect: layer 1, UpSampling2D{.size = 0}: needs factors of 1 or more; they say how many times larger each axis becomes
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, UpSampling2D{0}>;
#else
using Net = Sequential<Input{8, 8, 1}, UpSampling2D{2}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
