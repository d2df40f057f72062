// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// Only when asked: it takes minutes.
// What ResNet-50 costs to compile, with batch normalization and SGD.
#include "residual.hpp"

int main() { train_residual<weft_test::ResNet50, 224>(); }
