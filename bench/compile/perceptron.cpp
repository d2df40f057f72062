// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a first program costs to compile: the one that learns Fashion-MNIST.
#include "../../examples/fashion_mnist.cpp"
