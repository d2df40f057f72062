// expect: layer 1, TimeDistributed{.layer = Dense{.units = 4}}: expects a sequence of tensors, [time, ...], but receives a tensor of shape [8]; put the layer itself in its place
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8}, TimeDistributed{Dense{.units = 4}}>;
#else
using Net = Sequential<Input{8}, Dense{.units = 4}>;
#endif

static_assert(parameter_count<Net> > 0);
