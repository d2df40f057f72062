// expect: put Reshape{} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include "stand_in.hpp"

int main() {
#ifndef FIXED
  (void)sizeof(Mistake);
#endif
}
