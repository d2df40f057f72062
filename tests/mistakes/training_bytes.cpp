// expect: layer 1, Dense{.units = -3}: needs at least one unit; set .units to the number of outputs
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/metrics.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = -3}>;
#else
using Net = Sequential<Input{4}, Dense{.units = 3}>;
#endif

static_assert(parameter_count<Net> == 15);
static_assert(training_bytes<Net>(64) < 10'000);

int main() { explain<Net>(); }
