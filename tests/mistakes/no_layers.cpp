// expect: Sequential: has no input; begin Sequential with Input{...}, or declare `static constexpr auto inputs` in the struct
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<>;
#else
using Net = Sequential<Input{4}, Dense{.units = 1}>;
#endif

static_assert(parameter_count<Net> > 0);
