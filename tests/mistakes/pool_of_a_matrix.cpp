// expect: layer 1, MaxPool2D{.pool = 2}: expects images [height, width, channels] but receives a tensor of shape [28, 28]; put Reshape{28, 28, 1} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{28, 28}, MaxPool2D{}>;
#else
using Net = Sequential<Input{28, 28}, Reshape{28, 28, 1}, MaxPool2D{}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
