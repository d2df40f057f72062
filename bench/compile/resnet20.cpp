// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What ResNet-20 costs to compile, with batch normalization and SGD.
#include "residual.hpp"

int main() { train_residual<weft_test::ResNet20, 32>(); }
