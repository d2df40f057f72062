// expect: layer 1, Conv2DTranspose{.filters = 8, .kernel = 3}: would make an image of extent 0 along axis 0 of one of shape [4, 4, 1]; leave out less of it: take a smaller .padding, or an .output_padding of 0 or more
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4, 4, 1}, Conv2DTranspose{.filters = 8, .kernel = 3, .padding = pad_of(3)}>;
#else
using Net = Sequential<Input{4, 4, 1}, Conv2DTranspose{.filters = 8, .kernel = 3, .padding = pad_of(1)}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
