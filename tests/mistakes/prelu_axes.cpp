// expect: layer 1, PReLU{.shared_axes = {1, 2, 3}}: cannot share weights along axis 3 of a tensor of shape [8, 8, 16]; axes of a sample count from 0, without the batch
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 16}, PReLU{.shared_axes = {1, 2, 3}}>;
#else
using Net = Sequential<Input{8, 8, 16}, PReLU{.shared_axes = {0, 1, 2}}>;
#endif

static_assert(flops_per_sample<Net> > 0);
