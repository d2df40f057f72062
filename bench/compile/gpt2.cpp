// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a training step of GPT-2 with 124 million parameters costs to compile; Radford et al. 2019, table 2.
#include "gpt.hpp"

int main() { train_gpt<Sizes{.vocabulary = 50257, .context = 1024, .width = 768, .layers = 12, .heads = 12}>(); }
