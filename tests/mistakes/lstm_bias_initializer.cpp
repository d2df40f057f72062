// expect: layer 1, LSTM{.units = 4}: expects biases of zeros beside those of 1 for its forget gate; set .unit_forget_bias = false for another .bias_initializer
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{20, 8}, LSTM{.units = 4, .bias_initializer = ones}>;
#else
using Net = Sequential<Input{20, 8}, LSTM{.units = 4, .unit_forget_bias = false, .bias_initializer = ones}>;
#endif

static_assert(parameter_count<Net> > 0);
