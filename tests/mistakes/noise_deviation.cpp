// expect: layer 1, GaussianNoise{.stddev = -1}: needs a standard deviation of 0 or more; set .stddev to that of the noise
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, GaussianNoise{}, Dense{.units = 2}>;
#else
using Net = Sequential<Input{4}, GaussianNoise{.stddev = 0.1}, Dense{.units = 2}>;
#endif

static_assert(flops_per_sample<Net> > 0);
