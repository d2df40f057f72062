// expect: layer 1, AdaptiveAveragePool2D{.output = 3}: expects an image that can be cut into parts of one size but 3 does not divide the 8 elements along axis 0; take an output that does, or AveragePool2D{}
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, AdaptiveAveragePool2D{3}>;
#else
using Net = Sequential<Input{8, 8, 1}, AdaptiveAveragePool2D{4}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
