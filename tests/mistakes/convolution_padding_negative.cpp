// expect: layer 1, Conv2D{.filters = 8, .kernel = 3}: cannot add a negative number of zeros; put Cropping2D{} before it to make the image smaller
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, Conv2D{.filters = 8, .kernel = 3, .padding = pad_of(-1)}>;
#else
using Net = Sequential<Input{8, 8, 1}, Cropping2D{1}, Conv2D{.filters = 8, .kernel = 3}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
