// expect: layer 1, MaxPool2D{.pool = 0}: max_pool: a window of 0 with stride 0, dilation 1 and padding 0 and 0 along axis 0 is none; take a size, stride and dilation from 1 to 32767, and no negative padding
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, MaxPool2D{0}>;
#else
using Net = Sequential<Input{8, 8, 1}, MaxPool2D{2}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
