// expect: layer 2, Dense{.units = 10}: expects "one" feature vector, got [28, 28]; put Flatten{} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include "stand_in.hpp"

int main() {}
