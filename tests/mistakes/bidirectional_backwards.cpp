// expect: layer 1, Bidirectional{.layer = LSTM{.units = 4}}: goes both ways; leave out .go_backwards of its layer
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{20, 8}, Bidirectional{LSTM{.units = 4, .go_backwards = true}}>;
#else
using Net = Sequential<Input{20, 8}, Bidirectional{LSTM{.units = 4}}>;
#endif

static_assert(parameter_count<Net> > 0);
