// expect: CTC{.labels = 2}: expects steps with one score per class, [T, C], but the network's output has shape [3]; end the network with a Dense over a sequence
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/losses.hpp>
#include <weft/topology/sequential.hpp>
#include <weft/training/explain.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{5, 8}, Flatten{}, Dense{.units = 3}>;
#else
using Net = Sequential<Input{5, 8}, Dense{.units = 3}>;
#endif

int main() { explain<Net, CTC{.labels = 2}>(); }
