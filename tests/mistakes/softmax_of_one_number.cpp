// expect: Softmax{}: needs a last axis to run along but receives a single number; give it one score per class
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{}, Softmax{}>;
#else
using Net = Sequential<Input{3}, Softmax{}>;
#endif

static_assert(flops_per_sample<Net> > 0);
