// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a small GPT of characters costs to compile.
#include "gpt.hpp"

int main() { train_gpt<Sizes{.vocabulary = 65, .context = 64, .width = 128, .layers = 4, .heads = 4}>(); }
